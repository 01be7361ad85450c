import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { isMap } from '../../src/manifests/field';
import { identity, type Manifest, type Rendered, type Rendering, type Value } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { readDocuments } from '../documents';

/** Renderings of which each has come from the one before by random changes; the first one is the base. */
export type Chain = readonly Rendering[];

/** Bases of a few objects, and environments that differ from them in up to six ways. */
export function randomEnvironment(): fc.Arbitrary<Chain> {
  return randomChain([mutations(KINDS)]);
}

/** Bases, environments, and environments that extend these. */
export function randomExtension(): fc.Arbitrary<Chain> {
  return randomChain([mutations(KINDS), mutations(KINDS)]);
}

function randomChain(links: readonly fc.Arbitrary<Mutation[]>[]): fc.Arbitrary<Chain> {
  const objects = fc.subarray([...DOCUMENTS], { minLength: 2, maxLength: 12 });
  return fc.tuple(objects, fc.tuple(...links)).map(([base, changes]) => {
    const chain: (readonly Manifest[])[] = [base];
    for (const steps of changes) chain.push(steps.reduce(mutated, chain.at(-1) ?? []));
    return chain.map((manifests) => manifests.map(rendered));
  });
}

/** One random change, with numbers that choose among whatever there is. */
interface Mutation {
  readonly kind: keyof typeof MUTATIONS;
  readonly object: number;
  readonly place: number;
  readonly other: number;
  readonly text: string;
  readonly value: Value;
}

function mutations(kinds: readonly (keyof typeof MUTATIONS)[]): fc.Arbitrary<Mutation[]> {
  const mutation = fc.record({
    kind: fc.constantFrom(...kinds),
    object: fc.nat(),
    place: fc.nat(),
    other: fc.nat(),
    text: oddText(),
    value: oddValue(),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 6 });
}

function oddText(): fc.Arbitrary<string> {
  const known = fc.constantFrom(
    '',
    'yes',
    'n',
    '08',
    '1e3',
    '0o14',
    '1:30',
    '~',
    ' a ',
    'a: b # c',
    'x\ny\n',
    ' tab\t\n\n',
    '- a',
    '"',
    'ü',
    '2',
    '2026-01-01',
  );
  return fc.oneof(known, fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }));
}

function oddValue(): fc.Arbitrary<Value> {
  const single = fc.oneof(
    oddText(),
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      single,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'name', 'on', '1', 'x/y~z'), tie('value'), { maxKeys: 3 }),
    ),
  }));
  return value;
}

function isMutation(kind: string): kind is keyof typeof MUTATIONS {
  return kind in MUTATIONS;
}

type Draft = null | boolean | number | string | Draft[] | { [key: string]: Draft };
type DraftMap = { [key: string]: Draft };
type Change = (objects: DraftMap[], mutation: Mutation) => void;

function isDraftMap(value: Draft | undefined): value is DraftMap {
  return isMap(value);
}

/** A change in one object. */
function inOne(change: (object: DraftMap, mutation: Mutation) => void): Change {
  return (objects, mutation) => {
    const object = pick(objects, mutation.object);
    if (object !== undefined) change(object, mutation);
  };
}

