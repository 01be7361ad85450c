import { literalKey, quote } from '../../manifests/literal';
import type { Rendered } from '../../manifests/manifest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { isEmpty, listAt, mapAt } from '../../manifests/read-fields';
import { type ContainerAmounts, containerAmounts, limitRangesOf } from '../container-amounts';
import { inNamespaces } from '../in-namespaces';
import { perRendering } from '../per-rendering';
import { type Finding, rule } from '../rule';

/** Containers without a request or limit for a resource that a quota of their namespace restricts. */
export const quotaRequests = rule({
  name: 'quota-fit',
  severity: 'warning',
  why: 'the API server refuses each of the pods, unless a LimitRange of the namespace sets defaults',
  fix: "set what each container needs: cpu: '250m', memory: '256Mi'",
  // No pods are created from a PodTemplate.
  kinds: POD_KINDS.filter((kind) => kind !== '/PodTemplate'),
  needs: ['/ResourceQuota'],
  needsAll: true,

  check({ manifest }, index) {
    const quotas = byNamespace(index).get(manifest.metadata.namespace ?? '');
    const pods = quotas === undefined ? undefined : index.podsOf(manifest);
    if (quotas === undefined || pods === undefined || hasOwn(pods)) {
      return NONE;
    }
    const containers = containerAmounts(pods, limitRangesOf(pods.namespace, index));
    return quotas.flatMap((quota) => lacking(quota, containers));
  },
});

const NONE: readonly Finding[] = [];

/** Whether the pod itself has resources, so that its containers need none. */
function hasOwn({ spec }: PodTemplate): boolean {
  return ['requests', 'limits'].some((key) => !isEmpty(mapAt(spec, 'resources', key)));
}

/** The quotas that apply to all pods of their namespace. */
const byNamespace = perRendering((index) => inNamespaces(index.ofKinds(['/ResourceQuota']).filter(isOfAllPods)));

function isOfAllPods({ manifest }: Rendered): boolean {
  const spec = mapAt(manifest, 'spec');
  return listAt(spec, 'scopes').length === 0 && isEmpty(mapAt(spec, 'scopeSelector'));
}

/** The quotas that make a request or limit mandatory. */
const REQUIRED = /^(?:(requests|limits)\.)?(cpu|memory)$/;

function lacking(quota: Rendered, containers: readonly ContainerAmounts[]): readonly Finding[] {
  return Object.keys(mapAt(quota.manifest, 'spec', 'hard')).flatMap((name): readonly Finding[] => {
    const [, key = 'requests', resource] = REQUIRED.exec(name) ?? [];
    const without =
      resource === undefined
        ? []
        : containers.filter(({ requests, limits }) => !(key === 'limits' ? limits : requests).has(resource));
    const [first] = without;
    if (first === undefined || resource === undefined) {
      return NONE;
    }
    const names = without.map(({ container }) => quote(String(container.fields.name))).join(', ');
    const word = key === 'limits' ? 'limit' : 'request';
    const subject = without.length === 1 ? `the container ${names} has` : `the containers ${names} have`;
    return [
      {
        at: `${first.container.field}.resources`,
        what: `${subject} no ${resource} ${word}, but the ResourceQuota ${quote(quota.manifest.metadata.name)} restricts ${name}`,
        fix: `set it: resources: { ${key}: { ${literalKey(resource)}: ${resource === 'cpu' ? "'250m'" : "'256Mi'"} } }`,
      },
    ];
  });
}
