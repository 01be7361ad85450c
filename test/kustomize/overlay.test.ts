import type { Fields, Manifest, Value } from '../../src/manifests/manifest';
import { expectBuilt, object, overlayOf, rendering } from './real-build';

function pod(container: Fields, spec: Fields = {}): Manifest {
  return object('v1', 'Pod', 'web', {
    spec: { ...spec, containers: [{ name: 'main', image: 'web:1', ...container }] },
  });
}

function configMap(name: string, data: Fields, namespace?: string): Manifest {
  return object('v1', 'ConfigMap', name, { data }, namespace);
}

function service(...ports: Fields[]): Manifest {
  return object('v1', 'Service', 'web', { spec: { ports } });
}

/** The only patch of an overlay: the fields to merge, or operations. */
async function patchOf(base: Manifest, wanted: Manifest): Promise<unknown> {
  const { patches, ...rest } = await overlayOf(rendering(base), rendering(wanted));
  expect(rest).toEqual({ images: [], replicas: [], labels: [], additions: [] });
  expect(patches).toHaveLength(1);
  const [patch] = patches;
  if (patch?.type !== 'merge') {
    return patch?.operations;
  }
  const { apiVersion, kind, metadata, ...fields } = patch.fields;
  expect({ apiVersion, kind }).toEqual({ apiVersion: base.apiVersion, kind: base.kind });
  expect(metadata).toMatchObject({ name: base.metadata.name });
  return fields;
}

/** The fields of the only container in the only patch of a Pod. */
async function containerPatch(before: Fields, after: Fields): Promise<unknown> {
  return patchOf(pod(before), pod(after));
}

function inContainer(fields: Fields): Fields {
  return { spec: { containers: [{ name: 'main', ...fields }] } };
}

function env(...values: string[]): Fields {
  return { env: values.map((text) => ({ name: text.charAt(0), value: text })) };
}

