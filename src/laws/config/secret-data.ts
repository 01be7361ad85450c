import type { Secret } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { byteLength } from '../grammars/bytes';
import { law } from '../law';
import { checkKeys, DataSize } from './data-keys';

/** https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data */
export const secretData = [
  law({
    name: 'config-data',
    type: apiType<Secret>('core/v1.Secret'),
    why: 'the API server refuses the Secret, and pods that need it do not start',
    fix: "write strings by key: stringData: { password: '...' }",
    check({ data = {}, stringData = {} }, place) {
      checkKeys(data, 'data', place);
      checkKeys(stringData, 'stringData', place);
      const size = new DataSize();
      for (const key of Object.keys(stringData)) {
        size.add(key, Buffer.byteLength(stringData[key] ?? ''));
      }
      for (const key of Object.keys(data)) {
        size.add(key, Object.hasOwn(stringData, key) ? 0 : byteLength(data[key]));
      }
      size.refuseTooLarge('Secret', place);
    },
  }),
];