const MUTATIONS = {
  scalar: inOne(changeScalar),
  scalarToo: inOne(changeScalar),
  addKey: inOne(addKey),
  removeKey: inOne(removeKey),
  addElement: inOne(addElement),
  removeElement: inOne((object, { place, other }) => pick(listsIn(object), place)?.splice(other % 5, 1)),
  moveElement: inOne(moveElement),
  reverseList: inOne((object, { place }) => pick(listsIn(object), place)?.reverse()),
  emptyList: inOne((object, { place }) => pick(listsIn(object), place)?.splice(0)),
  annotate: inOne((object, { text, place }) =>
    set(metadata(object), 'annotations', `example.com/${'abc'[place % 3]}`, text.trimStart()),
  ),
  oddAnnotation: inOne((object, { text }) => set(metadata(object), 'annotations', `odd/${text}`, text.trimStart())),
  label: inOne((object, { place }) => set(metadata(object), 'labels', 'example.com/label', `v${place % 3}`)),
  data: inOne((object, { text, other }) => isDraftMap(object.data) && set(object, 'data', `key${other % 3}`, text)),
  image: inOne(changeImage),
  replicas: inOne(
    (object, { place }) => isDraftMap(object.spec) && scaled(object) && set(object, 'spec', 'replicas', place % 5),
  ),
  rename: inOne((object, { other }) => set(object, 'metadata', 'name', `renamed-${other % 5}`)),
  move: inOne(
    (object, { other }) => 'namespace' in metadata(object) && set(object, 'metadata', 'namespace', `ns-${other % 2}`),
  ),
  addObject: (objects, { object, other }) => {
    const copy = structuredClone(pick(objects, object));
    if (copy !== undefined) {
      set(copy, 'metadata', 'name', `copy-${other % 5}`);
      objects.push(copy);
    }
  },
  removeObject: (objects, { object }) => {
    if (objects.length > 1) objects.splice(object % objects.length, 1);
  },
  namespaceOfAll: (objects, { other }) => moveAll(objects, 'judge', `shop-${other % 2}`),
  labelOnAll: (objects, { other }) => {
    for (const object of objects) set(metadata(object), 'labels', 'example.com/environment', `e${other % 2}`);
  },
  labelOnTemplates: (objects, { other }) => {
    for (const object of objects) labelEverywhere(object, `t${other % 2}`);
  },
  imageOfAll: (objects, mutation) => {
    for (const container of objects.flatMap(containersIn)) {
      if (String(container.image).startsWith('nginx')) container.image = imageFor('nginx', mutation);
    }
  },
} satisfies Record<string, Change>;

const KINDS = Object.keys(MUTATIONS).filter(isMutation);

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}

function metadata(object: DraftMap): DraftMap {
  return isDraftMap(object.metadata) ? object.metadata : {};
}

function set(parent: DraftMap, key: string, field: string, value: Draft): void {
  const map = parent[key];
  if (isDraftMap(map)) map[field] = value;
  else parent[key] = { [field]: value };
}

/** Every map and list below a value, with the path to it; of metadata, only what users fill. */
function* below(value: Draft, path: string): Generator<[string, DraftMap | Draft[]]> {
  if (typeof value !== 'object' || value === null) return;
  if (!/^\/(metadata(\/[a-z]+)?)?$/.test(path)) yield [path, value];
  for (const [key, part] of Object.entries(value)) yield* below(part, `${path}/${key}`);
}

function mapsIn(object: DraftMap): DraftMap[] {
  return [...below(object, '')].flatMap(([path, value]) => (path !== '' && isDraftMap(value) ? [value] : []));
}

function listsIn(object: DraftMap): Draft[][] {
  return [...below(object, '')].flatMap(([, value]) => (Array.isArray(value) ? [value] : []));
}

function changeScalar(object: DraftMap, { place, other, text, value }: Mutation): void {
  const map = pick(mapsIn(object), place);
  const key = map && pick(Object.keys(map), other);
  if (map === undefined || key === undefined) return;
  const old = map[key];
  if (isCustom(object)) map[key] = structuredClone(toDraft(value));
  else if (typeof old === 'string') map[key] = key === 'name' ? `x${text}` : text.trimStart();
  else if (typeof old === 'number') map[key] = other;
  else if (typeof old === 'boolean') map[key] = !old;
}

function toDraft(value: Value): Draft {
  return JSON.parse(JSON.stringify(value));
}

function isCustom({ apiVersion }: DraftMap): boolean {
  return /^(argoproj|cert-manager|monitoring|example)\./.test(String(apiVersion));
}

function addKey(object: DraftMap, { place, text, value }: Mutation): void {
  const map = pick([...mapsIn(object), ...mapsIn(object).slice(0, 1)], place);
  if (map !== undefined) map[isCustom(object) ? text : `extra${text.length}`] = toDraft(value);
}

