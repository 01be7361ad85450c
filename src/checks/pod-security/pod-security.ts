import type { PodTemplate } from '../../manifests/pods';
import { baseline } from './baseline';
import type { Breach, Control, Level } from './control';
import { restricted } from './restricted';

/** The standard that a namespace enforces. */
export interface Policy {
  readonly level: Level;
  /** The minor version of Kubernetes 1 whose controls apply; `latest` is that of the cluster. */
  readonly version: number | 'latest';
}

/** A violation, and the name of the control. */
export interface ControlBreach extends Breach {
  readonly control: string;
}

/**
 * All violations of the Pod Security Standards by pods, as the admission plugin of Kubernetes 1.36 finds them.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function podSecurityBreaches(pods: PodTemplate, { level, version }: Policy): readonly ControlBreach[] {
  const controls = level === 'privileged' ? [] : level === 'baseline' ? baseline : strict(version);
  return controls
    .filter((control) => isOf(control, version))
    .flatMap(({ name, breaches }) => breaches(pods).map((breach) => ({ ...breach, control: name })));
}

/** The controls of the restricted standard, and those of the baseline standard that they do not replace. */
function strict(version: Policy['version']): readonly Control[] {
  const replaced = restricted.filter((control) => isOf(control, version)).map(({ name }) => REPLACED.get(name));
  return [...baseline.filter(({ name }) => !replaced.includes(name)), ...restricted];
}

const REPLACED: ReadonlyMap<string, string> = new Map([
  ['restrictedVolumes', 'hostPathVolumes'],
  ['seccompProfile_restricted', 'seccompProfile_baseline'],
  ['capabilities_restricted', 'capabilities_baseline'],
  ['procMount_restricted', 'procMount'],
]);

function isOf({ since = 0, until }: Control, version: Policy['version']): boolean {
  return version === 'latest' ? until === undefined : since <= version && (until === undefined || version < until);
}
