import { isMap } from '../../manifests/field';
import type { Fields, Rendering } from '../../manifests/manifest';
import { staysText } from '../emulator/plain-text';
import { fieldsOf } from '../emulator/resource';
import { setLabels } from '../emulator/set-labels';
import type { Labels } from '../model/kustomization';
import type { Pair } from './pairs';

/**
 * Finds the labels that `labels:` can express: every object of the environment has them, and they are a change to every object
 * of the base. They include templates if all templates have them, and never selectors. Patches handle keys that look like a
 * value of another type, because Kustomize writes them without quotes.
 */
export function findLabels(pairs: readonly Pair[], environment: Rendering): readonly Labels[] {
  const wanted = environment.map(({ manifest }) => fieldsOf(manifest));
  if (pairs.length < 2) {
    return [];
  }
  const plain: [string, string][] = [];
  const onTemplates: [string, string][] = [];
  for (const [key, value] of Object.entries(labelsOf(wanted[0]))) {
    if (typeof value === 'string' && staysText(key) && isShared(key, value, pairs, wanted)) {
      (reachesTemplates({ [key]: value }, pairs, wanted) ? onTemplates : plain).push([key, value]);
    }
  }
  return [
    ...(plain.length > 0 ? [{ pairs: Object.fromEntries(plain) }] : []),
    ...(onTemplates.length > 0 ? [{ pairs: Object.fromEntries(onTemplates), includeTemplates: true as const }] : []),
  ];
}

function labelsOf(fields: Fields | undefined): Fields {
  return fields && isMap(fields.metadata) && isMap(fields.metadata.labels) ? fields.metadata.labels : {};
}

function isShared(key: string, value: string, pairs: readonly Pair[], wanted: readonly Fields[]): boolean {
  return (
    wanted.every((fields) => labelsOf(fields)[key] === value) &&
    pairs.every(({ base }) => labelsOf(base.fields)[key] !== value)
  );
}

/** Whether every template has the labels, and some template of the base does not. */
function reachesTemplates(labels: Labels['pairs'], pairs: readonly Pair[], wanted: readonly Fields[]): boolean {
  const onTemplates: Labels = { pairs: labels, includeTemplates: true };
  return (
    wanted.every((fields) => setLabels(fields, onTemplates) === fields) &&
    pairs.some(({ base }) => {
      const labelled = setLabels(base.fields, { pairs: labels });
      return setLabels(labelled, onTemplates) !== labelled;
    })
  );
}