function removeKey(object: DraftMap, { place, other }: Mutation): void {
  const map = pick(mapsIn(object), place);
  const key = map && pick(Object.keys(map), other);
  if (map !== undefined && key !== undefined && !['roleRef', 'name'].includes(key)) delete map[key];
}

function addElement(object: DraftMap, { place, other, text }: Mutation): void {
  const list = pick(listsIn(object), place);
  const copy = list && structuredClone(pick(list, other));
  if (list === undefined || copy === undefined) return;
  const suffix = other % 4;
  if (isDraftMap(copy) && suffix > 0) {
    for (const key of ['name', 'mountPath', 'devicePath', 'ip', 'topologyKey', 'key']) {
      if (typeof copy[key] === 'string') copy[key] += `${suffix}`;
    }
    for (const key of ['containerPort', 'port']) {
      if (typeof copy[key] === 'number') copy[key] += suffix;
    }
  }
  list.splice(place % (list.length + 1), 0, typeof copy === 'string' && suffix > 0 ? text : copy);
}

function moveElement(object: DraftMap, { place, other, object: to }: Mutation): void {
  const list = pick(listsIn(object), place);
  const [element] = list?.splice(other % (list.length || 1), 1) ?? [];
  if (list !== undefined && element !== undefined) list.splice(to % (list.length + 1), 0, element);
}

function containersIn(object: DraftMap): DraftMap[] {
  return mapsIn(object).filter((map) => typeof map.image === 'string');
}

function changeImage(object: DraftMap, mutation: Mutation): void {
  const container = pick(containersIn(object), mutation.place);
  if (container !== undefined)
    container.image = imageFor(String(container.image).replace(/(:[^/]*)?(@.*)?$/, ''), mutation);
}

function imageFor(name: string, { other }: Mutation): string {
  const digest = `sha256:${'b'.repeat(64)}`;
  return (
    pick(
      [`${name}:2`, `${name}:010`, `${name}@${digest}`, `${name}:2@${digest}`, name, `mirror/${name}:2`, 'mirror/x'],
      other,
    ) ?? name
  );
}

function scaled({ kind }: DraftMap): boolean {
  return ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout'].includes(String(kind));
}

function moveAll(objects: DraftMap[], from: string, to: string): void {
  for (const object of objects) {
    for (const map of [metadata(object), ...mapsIn(object)]) {
      if (map.namespace === from) map.namespace = to;
    }
    if (object.kind === 'Namespace') set(object, 'metadata', 'name', to);
  }
}

function labelEverywhere(object: DraftMap, value: string): void {
  set(metadata(object), 'labels', 'example.com/tier', value);
  const spec = isDraftMap(object.spec) ? object.spec : {};
  if (isDraftMap(spec.template)) set(templateMetadata(spec.template), 'labels', 'example.com/tier', value);
}

function templateMetadata(template: DraftMap): DraftMap {
  if (!isDraftMap(template.metadata)) template.metadata = {};
  return metadata(template);
}

function mutated(objects: readonly Manifest[], mutation: Mutation): readonly Manifest[] {
  const drafts: DraftMap[] = JSON.parse(JSON.stringify(objects));
  MUTATIONS[mutation.kind](drafts, mutation);
  const seen = new Set<string>();
  return drafts.filter((draft): draft is DraftMap & Manifest => {
    const key = isManifest(draft) ? identity(draft) : '';
    return !seen.has(key) && seen.add(key) && isManifest(draft);
  });
}

function rendered(manifest: Manifest): Rendered {
  return { manifest, path: `shop/${manifest.kind}-${manifest.metadata.name}`, chart: 'shop' };
}

const DOCUMENTS: readonly Manifest[] = [join(__dirname, '../manifests'), join(__dirname, 'objects')]
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => readDocuments(readFileSync(file, 'utf8')))
  .filter((document): document is Value & Manifest => isMap(document) && isManifest(document));
