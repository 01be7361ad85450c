import { labelFault } from '../../laws/grammars/names';
import { describeValue, fieldPath, isList } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { POD_KINDS, type PodContainer, type PodTemplate } from '../../manifests/pods';
import { type Stray, straysAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Containers of a pod: that there is one, that each has a name of its own and an image. */
export const validContainers = rule({
  name: 'valid-containers',
  severity: 'error',
  why: 'the API server refuses the pods, so that nothing runs',
  fix: "give the pod a container: image: 'nginx:1.27.3', or containers: { web: { image: 'nginx:1.27.3' } }",
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(manifest);
    if (pods === undefined) {
      return found;
    }
    checkCount(pods, found);
    for (const list of LISTS) {
      refuseStrays(straysAt(pods.spec, list, pods.specField), list, found);
    }
    const taken = new Map<string, string>();
    for (const container of pods.containers) {
      checkName(container, taken, found);
      checkImage(container, found);
    }
    return found;
  },
});

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

function refuseStrays(strays: readonly Stray[], list: (typeof LISTS)[number], found: Finding[]): void {
  for (const { field, value } of strays) {
    const fix = `write it as a map: ${list}: [{ name: 'web', image: 'nginx:1.27.3' }]`;
    found.push({ at: field, what: `the container is ${describeValue(value)}, not a map`, fix });
  }
}

function checkCount({ spec, specField }: PodTemplate, found: Finding[]): void {
  if (!isList(spec.containers) || spec.containers.length === 0) {
    found.push({ at: fieldPath(specField, 'containers'), what: 'the pod has no container' });
  }
}

/** @param taken the names so far, and the fields that have them */
function checkName({ field, fields }: PodContainer, taken: Map<string, string>, found: Finding[]): void {
  const { name } = fields;
  const at = `${field}.name`;
  if (typeof name !== 'string') {
    const what = `the container has ${name === undefined ? 'no name' : `${describeValue(name)} for a name`}`;
    found.push({ at, what, fix: 'name it: containers: { web: { ... } }' });
    return;
  }
  const fault = labelFault(name);
  if (fault !== undefined) {
    const fix = `give it a name that fits: containers: { ${literalKey(fitName(name) || 'web')}: { ... } }`;
    found.push({ at, what: `the container name ${quote(name)} ${fault}`, fix });
  }
  const first = taken.get(name);
  if (first !== undefined) {
    const fix = `give one of them another name: containers: { ${literalKey(`${fitName(name, 61)}-2`)}: { ... } }`;
    found.push({ at, what: `the container name ${quote(name)} is that of ${first} too`, fix });
  }
  taken.set(name, first ?? field);
}

function checkImage({ field, fields }: PodContainer, found: Finding[]): void {
  const { image, name } = fields;
  if (typeof image === 'string' && image !== '' && image.trim() === image) {
    return;
  }
  const at = `${field}.image`;
  const container = typeof name === 'string' ? `the container ${quote(name)}` : 'the container';
  if (typeof image !== 'string' || image.trim() === '') {
    const shown = image === undefined ? 'no image' : `${describeValue(image)} for an image`;
    found.push({ at, what: `${container} has ${shown}`, fix: "name it: image: 'nginx:1.27.3'" });
  } else {
    const fix = `take the blanks away: image: '${image.trim()}'`;
    found.push({ at, what: `the image ${quote(image)} of ${container} begins or ends with a blank`, fix });
  }
}
