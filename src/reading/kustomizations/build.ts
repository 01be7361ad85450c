import { existsSync, realpathSync } from 'node:fs';
import { isManifest } from '../../manifests/plain';
import { shownPath } from '../../problems/origin';
import type { Problem } from '../../problems/problem';
import { inFile } from '../files/in-file';
import type { ObjectFields, SourceObject } from '../files/source-object';
import { placedObject } from './built-places';
import { type BuiltObject, emulate } from './emulated';
import type { Kustomization, KustomizationGraph } from './graph';
import { buildWithKubectl, type KubectlFault, type KubectlObject } from './kubectl';

/** The result of building a kustomization. */
export interface BuiltKustomization {
  /** The objects of the build; undefined if it cannot be built. */
  readonly objects: readonly SourceObject[] | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Builds a kustomization: in process if the emulator supports all of it, otherwise with the kubectl on the PATH.
 *
 * @param graph the graph that the kustomization was read with
 */
export function buildKustomization(kustomization: Kustomization, graph: KustomizationGraph): BuiltKustomization {
  const emulated = emulate(kustomization);
  if (emulated !== undefined) {
    return { objects: placed(emulated, kustomization), problems: [] };
  }
  const built = buildWithKubectl(kustomization.folder);
  return 'message' in built
    ? { objects: undefined, problems: [unbuilt(kustomization, built)] }
    : {
        objects: placed(
          built.map((object) => sourced(object, graph)),
          kustomization,
        ),
        problems: [],
      };
}

function placed(built: readonly BuiltObject[], kustomization: Kustomization): SourceObject[] {
  return built.flatMap((object): SourceObject[] => {
    const { fields } = object;
    return isHeaded(fields) ? [{ fields, placeOf: placedObject(object, kustomization) }] : [];
  });
}

function isHeaded(fields: BuiltObject['fields']): fields is BuiltObject['fields'] & ObjectFields {
  return typeof fields.apiVersion === 'string' && typeof fields.kind === 'string';
}

/** The object in the file that kubectl names: of the same kind, and with the same name or a part of it. */
function sourced({ fields, file }: KubectlObject, graph: KustomizationGraph): BuiltObject {
  const objects =
    graph.files.find(({ path }) => file !== undefined && realPath(path) === realPath(file))?.content.objects ?? [];
  const ofKind = objects.filter((object) => object.fields.kind === fields.kind);
  const name = isManifest(fields) ? fields.metadata.name : '';
  const named = ofKind
    .filter((object) => name.includes(nameOf(object)))
    .sort((a, b) => nameOf(b).length - nameOf(a).length);
  return { fields, source: named[0] ?? (ofKind.length === 1 ? ofKind[0] : undefined) };
}

/** kubectl resolves symbolic links in the folders of files. */
function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : file;
}

function nameOf({ fields }: SourceObject): string {
  return isManifest(fields) ? fields.metadata.name : '';
}

/** Features that Kustomize enables only by a flag: charts, plugins, files outside of the folder. */
function needsOptions(message: string): boolean {
  return /--enable-|--load-restrictor|plugin|is not in or below/.test(message);
}

function unbuilt({ file, folder }: Kustomization, { isMissing, message }: KubectlFault): Problem {
  const path = shownPath(folder) || '.';
  const where = inFile(file.placeOf('', 'key') ?? { file: shownPath(file.path), line: 1, column: 1 });
  return isMissing
    ? {
        severity: 'warning',
        rule: 'kustomization',
        what: `the kustomization "${path}" is not built, because only Kustomize can build it, and ${message}`,
        where,
        why: 'its files are checked one by one, without its changes',
        fix: 'install kubectl (https://kubernetes.io/docs/tasks/tools/)',
      }
    : {
        rule: 'kustomization',
        ...(needsOptions(message) && { severity: 'warning' as const }),
        what: `Kustomize refuses "${path}": ${message}`,
        where,
        why: 'kubectl, Argo CD and Flux refuse it too',
        fix: `fix the error, until this builds: kubectl kustomize ${path}`,
      };
}
