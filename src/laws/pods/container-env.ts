import type {
  ConfigMapKeySelector,
  EnvFromSource,
  EnvVar,
  FileKeySelector,
  PodSpec,
  SecretKeySelector,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { podSpec } from '../api-types';
import { text, versionedText } from '../grammars/constraint';
import { envNameFault } from '../grammars/env-names';
import { configKeyFault, labelFault, subdomainFault } from '../grammars/names';
import { climbFault } from '../grammars/paths';
import { law } from '../law';
import type { Place } from '../place';
import { WHY } from './why';

const NAME = 'container-env';
const FIX = "give each variable a name, and one value: env: { MODE: 'fast', PASSWORD: secret.key('password') }";

/** https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/ */
export const containerEnv = [
  law({
    name: NAME,
    type: apiType<EnvVar>('core/v1.EnvVar'),
    why: WHY,
    fix: FIX,
    fields: { name: versionedText(envNameFault) },
    check({ name = '', value = '', valueFrom }, place) {
      if (valueFrom === undefined) {
        return;
      }
      const sources = Object.keys(valueFrom);
      if (sources.length === 0) {
        place.refuse(['valueFrom'], `${quote(name)} has no source for its value`);
      } else if (value !== '') {
        const what = `${quote(name)} has both a value and ${sources.join(' and ')}`;
        place.refuse(['valueFrom'], what, 'keep one of the two');
      } else if (sources.length > 1) {
        place.refuse(['valueFrom'], `${quote(name)} has several sources: ${sources.join(' and ')}`, 'keep one of them');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<EnvFromSource>('core/v1.EnvFromSource'),
    why: WHY,
    fix: 'use one ConfigMap or Secret per element: envFrom: [settings]',
    fields: { prefix: versionedText(envNameFault, true) },
    check({ configMapRef, secretRef }, place) {
      if ((configMapRef === undefined) === (secretRef === undefined)) {
        const what =
          configMapRef === undefined
            ? 'an element of envFrom has no source'
            : 'an element of envFrom names two objects';
        place.refuse([], what);
      }
      checkName(configMapRef, 'configMapRef', place);
      checkName(secretRef, 'secretRef', place);
    },
  }),
  law({
    name: NAME,
    type: apiType<ConfigMapKeySelector>('core/v1.ConfigMapKeySelector'),
    why: WHY,
    fix: "name the ConfigMap and one of its keys: settings.key('MODE')",
    fields: { key: text(configKeyFault) },
    check: checkReference,
  }),
  law({
    name: NAME,
    type: apiType<SecretKeySelector>('core/v1.SecretKeySelector'),
    why: WHY,
    fix: "name the Secret and one of its keys: secret.key('password')",
    fields: { key: text(configKeyFault) },
    check: checkReference,
  }),
  law({
    name: NAME,
    type: apiType<FileKeySelector>('core/v1.FileKeySelector'),
    why: WHY,
    fix: "name the volume, the file in it, and the variable: fileKeyRef: { volumeName: 'env', path: 'app.env', key: 'MODE' }",
    fields: {
      key: versionedText(envNameFault),
      volumeName: text(labelFault),
      path: text((path) => (path === '' ? 'is empty' : climbFault(path))),
    },
    check({ volumeName = '' }, place) {
      const volume = (place.enclosing(podSpec)?.volumes ?? []).find(({ name }) => name === volumeName);
      if (volume === undefined) {
        place.refuse(['volumeName'], `the pod has no volume ${quote(volumeName)}`);
      } else if (!isEmptyDir(volume)) {
        const what = `the volume ${quote(volumeName)} is not an emptyDir`;
        place.refuse(['volumeName'], what, 'read the variable from an emptyDir that an init container writes');
      }
    },
  }),
];

/** The server accepts a name that ends with a dash here, as a prefix. */
function checkName(reference: Given<{ name?: string }> | undefined, field: string, place: Place): void {
  if (reference === undefined) {
    return;
  }
  const { name = '' } = reference;
  const fault = subdomainFault(name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name);
  if (fault !== undefined) {
    place.refuse([field, 'name'], name === '' ? `${field} has no name` : `name is ${quote(name)}, which ${fault}`);
  }
}

function checkReference({ name = '' }: Given<{ name?: string }>, place: Place): void {
  const fault = subdomainFault(name);
  if (fault !== undefined) {
    place.refuse(['name'], name === '' ? `${place.field} has no name` : `name is ${quote(name)}, which ${fault}`);
  }
}

/** A volume without a source is an emptyDir. */
function isEmptyDir(volume: NonNullable<Given<PodSpec>['volumes']>[number]): boolean {
  return volume.emptyDir !== undefined || Object.keys(volume).every((key) => key === 'name');
}
