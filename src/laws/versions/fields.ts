import {
  compareVersions,
  featureGate,
  fieldHistory,
  fieldStages,
  fieldsWithHistory,
  typesWithHistory,
} from '../../kubernetes/history';
import { KUBERNETES_VERSIONS } from '../../kubernetes/versions';
import type { RunnableLaw } from '../place';

/** A finding about a field of a manifest. */
interface FieldFinding {
  readonly field: string;
  readonly what: string;
  readonly fix: string;
}

/** The laws about fields that a version of Kubernetes does not have yet, or only with a feature gate. */
export function fieldLaws(version: string): readonly RunnableLaw[] {
  return typesWithHistory().flatMap((type) => {
    const fields = fieldsWithHistory(type);
    const newer = fields.flatMap((field) => findNewer(type, field, version));
    const off = fields.flatMap((field) => findOff(type, field, version));
    return [
      ...lawOf(
        'field-version',
        type,
        newer,
        'kubectl apply refuses a field that the cluster does not know; other clients drop it silently',
      ),
      ...lawOf('feature-gate', type, off, 'the API server drops the field silently'),
    ];
  });
}

function findNewer(type: string, field: string, version: string): readonly FieldFinding[] {
  const { since } = fieldHistory(type, field) ?? {};
  if (since === undefined || compareVersions(since, version) <= 0) {
    return [];
  }
  const what = `${lastName(type)}.${field} was added in Kubernetes ${since}; the target version is ${version}`;
  const usable = KUBERNETES_VERSIONS.find(
    (later) => compareVersions(since, later) <= 0 && fieldStages(type, field, later).every(({ enabled }) => enabled),
  );
  const later = usable === undefined ? '' : `, or set kubernetes: '${usable}' if the cluster has that version`;
  return [{ field, what, fix: `remove it${later}` }];
}

function findOff(type: string, field: string, version: string): readonly FieldFinding[] {
  const { since = version, until = version } = fieldHistory(type, field) ?? {};
  const stage = fieldStages(type, field, version).find(({ enabled }) => !enabled);
  const isThere = compareVersions(since, version) <= 0 && compareVersions(version, until) <= 0;
  if (stage === undefined || !isThere) {
    return [];
  }
  const what = `${lastName(type)}.${field} is ${stage.stage} in Kubernetes ${version}, and off by default`;
  return [{ field, what, fix: `remove it, or ${turnOn(stage.gate)}` }];
}

function turnOn(gate: string | undefined): string {
  if (gate === undefined) {
    return 'turn on its feature gate in the cluster';
  }
  const on = featureGate(gate)?.find(({ enabled }) => enabled);
  return `turn on the feature gate ${gate} in the cluster${on === undefined ? '' : `, as it is by default from ${on.version} on`}`;
}

function lawOf(name: string, type: string, findings: readonly FieldFinding[], why: string): readonly RunnableLaw[] {
  if (findings.length === 0) {
    return [];
  }
  const fields = findings.map(({ field, what, fix }): RunnableLaw['fields'][number] => [
    field,
    (_content, place) => place.refuse([field], what, fix),
  ]);
  return [{ name, type, why, fix: 'remove it', severity: 'warning', fields }];
}

function lastName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
