import * as fc from 'fast-check';
import type { Rendered } from '../../src/manifests/manifest';
import { Precedence, precedenceOf } from '../../src/manifests/precedence';

fc.configureGlobal({ seed: 20261127 });

function object(path: string, kind = 'ConfigMap', ...after: string[]): Rendered {
  const [chart = ''] = path.split('/');
  const manifest = { apiVersion: 'v1', kind, metadata: { name: path.replaceAll('/', '-') } };
  return { manifest, path, chart, ...(after.length > 0 && { after }) };
}

describe('precedence', () => {
  test('is undefined if no order is declared', () => {
    expect(precedenceOf([object('a/1'), object('b/1')])).toBeUndefined();
  });

  test('puts all objects of a construct before its dependents, and ignores other constructs of the same name', () => {
    const [one, two, other] = [object('a/x/1'), object('a/x/2'), object('a/xy')];
    const last = object('b/1', 'ConfigMap', 'a/x');
    const precedence = new Precedence([[one, two, other, last]]);
    expect(precedence.violation([one, two, last, other])).toBeUndefined();
    expect(precedence.violation([one, last, two, other])).toEqual({ first: two, second: last });
  });

  test('applies through objects that are not in the list', () => {
    const [a, b, c] = [object('a'), object('b', 'ConfigMap', 'a'), object('c', 'ConfigMap', 'b')];
    const precedence = new Precedence([[a, b, c]]);
    expect(precedence.violation([c, a])).toEqual({ first: a, second: c });
    expect(precedence.groupsBefore([c, a], ({ path }) => path)).toEqual(
      new Map([
        ['a', new Set()],
        ['c', new Set(['a'])],
      ]),
    );
    expect(precedence.beforeAny([c])(a)).toBe(true);
    expect(precedence.beforeAny([b])(c)).toBe(false);
  });

  test('puts a Namespace before what is in it', () => {
    const namespace = object('b/shop', 'Namespace');
    const { manifest } = object('a/1');
    const inside: Rendered = {
      ...object('a/1', 'ConfigMap', 'c'),
      manifest: { ...manifest, metadata: { name: 'x', namespace: 'b-shop' } },
    };
    expect(precedenceOf([namespace, inside])?.violation([inside, namespace])).toEqual({
      first: namespace,
      second: inside,
    });
  });

  test('treats objects with the same key as one, and keeps all of them', () => {
    const dev = [object('a/1'), object('a/2'), { ...object('a/2'), chart: 'twin' }];
    const prod = [object('a/1', 'ConfigMap', 'a/2'), object('a/2')];
    const precedence = new Precedence([dev, prod], ({ path }) => path);
    expect(precedence.arrange(dev).map(({ chart, path }) => `${chart} ${path}`)).toEqual([
      'a a/2',
      'twin a/2',
      'a a/1',
    ]);
  });

  test('arranges objects without violations, and keeps an order that has none', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(19), { maxLength: 3 }), { minLength: 20, maxLength: 20 }), (edges) => {
        // Each object comes after some of those before it, so that there is no cycle.
        const objects = edges.map((targets, place) =>
          object(
            `c${place % 3}/${place}`,
            'ConfigMap',
            ...targets.filter((each) => each < place).map((each) => `c${each % 3}/${each}`),
          ),
        );
        const precedence = new Precedence([objects]);
        expect(precedence.violation(precedence.arrange(objects.toReversed()))).toBeUndefined();
        expect(precedence.arrange(objects)).toEqual(objects);
        const turned = objects.toReversed().findIndex(({ after }) => after !== undefined) >= 0;
        expect(precedence.violation(objects.toReversed()) !== undefined).toBe(turned);
      }),
    );
  });
});
