import { spawnSync } from 'node:child_process';
import fc, { type Arbitrary } from 'fast-check';
import { parse } from 'yaml';
import { toDocument, toYaml } from '../../src/manifests/yaml';
import { kubectlPath, kustomizeBuild, readDocuments, writeTree } from '../kubectl';
import { nastyText, nastyTextForKustomize } from './nasty-text';

fc.configureGlobal({ seed: 20261127 });

const settings = (data: object) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data });

/** Manifests with any text anywhere: in a ConfigMap, its annotations, and in the fields of a custom resource. */
function manifests(text: Arbitrary<string>) {
  // Integers beyond 2^53 that are written in digits are bigint in manifests.
  const number = fc
    .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((n) => n + 0 || 0)
    .filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n) || Math.abs(n) >= 1e21);
  const key = text.map((name) => (name === '<<' ? '<' : name));
  const { json } = fc.letrec((again) => ({
    json: fc.oneof({ maxDepth: 4 }, text, number, fc.boolean(), fc.constant(null), again('list'), again('map')),
    list: fc.array(again('json'), { maxLength: 4 }),
    map: fc.dictionary(key, again('json'), { maxKeys: 4 }),
  }));
  const name = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `case-${n}`);
  const data = fc.dictionary(key, text, { maxKeys: 5 });
  const note = key.map((word) => `note/${word}`);
  const annotations = fc.dictionary(note, text.map(withoutTab), { minKeys: 1, maxKeys: 5 });
  const metadata = fc.record({ name, annotations });
  return fc.oneof(
    fc.record({ apiVersion: fc.constant('v1'), kind: fc.constant('ConfigMap'), metadata, data }),
    fc.record({ apiVersion: fc.constant('example.com/v1'), kind: fc.constant('Anything'), metadata, spec: json }),
  );
}

const batch = (text: Arbitrary<string>) =>
  fc.uniqueArray(manifests(text), {
    selector: ({ metadata }) => metadata.name,
    minLength: 1,
    maxLength: 200,
    size: 'max',
  });

