import type { Secret } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { byteLength } from '../grammars/bytes';
import { law } from '../law';
import { checkKeys, MAX_BYTES, tooLarge } from './data-keys';

/** https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data */
export const secretData = [
  law({
    name: 'secret-data',
    type: apiType<Secret>('core/v1.Secret'),
    why: 'the API server refuses the Secret, and pods that need it do not start',
    fix: "give texts by key: stringData: { password: '...' }",
    check({ data = {}, stringData = {} }, place) {
      checkKeys(data, 'data', place);
      checkKeys(stringData, 'stringData', place);
      let bytes = 0;
      for (const key of Object.keys(stringData)) {
        bytes += Buffer.byteLength(stringData[key] ?? '');
      }
      for (const key of Object.keys(data)) {
        bytes += Object.hasOwn(stringData, key) ? 0 : byteLength(data[key]);
      }
      if (bytes > MAX_BYTES) {
        place.refuse(['data'], tooLarge(bytes), 'split it over several Secrets, or put large files into a volume');
      }
    },
  }),
];
