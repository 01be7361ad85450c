import type { TopologySelectorLabelRequirement, TopologySelectorTerm } from '../../kubernetes/generated/core/v1';
import type { StorageClass, VolumeAttributesClass } from '../../kubernetes/generated/storage/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { lowerCase } from '../grammars/lower-case';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'storage-classes',
  why: 'the API server refuses the class, and claims of it stay pending',
  fix: "name the provisioner: provisioner: 'ebs.csi.aws.com'",
};

/** https://kubernetes.io/docs/concepts/storage/storage-classes/ */
export const storageClasses = [
  law({
    ...ABOUT,
    type: apiType<StorageClass>('storage/v1.StorageClass'),
    fields: { provisioner: text((name) => labelKeyFault(lowerCase(name))) },
    check({ parameters, reclaimPolicy, volumeBindingMode, allowedTopologies = [] }, place) {
      checkParameters(parameters, true, place);
      if (reclaimPolicy === 'Recycle') {
        const fix = "reclaimPolicy: 'Delete' or 'Retain'";
        place.refuse(
          ['reclaimPolicy'],
          'the reclaim policy of the class is "Recycle", which classes do not allow',
          fix,
        );
      }
      if ((volumeBindingMode as string | undefined) === '') {
        place.refuse(['volumeBindingMode'], 'volumeBindingMode is empty', "volumeBindingMode: 'WaitForFirstConsumer'");
      }
      checkTopologies(allowedTopologies, place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<VolumeAttributesClass>('storage/v1.VolumeAttributesClass'),
    fix: "set what the driver changes: driverName: 'ebs.csi.aws.com', parameters: { iops: '4000' }",
    fields: { driverName: text((name) => labelKeyFault(lowerCase(name))) },
    check: ({ parameters }, place) => checkParameters(parameters, false, place),
  }),
  law({
    ...ABOUT,
    type: apiType<TopologySelectorLabelRequirement>('core/v1.TopologySelectorLabelRequirement'),
    fix: "name a label of nodes and its values: { key: 'topology.kubernetes.io/zone', values: ['a'] }",
    check({ key, values = [] }, place) {
      const fault = key === undefined ? undefined : labelKeyFault(key);
      if (fault !== undefined) {
        place.refuse(['key'], `the label key ${quote(key ?? '')} ${fault}`);
      }
      if (values.length === 0) {
        place.refuse(['values'], 'the label has no values');
      }
      for (const [index, value] of values.entries()) {
        if (values.indexOf(value) < index) {
          place.refuse(['values', index], `the value ${quote(value)} appears twice`, 'remove one of the two');
        }
      }
    },
  }),
];

const MOST_PARAMETERS = 512;
const MOST_BYTES = 256 * 1024;

function checkParameters(
  given: { readonly [key: string]: string | undefined } = {},
  isOptional: boolean,
  place: Place,
) {
  const keys = Object.keys(given);
  if (keys.length > MOST_PARAMETERS) {
    place.refuse(['parameters'], `there are ${keys.length} parameters; the limit is ${MOST_PARAMETERS}`);
    return;
  }
  const bytes = keys.reduce((sum, key) => sum + Buffer.byteLength(key) + Buffer.byteLength(given[key] ?? ''), 0);
  if (bytes > MOST_BYTES) {
    place.refuse(['parameters'], `the parameters take ${bytes} bytes; the limit is ${MOST_BYTES}`);
  }
  if (keys.includes('')) {
    place.refuse(['parameters'], 'a parameter has an empty name');
  }
  if (keys.length === 0 && !isOptional) {
    place.refuse(['parameters'], 'the class has no parameters');
  }
}

/** Two terms are equal if they have the same labels with the same values, in any order. */
function checkTopologies(terms: readonly Given<TopologySelectorTerm>[], place: Place): void {
  const known = new Set<string>();
  for (const [index, { matchLabelExpressions: labels = [] }] of terms.entries()) {
    const at = ['allowedTopologies', index, 'matchLabelExpressions'];
    const keys = new Set<string>();
    for (const [nth, { key = '' }] of labels.entries()) {
      if (keys.has(key)) {
        place.refuse([...at, nth, 'key'], `the label ${quote(key)} appears twice`, 'keep one of the two');
      }
      keys.add(key);
    }
    const last = new Map(labels.map(({ key = '', values = [] }) => [key, [...new Set(values)].sort()]));
    const term = JSON.stringify([...last].sort(([one], [other]) => (one < other ? -1 : 1)));
    if (labels.length === 0) {
      place.refuse(at, 'the term has no labels', 'remove it');
    } else if (known.has(term)) {
      place.refuse(at, 'the term appears twice', 'remove one of the two');
    }
    known.add(term);
  }
}