describe('a patch', () => {
  test('does not exist if only the order of keys differs', async () => {
    const overlay = await overlayOf(
      rendering(configMap('a', { x: '1', y: '2' })),
      rendering(configMap('a', { y: '2', x: '1' })),
    );
    expect(overlay).toEqual({ images: [], replicas: [], labels: [], patches: [], additions: [] });
  });

  test('contains only the differences', async () => {
    const before = configMap('a', { changed: 'old', kept: 'same', gone: 'x' });
    expect(await patchOf(before, configMap('a', { changed: 'new', kept: 'same', fresh: 'y' }))).toEqual({
      data: { changed: 'new', gone: null, fresh: 'y' },
    });
  });

  test('names the elements before one that differs, because Kustomize puts the elements of a patch first', async () => {
    expect(await containerPatch(env('A', 'B', 'C', 'D'), env('A', 'B', 'C2', 'D'))).toEqual(
      inContainer({ env: [{ name: 'A' }, { name: 'B' }, { name: 'C', value: 'C2' }] }),
    );
  });

  test('names no other element if the first one differs', async () => {
    expect(await containerPatch(env('A', 'B', 'C'), env('A2', 'B', 'C'))).toEqual(
      inContainer({ env: [{ name: 'A', value: 'A2' }] }),
    );
  });

  test('puts a new element in any place', async () => {
    expect(await containerPatch(env('A', 'B'), env('A', 'N', 'B'))).toEqual(
      inContainer({ env: [{ name: 'A' }, { name: 'N', value: 'N' }] }),
    );
  });

  test('changes the order of elements with only their names', async () => {
    expect(await containerPatch(env('A', 'B', 'C'), env('C', 'A', 'B'))).toEqual(inContainer({ env: [{ name: 'C' }] }));
  });

  test('deletes an element by its key, and keeps the empty list after the last one', async () => {
    expect(await containerPatch(env('A', 'B'), env('A'))).toEqual(
      inContainer({ env: [{ name: 'B', $patch: 'delete' }] }),
    );
    expect(await containerPatch(env('A'), { env: [] })).toEqual(
      inContainer({ env: [{ name: 'A', $patch: 'delete' }] }),
    );
  });

  test('deletes a whole list or map by null, or only the last key to keep an empty map', async () => {
    const limited = { resources: { limits: { cpu: '1' } } };
    expect(await containerPatch({ ...limited, ...env('A') }, {})).toEqual(inContainer({ env: null, resources: null }));
    expect(await containerPatch(limited, { resources: { limits: {} } })).toEqual(
      inContainer({ resources: { limits: { cpu: null } } }),
    );
  });

  test('writes both keys of a port', async () => {
    const ports = (name: string) => ({
      ports: [
        { containerPort: 53, protocol: 'UDP', name: 'dns' },
        { containerPort: 53, protocol: 'TCP', name },
      ],
    });
    expect(await containerPatch(ports('dns-tcp'), ports('other'))).toEqual(
      inContainer({
        ports: [
          { containerPort: 53, protocol: 'UDP' },
          { containerPort: 53, protocol: 'TCP', name: 'other' },
        ],
      }),
    );
  });

  test('is a JSON patch if a port comes after others, because Kustomize would put it first', async () => {
    const [http, https] = [
      { name: 'http', port: 80, protocol: 'TCP' },
      { name: 'https', port: 443, protocol: 'TCP' },
    ];
    expect(await patchOf(service(http), service(http, https))).toEqual([
      { op: 'add', path: '/spec/ports/1', value: https },
    ]);
    expect(await patchOf(service(http), service(https, http))).toEqual({ spec: { ports: [https] } });
    expect(await patchOf(service(http, https), service(https, http))).toEqual([
      { op: 'move', from: '/spec/ports/1', path: '/spec/ports/0' },
    ]);
  });

  test('is a JSON patch if only some ports have a protocol, which Kustomize confuses', async () => {
    const ports = (name: string) => service({ port: 53, protocol: 'UDP', name }, { port: 53, name: 'tcp' });
    expect(await patchOf(ports('udp'), ports('other'))).toEqual([
      { op: 'replace', path: '/spec/ports/0/name', value: 'other' },
    ]);
  });

  test('is a JSON patch if a list without merge keys keeps elements, which a merge would repeat', async () => {
    expect(await containerPatch({ args: ['--port', '80', '-v'] }, { args: ['--port', '81', '-v'] })).toEqual([
      { op: 'replace', path: '/spec/containers/0/args/1', value: '81' },
    ]);
  });

  test('writes a whole list without merge keys if none of its elements stay', async () => {
    expect(await containerPatch({ args: ['a', 'b'] }, { args: ['c'] })).toEqual(inContainer({ args: ['c'] }));
    expect(await containerPatch({ args: ['a', 'b'] }, { args: [] })).toEqual(inContainer({ args: [] }));
  });

  test('changes one host deep in an Ingress without its paths', async () => {
    const ingress = (host: string) => {
      const paths = [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }];
      return object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules: [{ host, http: { paths } }] } });
    };
    expect(await patchOf(ingress('a.example.com'), ingress('b.example.com'))).toEqual([
      { op: 'replace', path: '/spec/rules/0/host', value: 'b.example.com' },
    ]);
  });

  test('of a custom resource matches elements by name, although Kustomize does not', async () => {
    const widget = (...parts: Fields[]) => object('example.com/v1', 'Widget', 'w', { spec: { parts } });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name, size: 1, colour: 'red' }));
    expect(await patchOf(widget(a ?? {}, b ?? {}), widget(c ?? {}, b ?? {}, { ...a, size: 2 }))).toEqual([
      { op: 'move', from: '/spec/parts/1', path: '/spec/parts/0' },
      { op: 'add', path: '/spec/parts/0', value: c },
      { op: 'replace', path: '/spec/parts/2/size', value: 2 },
    ]);
  });

  test('is a JSON patch to set null, which a merge treats as a deletion', async () => {
    const widget = (size: Value) => object('example.com/v1', 'Widget', 'w', { spec: { size } });
    expect(await patchOf(widget(1), widget(null))).toEqual([{ op: 'replace', path: '/spec/size', value: null }]);
  });

  test('is not a JSON patch if it would round a whole number in the object', async () => {
    const widget = (size: Value, ...list: string[]) =>
      object('example.com/v1', 'Widget', 'w', { spec: { list, size } });
    const [odd, even] = [2n ** 53n + 1n, 10n ** 16n];
    expect(await patchOf(widget(odd, 'a', 'b'), widget(odd, 'a', 'c'))).toEqual({ spec: { list: ['a', 'c'] } });
    expect(await patchOf(widget('1', 'a'), widget(odd, 'a'))).toEqual({ spec: { size: odd } });
    expect(await patchOf(widget(even, 'a', 'b'), widget(even, 'a', 'c'))).toEqual([
      { op: 'replace', path: '/spec/list/1', value: 'c' },
    ]);
  });

  test('is not a JSON patch if a key in the object has several lines and starts with a tab', async () => {
    const widget = (key: string, ...list: string[]) =>
      object('example.com/v1', 'Widget', 'w', { spec: { list, map: { [key]: '' } } });
    expect(await patchOf(widget('\t\n', 'a', 'b'), widget('\t\n', 'a', 'c'))).toEqual({ spec: { list: ['a', 'c'] } });
  });

  test('does not exist if neither type can express the difference: the environment has its own file', async () => {
    const widget = (size: Value) =>
      rendering(object('example.com/v1', 'Widget', 'w', { spec: { large: -(2n ** 63n) + 1n, size } }));
    await expectBuilt([
      { name: 'dev', rendering: widget(1) },
      { name: 'prod', rendering: widget(null) },
      { name: 'eu', rendering: widget(2), extends: 'prod' },
    ]);
  });

  test('is a JSON patch if two elements of a list share a name, because a merge would drop one', async () => {
    const twice = {
      env: [
        ...[
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      ],
    };
    expect(await containerPatch({ ...twice, tty: true }, { ...twice, tty: false })).toEqual([
      { op: 'replace', path: '/spec/containers/0/tty', value: false },
    ]);
  });

  test('is a JSON patch if the object contains another object, whose lists Kustomize merges by its kind', async () => {
    const nest = (size: number) => {
      const inner: Fields = {
        apiVersion: 'v1',
        kind: 'Pod',
        spec: { containers: [{ name: 'a' }, { name: 'b', size }] },
      };
      return object('example.com/v1', 'Nest', 'n', { spec: { inner } });
    };
    expect(await patchOf(nest(1), nest(2))).toEqual([
      { op: 'replace', path: '/spec/inner/spec/containers/1/size', value: 2 },
    ]);
  });

  test.each([
    ['finalizers', { metadata: { name: 'web', namespace: 'shop', finalizers: ['b', 'a'] } }],
    ['scheduling gates', { spec: { schedulingGates: [{ name: 'b' }] } }],
  ])('is a JSON patch for %s, which versions of Kustomize merge differently', async (_, fields) => {
    const base = object('v1', 'Pod', 'web', {
      metadata: { name: 'web', namespace: 'shop', finalizers: ['a', 'b'] },
      spec: { schedulingGates: [{ name: 'a' }, { name: 'b' }] },
    });
    expect(await patchOf(base, { ...base, ...fields })).toHaveLength(1);
  });

  test('changes the version of the API', async () => {
    const scaler = (version: string) =>
      object(`autoscaling/${version}`, 'HorizontalPodAutoscaler', 'web', { spec: {} });
    expect(await patchOf(scaler('v1'), scaler('v2'))).toEqual([
      { op: 'replace', path: '/apiVersion', value: 'autoscaling/v2' },
    ]);
  });

  test('keeps strings that look like other types in YAML, and strings of several lines', async () => {
    const odd = {
      y: 'n',
      '1': '08',
      on: '1e3',
      time: '1:30',
      text: 'a\n\n  b\n',
      end: 'a\n\n',
      '<': '#',
      'a/b~c': '~',
    };
    const before = Object.fromEntries(Object.keys(odd).map((key) => [key, 'x']));
    expect(await patchOf(configMap('a', before), configMap('a', odd))).toEqual({ data: odd });
  });

  test('selects one object, although a pattern or an empty group would also match others', async () => {
    const knative = object('serving.knative.dev/v1', 'Service', 'web', { spec: { list: ['a', 'b'] } });
    const others = [
      object('example.com/v1', 'Widget', 'a-b', { list: ['a', 'b'] }),
      object('example.com/v1', 'Widget', 'a.b', { list: ['a', 'b'] }, 'other'),
    ];
    const wide = (list: string[]) => [
      object('v1', 'Service', 'web', { spec: { externalIPs: list } }),
      object('example.com/v1', 'Widget', 'a.b', { list }),
    ];
    const { patches } = await overlayOf(
      rendering(knative, ...others, ...wide(['a', 'b'])),
      rendering(knative, ...others, ...wide(['a', 'c'])),
    );
    expect(patches.map((patch) => patch.type === 'json' && patch.target)).toEqual([
      { group: '^$', kind: 'Service', name: 'web' },
      { kind: 'Widget', name: 'a\\.b', namespace: 'shop' },
    ]);
  });
});
