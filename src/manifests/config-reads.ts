import { isFields, isList } from './field';
import type { Fields } from './manifest';
import { listAt, mapAt } from './read-fields';

/** Called for everything that pods read from ConfigMaps and Secrets, once per read. */
export interface ConfigReader {
  /** All values: as files, or as variables those that are texts. */
  all(kind: ConfigKind, name: string, isVariable: boolean): void;
  /** The value of one key, as a file or as a variable. */
  one(kind: ConfigKind, name: string, key: string, isVariable: boolean): void;
}

/** The kinds that pods read config from. */
export type ConfigKind = 'ConfigMap' | 'Secret';

/** Reports what the containers of a pod read: as variables, and as files of the volumes that they mount. */
export function readConfig(podSpec: Fields, reader: ConfigReader): void {
  const { volumes } = podSpec;
  const mounts: Fields[] | undefined = isList(volumes) && volumes.length > 0 ? [] : undefined;
  for (const list of CONTAINERS) {
    for (const container of listAt(podSpec, list)) {
      if (isFields(container)) {
        readVariables(container, reader);
        mounts?.push(...listAt(container, 'volumeMounts').filter(isFields));
      }
    }
  }
  for (const volume of mounts === undefined || mounts.length === 0 ? NOTHING : listAt(podSpec, 'volumes')) {
    if (isFields(volume) && (volume.configMap ?? volume.secret ?? volume.projected) !== undefined) {
      readVolume(volume, mounts?.filter(({ name }) => name === volume.name) ?? NOTHING, reader);
    }
  }
}

const CONTAINERS = ['initContainers', 'containers'];
const NOTHING: readonly never[] = [];

function readVariables(container: Fields, reader: ConfigReader): void {
  for (const variable of listAt(container, 'env')) {
    const from = isFields(variable) ? variable.valueFrom : undefined;
    if (isFields(from)) {
      readKey('ConfigMap', from.configMapKeyRef, reader);
      readKey('Secret', from.secretKeyRef, reader);
    }
  }
  for (const source of listAt(container, 'envFrom')) {
    const { configMapRef, secretRef } = isFields(source) ? source : NO_FIELDS;
    readAll('ConfigMap', mapAt(configMapRef).name, true, reader);
    readAll('Secret', mapAt(secretRef).name, true, reader);
  }
}

const NO_FIELDS: Fields = {};

function readKey(kind: ConfigKind, reference: unknown, reader: ConfigReader): void {
  const { name, key } = isFields(reference) ? reference : NO_FIELDS;
  if (typeof name === 'string' && typeof key === 'string') {
    reader.one(kind, name, key, true);
  }
}

function readAll(kind: ConfigKind, name: unknown, isVariable: boolean, reader: ConfigReader): void {
  if (typeof name === 'string') {
    reader.all(kind, name, isVariable);
  }
}

/** A volume without a mount is never read. */
function readVolume(volume: Fields, mounts: readonly Fields[], reader: ConfigReader): void {
  if (mounts.length === 0) {
    return;
  }
  const paths = mounts.some(isWhole) ? undefined : mounts.map(({ subPath }) => plainPath(String(subPath)));
  const { configMap, secret, projected } = volume;
  readFiles('ConfigMap', configMap, 'name', paths, reader);
  readFiles('Secret', secret, 'secretName', paths, reader);
  for (const source of isFields(projected) ? listAt(projected, 'sources') : NOTHING) {
    readFiles('ConfigMap', mapAt(source).configMap, 'name', paths, reader);
    readFiles('Secret', mapAt(source).secret, 'name', paths, reader);
  }
}

/** The value of a `subPathExpr` is known only in the pod. */
function isWhole({ subPath, subPathExpr }: Fields): boolean {
  return typeof subPath !== 'string' || plainPath(subPath) === '' || typeof subPathExpr === 'string';
}

function plainPath(path: string): string {
  return path
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/');
}

/** A key is the name of its file, unless `items` maps it to a path. */
function readFiles(
  kind: ConfigKind,
  source: unknown,
  nameField: string,
  paths: readonly string[] | undefined,
  reader: ConfigReader,
): void {
  if (!isFields(source) || typeof source[nameField] !== 'string') {
    return;
  }
  const name = source[nameField];
  const items = listAt(source, 'items').filter(isFields);
  if (items.length === 0 && paths === undefined) {
    reader.all(kind, name, false);
    return;
  }
  const files = items.length === 0 ? (paths ?? NOTHING).map((path) => ({ key: path, path })) : items;
  for (const { key, path } of files) {
    const file = plainPath(String(path));
    const isMounted =
      paths === undefined || paths.some((mounted) => file === mounted || file.startsWith(`${mounted}/`));
    if (typeof key === 'string' && isMounted) {
      reader.one(kind, name, key, false);
    }
  }
}
