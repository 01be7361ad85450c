import type {
  ConfigMapProjection,
  ConfigMapVolumeSource,
  DownwardAPIVolumeSource,
  KeyToPath,
  ProjectedVolumeSource,
  SecretProjection,
  SecretVolumeSource,
  ServiceAccountTokenProjection,
  VolumeProjection,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { between } from '../grammars/numbers';
import { fileNameFault } from '../grammars/paths';
import { type AdvisedFault, law } from '../law';
import type { Place } from '../place';
import { downwardFile } from './pod-field-references';
import { WHY } from './why';

const NAME = 'volume-files';
const MODE = 'give it as a number from 0 to 0o777: defaultMode: 0o440';
const FILE = "name a key and a file below the directory: items: [{ key: 'app.yaml', path: 'conf/app.yaml' }]";

/** Kubernetes prints modes as decimal numbers, but people write them in octal. */
function mode(value: number): AdvisedFault | undefined {
  if (value >= 0 && value <= 0o777) {
    return undefined;
  }
  const octal = /^[0-7]{3,4}$/.test(String(value)) ? `0o${value}` : '0o440';
  return { fault: `is ${value}; it must be from 0 to 511, which is 0o777`, fix: `write it in octal: ${octal}` };
}

/** https://kubernetes.io/docs/concepts/storage/projected-volumes/ */
export const volumeFiles = [
  law({
    name: NAME,
    type: apiType<KeyToPath>('core/v1.KeyToPath'),
    why: WHY,
    fix: FILE,
    fields: { key: (key) => (key === '' ? 'is empty' : undefined), path: text(fileNameFault), mode },
  }),
  law({
    name: NAME,
    type: downwardFile,
    why: WHY,
    fix: "use one field of the pod: { path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }",
    fields: { path: text(fileNameFault), mode },
    check({ fieldRef, resourceFieldRef }, place) {
      if (fieldRef !== undefined && resourceFieldRef !== undefined) {
        place.refuse([], 'the file has fieldRef and resourceFieldRef', 'keep one of them');
      } else if (fieldRef === undefined && resourceFieldRef === undefined) {
        place.refuse([], 'the file has neither fieldRef nor resourceFieldRef');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<DownwardAPIVolumeSource>('core/v1.DownwardAPIVolumeSource'),
    why: WHY,
    fix: MODE,
    fields: { defaultMode: mode },
  }),
  law({
    name: NAME,
    type: apiType<SecretVolumeSource>('core/v1.SecretVolumeSource'),
    why: WHY,
    fix: MODE,
    fields: { defaultMode: mode },
    check({ secretName = '' }, place) {
      if (secretName === '') {
        place.refuse(['secretName'], 'the volume names no Secret', "name it: secretName: 'tls'");
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<ConfigMapVolumeSource>('core/v1.ConfigMapVolumeSource'),
    why: WHY,
    fix: MODE,
    fields: { defaultMode: mode },
    check: checkName,
  }),
];

/** https://kubernetes.io/docs/concepts/storage/projected-volumes/ */
export const projectedVolumes = [
  law({
    name: 'volume-files',
    type: apiType<SecretProjection>('core/v1.SecretProjection'),
    why: WHY,
    fix: 'name the Secret',
    check: checkName,
  }),
  law({
    name: 'volume-files',
    type: apiType<ConfigMapProjection>('core/v1.ConfigMapProjection'),
    why: WHY,
    fix: 'name the ConfigMap',
    check: checkName,
  }),
  law({
    name: 'volume-files',
    type: apiType<ServiceAccountTokenProjection>('core/v1.ServiceAccountTokenProjection'),
    why: WHY,
    fix: "set a path and a lifetime: serviceAccountToken: { path: 'token', expirationSeconds: 3600 }",
    fields: { path: text(fileNameFault), expirationSeconds: between(600, 2 ** 32) },
  }),
  law({
    name: 'volume-files',
    type: apiType<VolumeProjection>('core/v1.VolumeProjection'),
    why: WHY,
    fix: 'give each its own element: sources: [{ secret }, { configMap }]',
    check(projection, place) {
      const sources = SOURCES.filter((source) => projection[source] !== undefined);
      if (sources.length > 1) {
        place.refuse([], `an element of sources has ${sources.join(' and ')}`);
      }
    },
  }),
  law({
    name: 'volume-files',
    type: apiType<ProjectedVolumeSource>('core/v1.ProjectedVolumeSource'),
    why: WHY,
    fix: MODE,
    fields: { defaultMode: mode },
    check({ sources = [] }, place) {
      const seen = new Set<string>();
      for (const [index, { secret, configMap, downwardAPI }] of sources.entries()) {
        for (const [source, { items = [] } = {}] of Object.entries({ secret, configMap, downwardAPI })) {
          for (const [number, { path = '' }] of items.entries()) {
            if (path !== '' && seen.has(path)) {
              const at = ['sources', index, source, 'items', number, 'path'];
              place.refuse(at, `two files of the volume are at ${quote(path)}`, 'use another path for one of them');
            }
            seen.add(path);
          }
        }
      }
    },
  }),
];

/** The server drops the others, because their features are off. */
const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken'] as const;

function checkName({ name = '' }: Given<{ name?: string }>, place: Place): void {
  if (name === '') {
    place.refuse(['name'], `${place.field === 'sources' ? 'the source' : place.field} has no name`);
  }
}