describe('toYaml', () => {
  it('writes a deployment as a person would', () => {
    const deployment = {
      spec: {
        template: {
          spec: {
            containers: [
              {
                resources: { limits: { memory: '256Mi' }, requests: { memory: '256Mi', cpu: '250m' } },
                args: ['--port', '8080', '-c', 'a: b'],
                env: [{ value: 'yes', name: 'DEBUG' }],
                image: 'ghcr.io/acme/api:1.4.2',
                name: 'api',
                command: [],
              },
            ],
            volumes: [{ emptyDir: {}, name: 'tmp' }],
          },
        },
        selector: { matchLabels: { app: 'api' } },
        replicas: 2,
        paused: undefined,
      },
      metadata: { labels: { name: 'api', app: 'api' }, namespace: 'shop', name: 'api' },
      kind: 'Deployment',
      apiVersion: 'apps/v1',
    };
    expect(toYaml(deployment)).toBe(`\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  namespace: shop
  labels:
    app: api
    name: api
spec:
  replicas: 2
  selector:
    matchLabels:
      app: api
  template:
    spec:
      containers:
      - name: api
        image: ghcr.io/acme/api:1.4.2
        command: []
        args:
        - --port
        - "8080"
        - -c
        - "a: b"
        env:
        - name: DEBUG
          value: "yes"
        resources:
          requests:
            cpu: 250m
            memory: 256Mi
          limits:
            memory: 256Mi
      volumes:
      - name: tmp
        emptyDir: {}
`);
  });

  it('writes files of a ConfigMap line by line', () => {
    const data = { 'a.conf': 'one:\n\ttwo \n\n', 'b.sh': '  three\nfour', 'c.txt': 'five\n' };
    expect(toYaml({ data })).toBe(
      'data:\n  a.conf: |+\n    one:\n    \ttwo \n\n  b.sh: |2-\n      three\n    four\n  c.txt: |\n    five\n',
    );
  });

  it('writes nested lists and empty values', () => {
    expect(toYaml({ a: [[1, [2]], [{}], [], { b: undefined }], c: { d: undefined } })).toBe(
      'a:\n- - 1\n  - - 2\n- - {}\n- []\n- {}\nc: {}\n',
    );
    expect(toYaml({})).toBe('{}\n');
  });

  it('writes the same bytes whatever the order in which fields were set', () => {
    const shuffled = manifests(nastyText).chain((manifest) => {
      const entries = Object.entries(manifest);
      return fc
        .shuffledSubarray(entries, { minLength: entries.length })
        .map((mixed) => [manifest, Object.fromEntries(mixed)]);
    });
    fc.assert(fc.property(shuffled, ([manifest, mixed]) => toYaml(manifest ?? {}) === toYaml(mixed ?? {})));
  });

  it('does not mistake a value in two places for a cycle', () => {
    const labels = { app: 'api' };
    expect(toYaml({ labels, selector: labels })).toBe('labels:\n  app: api\nselector:\n  app: api\n');
  });

  it('reads back the same with YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(manifests(nastyText), (manifest) => {
        const text = toYaml(manifest);
        expect(parse(text, { version: '1.2' })).toEqual(manifest);
        expect(parse(text, { version: '1.1', merge: true })).toEqual(manifest);
      }),
      { numRuns: 500 },
    );
  });

  it('reads back the same with kubectl', () => {
    fc.assert(
      fc.property(batch(nastyText), (items) => {
        const list = { apiVersion: 'example.com/v1', kind: 'Anything', metadata: { name: 'all' }, spec: items };
        expect(readWithKubectl(toYaml(list))).toEqual(list);
      }),
      { numRuns: 8, interruptAfterTimeLimit: 30_000 },
    );
  }, 60_000);

  it('builds to the same with Kustomize', () => {
    fc.assert(
      fc.property(batch(nastyTextForKustomize), (items) => {
        const kustomization = toYaml({ resources: ['all.yaml'], sortOptions: { order: 'fifo' } });
        const folder = writeTree({ 'kustomization.yaml': kustomization, 'all.yaml': items.map(toDocument).join('') });
        expect(kustomizeBuild(folder)).toEqual(items);
      }),
      { numRuns: 8, interruptAfterTimeLimit: 30_000 },
    );
  }, 60_000);
});

describe('toDocument', () => {
  it('writes documents that can be joined', () => {
    const manifests = [settings({ a: 'keeps its last lines\n\n\n' }), settings({ a: '---\n--- \n' })];
    expect(readDocuments(manifests.map(toDocument).join(''))).toEqual(manifests);
  });
});

describe('toYaml refuses, naming the field,', () => {
  const cycle: { self?: object; list: object[] } = { list: [] };
  cycle.self = cycle;
  const ring: object[] = [];
  ring.push([ring]);

  it.each([
    ['a function', () => 1, 'spec.list[1].value: a function'],
    ['an instance of a class', new Date(0), 'spec.list[1].value: an object of class Date'],
    ['NaN', Number.NaN, 'spec.list[1].value: the number NaN'],
    ['infinity', Number.NEGATIVE_INFINITY, 'spec.list[1].value: the number -Infinity'],
    ['an integer of more than 64 bits', 2n ** 64n, 'spec.list[1].value: the number 18446744073709551616'],
    ['a symbol', Symbol('x'), 'spec.list[1].value: Symbol(x)'],
    ['nothing in a list', [1, undefined], 'spec.list[1].value[1]: nothing'],
    ['a map that contains itself', cycle, 'spec.list[1].value.self: a map that contains itself'],
    ['a list that contains itself', ring, 'spec.list[1].value[0][0]: a list that contains itself'],
    ['half of a surrogate pair', 'a\ud83d', 'spec.list[1].value: half of a surrogate pair in "a\\ud83d"'],
    ['half of a surrogate pair in a key', { '\udc00': 1 }, 'spec.list[1].value: half of a surrogate pair in "\\udc00"'],
  ])('%s', (_, value, message) => {
    const write = () => toYaml({ spec: { list: [1, { value }] } });
    expect(write).toThrow(TypeError);
    expect(write).toThrow(message);
  });

  it('a value that is not a map', () => {
    expect(() => toYaml(['a'])).toThrow(new TypeError('the manifest: a list, which no YAML file can hold'));
    const date = 'the manifest: an object of class Date, which no YAML file can hold';
    expect(() => toYaml(new Date(0))).toThrow(new TypeError(date));
    const heir: object = Object.create(Object.create(null, { kind: { value: 'Pod', enumerable: true } }));
    expect(() => toYaml(heir)).toThrow(
      new TypeError('the manifest: an object without a class, which no YAML file can hold'),
    );
  });
});

