import type { Container } from '../../src/kubernetes/generated/core/v1';
import { apiType } from '../../src/laws/api-type';
import { podSpec } from '../../src/laws/api-types';
import { law } from '../../src/laws/law';
import { LawWalk } from '../../src/laws/walk';
import type { Fields } from '../../src/manifests/manifest';
import { rendering } from '../checks/rendering';

const container = apiType<Container>('core/v1.Container');
const ABOUT = { name: 'trial', why: 'because', fix: 'change it' };

function findings(walk: LawWalk, given: Fields) {
  return rendering([given]).flatMap(({ manifest }) => walk.findings(manifest));
}

const PODS = ['v1 Pod', 'apps/v1 Deployment', 'batch/v1 CronJob'].map((type) => type.split(' '));

describe('laws', () => {
  test.each(PODS)('run on every value of their type: %s %s', (apiVersion = '', kind = '') => {
    const walk = new LawWalk([
      law({
        ...ABOUT,
        type: container,
        check: ({ image }, place) => place.refuse(['image'], `${image} in ${place.field}`),
      }),
    ]);
    const spec = { initContainers: [{ image: 'a' }], containers: [{ image: 'b' }] };
    const template: Fields =
      kind === 'CronJob' ? { jobTemplate: { spec: { template: { spec } } } } : { template: { spec } };
    const found = findings(walk, { apiVersion, kind, metadata: { name: 'a' }, spec: kind === 'Pod' ? spec : template });
    expect(found.map(({ what }) => what)).toEqual(['b in containers', 'a in initContainers']);
    expect(found[0]?.at).toMatch(/^spec\.(.*\.)?containers\[0\]\.image$/);
  });

  test('can read the values around a value', () => {
    const type = container;
    const check = law({
      ...ABOUT,
      type,
      check: (_, place) => place.refuse([], `in a pod with ${place.enclosing(podSpec)?.containers?.length} containers`),
    });
    const given = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{}] } };
    expect(findings(new LawWalk([check]), given)[0]?.what).toBe('in a pod with 1 containers');
  });

  test('check conditions of fields and of the elements of lists', () => {
    const check = law({
      ...ABOUT,
      type: container,
      fields: { image: (image) => `is ${image}`, args: { each: (arg) => (arg === 'bad' ? 'is bad' : undefined) } },
    });
    const spec = { containers: [{ image: 'a', args: ['good', 'bad'] }] };
    const found = findings(new LawWalk([check]), { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec });
    expect(found.map(({ at, what }) => [at, what])).toEqual([
      ['spec.containers[0].image', 'image is a'],
      ['spec.containers[0].args[1]', 'an element of args is bad'],
    ]);
  });

  test('that throw are reported by name, and do not stop the others', () => {
    const broken = law({
      ...ABOUT,
      type: container,
      check: () => {
        throw new Error('oh');
      },
    });
    const whole = law({ ...ABOUT, name: 'whole', type: container, check: (_, place) => place.refuse([], 'seen') });
    const given = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{}] } };
    expect(findings(new LawWalk([broken, whole]), given).map(({ law: name, what }) => [name, what])).toEqual([
      ['broken-law', 'the law trial could not be checked: oh'],
      ['whole', 'seen'],
    ]);
  });

  test('find nothing in kinds that Kubernetes does not serve, nor in a status', () => {
    const walk = new LawWalk([law({ ...ABOUT, type: container, check: (_, place) => place.refuse([], 'seen') })]);
    const status = { containers: [{}] };
    expect(
      findings(walk, { apiVersion: 'example.com/v1', kind: 'Pod', metadata: { name: 'a' }, spec: status }),
    ).toEqual([]);
    expect(findings(walk, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, status })).toEqual([]);
  });
});
