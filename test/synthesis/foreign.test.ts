import { join } from 'node:path';
import { ApiObject, JsonPatch, Lazy } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { App, Chart, environments, type Manifest, type Problem } from 'kustruct';
import { toJson } from '../../src/manifests/json';
import { render } from '../../src/synthesis/render';
import { byIdentity } from '../by-identity';
import { kustomizeBuild, writeTree } from '../kubectl';

const { k8s } = plus;
const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };
const release = { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease' };

/** A class as `cdk8s import` writes it: its own names, and only known fields. */
class HelmRelease extends ApiObject {
  constructor(
    scope: Chart,
    id: string,
    props: { readonly spec: { readonly chartUrl: string; readonly values: unknown } },
  ) {
    super(scope, id, { ...release, ...props });
  }

  override toJson(): object {
    const { metadata, spec } = super.toJson();
    return { ...release, metadata, spec: { chartURL: spec.chartUrl, values: spec.values } };
  }
}

function chartOf(): Chart {
  return new Chart(new App({ defaults: 'plain' }), 'shop');
}

function rendered(make: (chart: Chart) => unknown): { manifest: Manifest | undefined; problems: readonly Problem[] } {
  const chart = chartOf();
  make(chart);
  const { rendering, problems } = render(chart);
  return { manifest: rendering[0]?.manifest, problems };
}

function manifestOf(make: (chart: Chart) => unknown): Manifest | undefined {
  const { manifest, problems } = rendered(make);
  expect(problems).toEqual([]);
  return manifest;
}

describe('an explicit null', () => {
  test('stays in the labels of a selector, which would select everything without it', () => {
    const spec = { podSelector: { matchLabels: { team: null } }, ingress: [{ from: [{ podSelector: {} }] }] };
    expect(manifestOf((chart) => new ApiObject(chart, 'walls', { ...policy, spec }))?.spec).toEqual(spec);
  });

  test('stays in a custom resource, at every depth and in lists', () => {
    const spec = { values: { limits: null, list: [null, { a: null }], deep: { er: null } } };
    expect(manifestOf((chart) => new ApiObject(chart, 'app', { ...release, spec }))?.spec).toEqual(spec);
  });

  test('stays in labels, and is an empty annotation, which Kustomize would make the string "null" of', () => {
    const metadata = { labels: { tier: null as never }, annotations: { note: null as never } };
    expect(manifestOf((chart) => new ApiObject(chart, 'app', { ...release, metadata }))?.metadata).toEqual({
      name: 'app',
      labels: { tier: null },
      annotations: { note: '' },
    });
  });

  test('stays if a late value or a patch adds it', () => {
    const make = (chart: Chart) => {
      const object = new ApiObject(chart, 'app', {
        ...release,
        spec: { values: Lazy.any({ produce: () => ({ a: null }) }) },
      });
      object.addJsonPatch(JsonPatch.add('/spec/values/b', null), JsonPatch.test('/spec/values/a', null));
    };
    expect(manifestOf(make)?.spec).toEqual({ values: { a: null, b: null } });
  });

  test('stays in objects of generated classes: in maps of the user, and in any value of a custom kind', () => {
    const data = { KEY: null as never, OTHER: 'x' };
    expect(manifestOf((chart) => new k8s.KubeConfigMap(chart, 'settings', { data }))?.data).toEqual(data);
    const values = { limits: null, list: [{ a: null }], deep: { er: null } };
    const make = (chart: Chart) =>
      new HelmRelease(chart, 'app', { spec: { chartUrl: 'https://acme.example', values } });
    expect(manifestOf(make)?.spec).toEqual({ chartURL: 'https://acme.example', values });
  });

  test('adds no field to an object of a generated class of a built-in kind, where it means unset', () => {
    const spec = { clusterIp: null as never, selector: { app: null as never } };
    expect(manifestOf((chart) => new k8s.KubeService(chart, 'web', { spec }))?.spec).toEqual({
      selector: { app: null },
    });
  });

  test('stays next to undefined, which is left out', () => {
    const spec = { values: { a: undefined, b: null } };
    expect(manifestOf((chart) => new ApiObject(chart, 'app', { ...release, spec }))?.spec).toEqual({
      values: { b: null },
    });
  });
});

describe('a raw object', () => {
  test('of a custom kind is rendered unchanged, whatever JSON it contains', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (spec) => {
        const chart = chartOf();
        new ApiObject(chart, 'app', { ...release, spec });
        const { rendering, problems } = render(chart);
        expect(problems).toEqual([]);
        expect(JSON.parse(toJson(rendering[0]?.manifest.spec))).toEqual(JSON.parse(JSON.stringify(spec)));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('keeps empty maps and lists wherever they were written, and gets none', () => {
    const metadata = { labels: {}, managedFields: [{ fieldsV1: { 'f:data': {} } }] };
    expect(manifestOf((chart) => new ApiObject(chart, 'app', { ...release, metadata, spec: {} }))).toEqual({
      ...release,
      metadata: { name: 'app', ...metadata },
      spec: {},
    });
  });

  test('unwraps generated classes of numbers or texts', () => {
    const spec = { port: k8s.IntOrString.fromString('http'), size: k8s.Quantity.fromNumber(0) };
    expect(manifestOf((chart) => new ApiObject(chart, 'app', { ...release, spec }))?.spec).toEqual({
      port: 'http',
      size: 0,
    });
  });

  test('has the labels, annotations and owners that are added later', () => {
    const owner = { apiVersion: 'v1', kind: 'ConfigMap', name: 'a', uid: '1' };
    const make = (chart: Chart) => {
      const { metadata } = new ApiObject(chart, 'app', release);
      metadata.addLabel('a', 'b');
      metadata.addAnnotation('c', 'd');
      metadata.addFinalizers('acme.example/keep');
      metadata.addOwnerReference(owner);
      metadata.add('generation', 3);
    };
    expect(manifestOf(make)?.metadata).toEqual({
      name: 'app',
      labels: { a: 'b' },
      annotations: { c: 'd' },
      finalizers: ['acme.example/keep'],
      ownerReferences: [owner],
      generation: 3,
    });
  });
});

describe('JSON patches of objects of cdk8s-plus and generated classes', () => {
  const ports = [{ port: 80, targetPort: k8s.IntOrString.fromNumber(8080) }];
  const patchedService = (...patches: JsonPatch[]) =>
    manifestOf((chart) => new k8s.KubeService(chart, 'web', { spec: { ports } }).addJsonPatch(...patches))?.spec;

  test.each<[string, unknown]>([
    ['a string', 'http'],
    ['a number', 9090],
    ['zero', 0],
    ['false', false],
    ['null', null],
    ['an empty list', []],
    ['an empty map', {}],
    ['a class for both', k8s.IntOrString.fromString('http')],
  ])('apply last: %s keeps its given form', (_, value) => {
    const plain = value instanceof k8s.IntOrString ? 'http' : value;
    const spec = patchedService(JsonPatch.replace('/spec/ports/0/targetPort', value));
    expect(spec).toEqual({ ports: [{ port: 80, targetPort: plain }] });
  });

  test('have the names of the API, and can add fields that the class does not know', () => {
    expect(patchedService(JsonPatch.add('/spec/clusterIP', 'None'), JsonPatch.add('/spec/newer', { a: [0] }))).toEqual({
      clusterIP: 'None',
      newer: { a: [0] },
      ports: [{ port: 80, targetPort: 8080 }],
    });
  });

  test('apply to constructs of cdk8s-plus', () => {
    const make = (chart: Chart) => {
      const containers = [{ image: 'nginx:1.27.3' }];
      const deployment = new plus.Deployment(chart, 'web', { containers });
      ApiObject.of(deployment).addJsonPatch(
        JsonPatch.replace('/spec/strategy/rollingUpdate', { maxUnavailable: 0, maxSurge: '100%' }),
        JsonPatch.add('/spec/template/spec/volumes', [{ name: 'tmp', emptyDir: { sizeLimit: '1Gi' } }]),
        JsonPatch.copy('/spec/replicas', '/spec/minReadySeconds'),
        JsonPatch.move('/spec/template/spec/volumes/0/name', '/metadata/annotations'),
      );
    };
    const { manifest, problems } = rendered(make);
    expect(problems).toEqual([]);
    expect(manifest?.spec).toMatchObject({
      minReadySeconds: 2,
      strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: '100%' } },
      template: { spec: { volumes: [{ emptyDir: { sizeLimit: '1Gi' } }] } },
    });
  });

  test('have the same result however often the object is rendered', () => {
    const chart = chartOf();
    const service = new k8s.KubeService(chart, 'web', { spec: { ports } });
    service.addJsonPatch(JsonPatch.add('/spec/ports/-', { port: 81 }));
    expect(render(chart).rendering).toEqual(render(chart).rendering);
    expect(render(chart).rendering[0]?.manifest.spec).toEqual({
      ports: [{ port: 80, targetPort: 8080 }, { port: 81 }],
    });
  });

  test('are refused if they cannot be applied, all at once, on the line of the object', () => {
    const make = (chart: Chart) =>
      new k8s.KubeService(chart, 'web', { spec: { ports } }).addJsonPatch(
        JsonPatch.replace('/spec/ports/1/port', 81),
        JsonPatch.replace('/spec/clusterIP', 'None'),
        JsonPatch.remove('/spec/selector/app'),
        JsonPatch.test('/spec/ports/0/port', 8080),
        JsonPatch.add('/spec/sessionAffinity', () => 'None'),
      );
    const { manifest, problems } = rendered(make);
    expect(manifest?.spec).toEqual({ ports: [{ port: 80, targetPort: 8080 }] });
    expect(problems.map(({ what, where }) => [where.field, what, where.origin?.source?.file])).toEqual([
      [
        'jsonPatch',
        'the JSON patch of "/spec/sessionAffinity" holds a function, which no manifest can hold',
        __filename.slice(process.cwd().length + 1),
      ],
      [
        'spec.ports[1].port',
        'the JSON patch "replace" cannot be applied: "/spec/ports/1/port" does not exist: "1" is not an index in a list of 1 element',
        'test/synthesis/foreign.test.ts',
      ],
      [
        'spec.clusterIP',
        'the JSON patch "replace" cannot be applied: "/spec/clusterIP" does not exist: there is no "clusterIP"',
        'test/synthesis/foreign.test.ts',
      ],
      [
        'spec.selector.app',
        'the JSON patch "remove" cannot be applied: "/spec/selector/app" does not exist: there is no "selector"',
        'test/synthesis/foreign.test.ts',
      ],
      [
        'spec.ports[0].port',
        'the JSON patch "test" cannot be applied: "/spec/ports/0/port" is the number 80, but the test expects the number 8080',
        'test/synthesis/foreign.test.ts',
      ],
    ]);
  });
});

/** What differs between the two environments, by the name of a HelmRelease whose values it is. */
const VALUES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  'null-comes': [{ limits: { cpu: '1' } }, { limits: null }],
  'null-goes': [{ limits: null }, { limits: { cpu: '1' } }],
  'null-is-removed': [{ limits: null, a: 1 }, { a: 1 }],
  'null-is-added': [{ a: 1 }, { a: 1, limits: null }],
  'null-beside-a-change': [
    { limits: null, a: { b: null, c: 1 } },
    { limits: null, a: { b: null, c: 2 } },
  ],
  'null-in-a-list': [{ list: [null, 1] }, { list: [1, null, null] }],
  'null-in-an-element': [{ list: [{ name: 'a', b: null }] }, { list: [{ name: 'a', b: 1 }, { name: null }] }],
  'null-instead-of-all': [{ a: 1 }, null],
};

