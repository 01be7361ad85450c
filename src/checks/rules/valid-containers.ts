import { describeValue, fieldPath, isList } from '../../manifests/field';
import { fitName } from '../../manifests/names';
import { POD_KINDS, type PodContainer, type PodTemplate } from '../../manifests/pods';
import { labelFault } from '../grammar';
import { literalKey, quote } from '../literal';
import { type Finding, rule } from '../rule';

/** Containers of a pod: that there is one, that each has a name of its own and an image. */
export const validContainers = rule({
  name: 'valid-containers',
  severity: 'error',
  why: 'the API server refuses the pods, so that nothing runs',
  fix: "give the pod a container: image: 'nginx:1.27.3', or containers: { web: { image: 'nginx:1.27.3' } }",
  kinds: POD_KINDS,

  *check({ manifest }, index) {
    const pods = index.podsOf(manifest);
    if (pods === undefined) {
      return;
    }
    yield* emptyFindings(pods);
    const taken = new Map<string, string>();
    for (const container of pods.containers) {
      yield* nameFindings(container, taken);
      yield* imageFindings(container);
    }
  },
});

function* emptyFindings({ spec, specField }: PodTemplate): Iterable<Finding> {
  if (!isList(spec.containers) || spec.containers.length === 0) {
    yield { at: fieldPath(specField, 'containers'), what: 'the pod has no container' };
  }
}

/** @param taken the names so far, and the fields that have them */
function* nameFindings({ field, fields }: PodContainer, taken: Map<string, string>): Iterable<Finding> {
  const { name } = fields;
  const at = fieldPath(field, 'name');
  if (typeof name !== 'string') {
    const fix = 'name it: containers: { web: { ... } }';
    yield {
      at,
      what: `the container has ${name === undefined ? 'no name' : `${describeValue(name)} for a name`}`,
      fix,
    };
    return;
  }
  const fault = labelFault(name);
  if (fault !== undefined) {
    const fix = `give it a name that fits: containers: { ${literalKey(fitName(name) || 'web')}: { ... } }`;
    yield { at, what: `the container name ${quote(name)} ${fault}`, fix };
  }
  const first = taken.get(name);
  if (first !== undefined) {
    const fix = `give one of them another name: containers: { ${literalKey(`${fitName(name, 61)}-2`)}: { ... } }`;
    yield { at, what: `the container name ${quote(name)} is that of ${first} too`, fix };
  }
  taken.set(name, first ?? field);
}

function* imageFindings({ field, fields }: PodContainer): Iterable<Finding> {
  const { image, name } = fields;
  const at = fieldPath(field, 'image');
  const container = typeof name === 'string' ? `the container ${quote(name)}` : 'the container';
  if (typeof image !== 'string' || image.trim() === '') {
    const found = image === undefined ? 'no image' : `${describeValue(image)} for an image`;
    yield { at, what: `${container} has ${found}`, fix: "name it: image: 'nginx:1.27.3'" };
  } else if (image.trim() !== image) {
    const fix = `take the blanks away: image: '${image.trim()}'`;
    yield { at, what: `the image ${quote(image)} of ${container} begins or ends with a blank`, fix };
  }
}