describe('Kustomize itself', () => {
  it.each([
    ['DEL', '\u007f'],
    ['C1', '\u009f'],
    ['U+FFFE', '\ufffe'],
    ['U+FFFF', '\uffff'],
  ])('cannot build a text with %s, however it is written', (_, hidden) => {
    expect(() => buildWithKustomize(toYaml(settings({ a: hidden })))).toThrow('control characters are not allowed');
  });

  it('changes a text with NEL, however it is written', () => {
    const manifest = settings({ a: 'a\u0085b' });
    expect(buildWithKustomize(toYaml(manifest))).not.toEqual([manifest]);
  });

  it.each([
    ['LS', '\u2028'],
    ['PS', '\u2029'],
  ])('changes a text with %s, however it is written, for readers of YAML 1.2', (_, hidden) => {
    const manifest = settings({ a: `a${hidden}b` });
    const folder = writeTree({
      'kustomization.yaml': toYaml({ resources: ['all.yaml'] }),
      'all.yaml': toYaml(manifest),
    });
    const { stdout } = spawnSync(kubectlPath(), ['kustomize', folder], { encoding: 'utf8' });
    expect(readDocuments(stdout)).not.toEqual([manifest]);
    expect(buildWithKustomize(toYaml(manifest))).toEqual([manifest]);
  });

  it('drops the key "<<"', () => {
    expect(buildWithKustomize(toYaml(settings({ '<<': 'a', b: 'c' })))).toEqual([settings({ b: 'c' })]);
  });

  it('cannot build a key of more than 1,024 characters, which kubectl reads', () => {
    const long = { ...settings({}), apiVersion: 'example.com/v1', spec: { ['k'.repeat(2000)]: { a: ['b'] } } };
    expect(readWithKubectl(toYaml(long))).toEqual(long);
    expect(() => buildWithKustomize(toYaml(long))).toThrow('did not find expected');
  });

  it('drops an empty map of annotations', () => {
    const metadata = { name: 'settings', labels: {}, annotations: {} };
    const built = { ...settings({}), metadata: { name: 'settings', labels: {} } };
    expect(buildWithKustomize(toYaml({ ...settings({}), metadata }))).toEqual([built]);
  });

  it('fails on an annotation of several lines that begins with a tab', () => {
    const metadata = { name: 'settings', annotations: { note: '\ta\nb' } };
    expect(() => buildWithKustomize(toYaml({ ...settings({}), metadata }))).toThrow('found a tab character');
  });

  it.each(['', '0', '1e3', 'true', '~'])('fails on an annotation with the name %j', (annotation) => {
    const metadata = { name: 'settings', annotations: { [annotation]: 'a' } };
    expect(() => buildWithKustomize(toYaml({ ...settings({}), metadata }))).toThrow();
  });
});

function withoutTab(text: string): string {
  return text.replace(/^\t+/, '');
}

function buildWithKustomize(text: string): unknown {
  return kustomizeBuild(writeTree({ 'kustomization.yaml': 'resources: [all.yaml]\n', 'all.yaml': text }));
}

/** The objects that kubectl sends to the API server for a file. */
function readWithKubectl(text: string): unknown {
  const args = ['patch', '--local', '-f', '-', '--type=merge', '-p', '{}', '-o', 'json'];
  const { stdout, stderr, status } = spawnSync(kubectlPath(), args, {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout);
}
