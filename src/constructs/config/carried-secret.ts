import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { stepsTo } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import { originOf, recordFile, recordOrigin } from '../../problems/origin';
import { noteReader, type Refusal, refuse, refuseFile } from '../../problems/refusals';
import { checkTreeOf } from '../../problems/tree-check';
import { codeOf, fileFault } from '../../reading/find-files';
import type { ReadDocument } from '../../reading/read-document';
import { inNamespace } from '../custom/documents';
import { isObject, type ObjectFields, objectFault } from '../custom/object-fields';
import { readFile } from '../custom/read-file';
import { missingKey, referenceTo, type SecretReference } from './secret-reference';

/** A kind of file that holds one object with encrypted values. */
export interface EncryptedKind {
  /** What is wrong with the object, each with the path of the field; namespace and keys are checked elsewhere. */
  faultsOf(object: ObjectFields, keys: readonly string[]): readonly Refusal[];
  /** The values by key. */
  valuesOf(object: ObjectFields): object;
  /** The namespaces in the file. In any other, pods would not find the Secret, or it could not be decrypted. */
  namespacesOf(object: ObjectFields): readonly { readonly field: string; readonly namespace: unknown }[];
}

/**
 * An object that goes from its file into the output unchanged, because it cannot be rewritten without the key. Problems
 * of the file are reported at its lines.
 */
export class CarriedSecret<Key extends string> extends Construct {
  /** The Secret that will be made from it. */
  readonly reference: SecretReference<Key>;

  /**
   * @param file its path, from the working directory
   * @param keys the keys that the program reads
   */
  constructor(scope: Construct, id: string, file: string, keys: readonly Key[], kind: EncryptedKind) {
    super(scope, id);
    recordOrigin(this);
    checkTreeOf(this);
    noteReader(this);
    const document = this.#read(file);
    const value = document?.value;
    if (document === undefined || !isObject(value)) {
      const missing = new ApiObject(this, 'Default', { apiVersion: 'v1', kind: 'Secret', metadata: { name: id } });
      this.reference = referenceTo(missing, id, keys);
      return;
    }
    const object = new ApiObject(this, 'Default', inNamespace(value, undefined));
    recordFile(object, (field = '') => document.placeOf(stepsTo(field, value)));
    for (const refusal of faultsOf(value, keys, kind, Chart.of(this).namespace)) {
      refuseFile(object, refusal, document.placeOf(stepsTo(refusal.field ?? '', value)));
    }
    this.reference = referenceTo(object, object.name, Object.keys(kind.valuesOf(value)));
  }

  #read(file: string): ReadDocument | undefined {
    try {
      const { documents, problems } = readFile(file);
      for (const { where, ...refusal } of problems) {
        refuseFile(this, refusal, where.origin?.placeOf?.());
      }
      const [document, ...others] = documents.filter(({ value }) => value !== null);
      const fault = others.length > 0 ? severalFault(file, documents.length) : documentFault(file, document);
      if (fault !== undefined && problems.length === 0) {
        refuse(this, fault);
      }
      return document;
    } catch (error) {
      refuse(this, { ...fileFault(file, codeOf(error), originOf(this)), why: WHY });
      return undefined;
    }
  }
}

const WHY = 'the Secret would be missing in the cluster';

function severalFault(file: string, count: number): Refusal {
  return {
    what: `${quote(file)} has ${count} documents, but must have exactly one Secret`,
    why: WHY,
    fix: 'put each Secret in its own file',
  };
}

function documentFault(file: string, document: ReadDocument | undefined): Refusal | undefined {
  if (document === undefined) {
    return { what: `${quote(file)} is empty`, why: WHY, fix: 'use the file with the object' };
  }
  const fault = objectFault(document.value);
  return fault && { ...fault, what: `${quote(file)} does not contain an object: ${fault.what}`, why: WHY };
}

function faultsOf(
  object: ObjectFields,
  keys: readonly string[],
  kind: EncryptedKind,
  namespace: string | undefined,
): readonly Refusal[] {
  const faults = kind.faultsOf(object, keys);
  if (faults.length > 0) {
    return faults;
  }
  const known = Object.keys(kind.valuesOf(object));
  const name = String(object.metadata?.name);
  return [
    ...keys.filter((key) => !known.includes(key)).map((key) => missingKey(name, key, known)),
    ...kind
      .namespacesOf(object)
      .flatMap(({ field, namespace: named }) =>
        named === undefined || named === null || named === namespace
          ? []
          : [placeFault(object, field, named, namespace)],
      ),
  ];
}

function placeFault({ kind }: ObjectFields, field: string, named: unknown, namespace: string | undefined): Refusal {
  const own = namespace === undefined ? 'the chart has none' : `the chart is in ${quote(namespace)}`;
  return {
    field,
    what: `the ${kind} is for the namespace ${quote(String(named))}, but ${own}`,
    why:
      kind === 'SealedSecret'
        ? 'the controller cannot decrypt it in another namespace, so the Secret would be missing'
        : 'pods can only read Secrets of their own namespace',
    fix:
      kind === 'SealedSecret'
        ? `seal it for the namespace of the chart: kubeseal --namespace ${namespace ?? '…'}, or use a chart in ${quote(String(named))}`
        : `write the namespace of the chart before you encrypt the file, or use a chart in ${quote(String(named))}`,
  };
}
