import type { ConfigMap } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { byteLength } from '../grammars/bytes';
import { law } from '../law';
import { checkKeys, DataSize } from './data-keys';

/** https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object */
export const configData = [
  law({
    name: 'config-data',
    type: apiType<ConfigMap>('core/v1.ConfigMap'),
    why: 'the API server refuses the ConfigMap, and pods that need it do not start',
    fix: "write strings by key: data: { MODE: 'fast' }",
    check({ data = {}, binaryData = {} }, place) {
      checkKeys(data, 'data', place);
      checkKeys(binaryData, 'binaryData', place);
      const size = new DataSize();
      for (const key of Object.keys(data)) {
        size.add(key, Buffer.byteLength(data[key] ?? ''));
        if (Object.hasOwn(binaryData, key)) {
          const what = `the key ${quote(key)} is in data and in binaryData`;
          place.refuse(['data', key], what, 'keep it in one of them');
        }
      }
      for (const key of Object.keys(binaryData)) {
        size.add(key, byteLength(binaryData[key]));
      }
      size.refuseTooLarge('ConfigMap', place);
    },
  }),
];
