import { describeValue, fieldPath, isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import { mapAt } from '../../manifests/read-fields';
import type { Refusal } from '../../problems/refusals';
import type { ObjectFields } from '../custom/object-fields';
import type { EncryptedKind } from './carried-secret';

/** How a program uses an encrypted file. */
export interface SopsSecretOptions<Key extends string = string> {
  /**
   * The keys that are used; each must be in the file.
   * @default all keys of the file, without type checking
   */
  readonly keys?: readonly Key[];
}

/** A Secret in a file encrypted with SOPS; Flux and Argo CD plugins decrypt it after the Kustomize build. */
export const SOPS: EncryptedKind = {
  faultsOf(object, keys) {
    if (!isFields(object.sops)) {
      return [notEncrypted(object)];
    }
    if (object.kind !== 'Secret' || object.apiVersion !== 'v1') {
      return [notSecret(object)];
    }
    return keys.flatMap((key) => clearFaults(object, key));
  },
  valuesOf: (object) => ({ ...mapAt(object, 'data'), ...mapAt(object, 'stringData') }),
  namespacesOf: ({ metadata }) => [{ field: 'metadata.namespace', namespace: metadata?.namespace }],
};

const ENCRYPT = "sops encrypt --encrypted-regex '^(data|stringData)$' --in-place FILE";

function notEncrypted({ kind }: ObjectFields): Refusal {
  return {
    field: 'kind',
    what: `the ${kind} is not encrypted by SOPS: it has no field sops`,
    why: 'its values would be readable in the files and in the repository',
    fix: `encrypt it: ${ENCRYPT}`,
  };
}

function notSecret({ apiVersion, kind }: ObjectFields): Refusal {
  return {
    field: 'kind',
    what: `the file has a ${apiVersion} ${kind}, not a Secret`,
    why: 'pods read the keys of a Secret',
    fix: "encrypt a Secret: apiVersion: v1, kind: Secret; other objects go through an Include: new Include(chart, 'id', { files })",
  };
}

function clearFaults(object: ObjectFields, key: string): readonly Refusal[] {
  return ['data', 'stringData'].flatMap((field): Refusal[] => {
    const value = mapAt(object, field)[key];
    return value === undefined || (typeof value === 'string' && value.startsWith('ENC['))
      ? []
      : [
          {
            field: fieldPath(field, key),
            what: `the value of ${quote(key)} is not encrypted${typeof value === 'string' ? '' : `: it is ${describeValue(value)}`}`,
            why: 'SOPS does not encrypt values that its rules do not match, so anyone can read it',
            fix: `encrypt it: ${ENCRYPT}`,
          },
        ];
  });
}