function build(app: App, { place }: { readonly place: 0 | 1 }): void {
  const chart = new Chart(app, 'shop', { namespace: ['shop-dev', 'shop'][place] });
  for (const [name, values] of Object.entries(VALUES)) {
    const release = { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', spec: { values: values[place] } };
    new ApiObject(chart, name, release).addJsonPatch(JsonPatch.add('/spec/patched', place === 0 ? null : 1));
  }
  const labels = { tier: null as never, ...(place === 1 && { stage: 'prod' }) };
  const data = { always: null, changing: place === 0 ? null : 'x' };
  const metadata = { labels, annotations: { note: null as never } };
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data });
  const podSelector = { matchLabels: { team: null, ...(place === 1 && { app: 'x' }) } };
  const spec = { podSelector, policyTypes: ['Ingress'] };
  new ApiObject(chart, 'walls', { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec });
}

test('nulls of each environment are what the real Kustomize builds of base and overlay', () => {
  const outdir = writeTree({});
  const places = { dev: { place: 0 }, prod: { place: 1 } } as const;
  environments(places, build, { outdir }).synth();
  for (const [name, values] of Object.entries(places)) {
    const app = new App();
    build(app, values);
    const wanted = app.render().map(({ manifest }) => manifest);
    expect(byIdentity(kustomizeBuild(join(outdir, 'overlays', name)))).toEqual(byIdentity(wanted));
  }
});
