import * as kustruct from 'kustruct';
import { Deployment, NetworkPolicy, Service, WebService } from 'kustruct';
import { KNOWN_PROPS } from '../../src/constructs/known-props';
import { refusalsOf as notesOf } from '../../src/problems/refusals';
import { refusalsOf, shop } from './in-chart';

const image = 'ghcr.io/acme/api:1.4.2';

/** Props that the constructor of a class needs. */
const NEEDED: Readonly<Record<string, object>> = {
  EndpointSlice: { service: 'web' },
  HorizontalPodAutoscaler: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
};

const exported = new Map<string, unknown>(Object.entries(kustruct));
const classes = Object.keys(KNOWN_PROPS).filter((name) => typeof exported.get(name) === 'function');

/** Creates an object with props that no compiler has checked. */
function make(name: string, props: object): readonly string[] {
  const Class = exported.get(name);
  const chart = shop();
  try {
    if (typeof Class === 'function') {
      Reflect.construct(Class, [chart, 'it', { ...NEEDED[name], ...props }]);
    }
  } catch {
    // What else it misses is not asked here.
  }
  return chart.node
    .findAll()
    .flatMap(notesOf)
    .map(({ what, fix }) => `${what}: ${fix}`);
}

/** Classes that are not Kubernetes objects have no annotations. */
const OTHER_TYPOS: { readonly [name: string]: readonly [typo: string, meant: string] } = {
  Helm: ['valus', 'values'],
  Include: ['exclud', 'exclude'],
};

describe('an unknown prop', () => {
  test.each(classes)('is refused by %s, with the closest name', (name) => {
    const [typo = 'anotations', meant = 'annotations'] = OTHER_TYPOS[name] ?? [];
    expect(make(name, { [typo]: {} })).toContain(`there is no prop "${typo}": write ${meant}`);
  });

  test('is refused at every depth, each with its path', () => {
    const containers = {
      helper: { image, comand: ['a'], readiness: { periodSecond: 3, httpGet: { path: '/', port: 80 } } },
    };
    const props = { image, replica: 3, containers, updateStrategy: undefined };
    expect(refusalsOf((chart) => new Deployment(chart, 'api', props as never))).toMatchObject([
      { field: 'replica', what: 'there is no prop "replica"', fix: 'write replicas' },
      { field: 'containers.helper.comand', what: 'there is no prop "comand"', fix: 'write command' },
      { field: 'containers.helper.readiness.periodSecond', fix: 'write periodSeconds' },
    ]);
  });

  test('is refused once if a template passes it on or the API would refuse it too', () => {
    const web = (chart: kustruct.Chart) =>
      new WebService(chart, 'web', { image, ports: { http: 80 }, replica: 3 } as never);
    expect(refusalsOf(web)).toMatchObject([{ field: 'replica', fix: 'write replicas' }]);
    const ingress = [{ port: [] }];
    const walls = (chart: kustruct.Chart) => new NetworkPolicy(chart, 'walls', { podSelector: {}, ingress } as never);
    expect(refusalsOf(walls)).toMatchObject([{ field: 'ingress[0].port', fix: 'write ports' }]);
  });

  test('is refused without a suggestion if no name is close', () => {
    expect(refusalsOf((chart) => new Service(chart, 'web', { ports: { http: 80 }, zzzzzz: 1 } as never))).toMatchObject(
      [{ fix: 'leave it out; a field that is newer than the props goes into overrides' }],
    );
  });

  test('is allowed on a class that extends one of kustruct', () => {
    class Api extends Deployment {}
    expect(refusalsOf((chart) => new Api(chart, 'api', { image, team: 'shop' } as never))).toEqual([]);
  });

  test('is allowed if it is undefined, a key of the user, or below a field of the API', () => {
    const props = { image, mounts: {}, nodeSelector: { anything: 'x' }, env: { replica: 'x' }, missing: undefined };
    expect(refusalsOf((chart) => new Deployment(chart, 'api', props as never))).toEqual([]);
  });
});
