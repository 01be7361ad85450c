import fc from 'fast-check';
import { compare } from '../src/changes/compare';
import type { ObjectChange } from '../src/changes/model/change';
import { pathSide } from '../src/cli/diff/path-side';
import { fieldPath, isFields, isList } from '../src/manifests/field';
import { identity, type Manifest, type Rendering, type Value } from '../src/manifests/manifest';
import { isManifest } from '../src/manifests/plain';
import { exampleNames, runExample } from './examples/example';
import { writeTree } from './temporary-tree';

const SEED = 20261127;
const renderings: readonly Rendering[] = exampleNames.flatMap((name) => [...runExample(name).renderings.values()]);

type Step = string | number;

/** A place in a manifest that can change. */
interface Spot {
  readonly steps: readonly Step[];
  readonly value: Value;
}

/** A rendering with a chosen place in one object. */
interface Chosen {
  readonly rendering: Rendering;
  readonly manifest: Manifest;
  readonly spot: Spot;
}

/** Fields that identify the object, and fields that only the server writes; these are not changed. */
const HEAD = new Set(['apiVersion', 'kind', 'metadata', 'metadata.name', 'metadata.namespace', 'status']);

function spotsIn(value: Value, steps: readonly Step[] = []): Spot[] {
  const inner = isList(value)
    ? value.flatMap((element, place) => spotsIn(element, [...steps, place]))
    : isFields(value)
      ? Object.entries(value).flatMap(([key, below]) => spotsIn(below, [...steps, key]))
      : [];
  return HEAD.has(steps.join('.')) ? inner : [{ steps, value }, ...inner];
}

/** A few neighbours are enough to see that other objects are not reported. */
function around(rendering: Rendering, manifest: Manifest): Rendering {
  const place = rendering.findIndex((each) => each.manifest === manifest);
  return rendering.slice(Math.max(0, place - 1), place + 2);
}

/** A matching place in any object of the examples. */
function chosen(fits: (value: Value, steps: readonly Step[], manifest: Manifest) => boolean): fc.Arbitrary<Chosen> {
  const places = renderings.flatMap((rendering) =>
    rendering.flatMap(({ manifest }) => {
      const spots = isFields(manifest) ? spotsIn(manifest) : [];
      const found = spots.filter(({ value, steps }) => fits(value, steps, manifest));
      return found.length === 0 ? [] : [{ rendering: around(rendering, manifest), manifest, spots: found }];
    }),
  );
  return fc.constantFrom(...places).chain(({ spots, ...rest }) =>
    fc.constantFrom(...spots).map((spot) => ({
      ...rest,
      spot,
      [fc.toStringMethod]: () => `${identity(rest.manifest)}: ${pathOf(spot.steps)}`,
    })),
  );
}

/** A copy with another value at a place; without the key or the element if the value is undefined. */
function withValue(whole: Value, [step, ...rest]: readonly Step[], value: Value | undefined): Value {
  if (step === undefined) {
    return value ?? null;
  }
  const inner = (below: Value) =>
    rest.length > 0 ? [withValue(below, rest, value)] : value === undefined ? [] : [value];
  if (isList(whole)) {
    return whole.flatMap((element, place) => (place === step ? inner(element) : [element]));
  }
  const fields = isFields(whole) ? whole : {};
  const keys = Object.hasOwn(fields, step) ? Object.keys(fields) : [...Object.keys(fields), String(step)];
  return Object.fromEntries(
    keys.flatMap((key) =>
      key === step ? inner(fields[key] ?? {}).map((each) => [key, each]) : [[key, fields[key] ?? null]],
    ),
  );
}

function edited({ rendering, manifest, spot }: Chosen, value: Value | undefined, steps = spot.steps): Rendering {
  const whole = isFields(manifest) ? withValue(manifest, steps, value) : null;
  if (!isFields(whole) || !isManifest(whole)) {
    throw new Error('what is left is not a manifest');
  }
  return replaced(rendering, manifest, whole);
}

function replaced(rendering: Rendering, manifest: Manifest, other: Manifest): Rendering {
  return rendering.map((each) => (each.manifest === manifest ? { ...each, manifest: other } : each));
}

/** A path without the indexes or merge keys of list elements. */
function plain(field: string): string {
  return field.replace(/\[(?:\d+|\w+=[^\]]*)\]/g, '[]');
}

function pathOf(steps: readonly Step[]): string {
  return plain(steps.reduce<string>(fieldPath, ''));
}

function isAbout(field: string, path: string): boolean {
  const [one, other] = [plain(field), path];
  return one.startsWith(other) || other.startsWith(one);
}

/** The only change, which must be one of the object. */
function onlyChange(before: Rendering, after: Rendering, manifest: Manifest): ObjectChange {
  const { changes } = compare(before, after);
  const [change, another] = changes;
  if (change === undefined || another !== undefined) {
    throw new Error(`there are ${changes.length} changes, and ${identity(manifest)} is the only one that changed`);
  }
  const {
    object: { apiVersion, kind, namespace, name },
  } = change;
  expect(identity({ apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) } })).toBe(
    identity(manifest),
  );
  return change;
}

/** Expects that this field of this object, and nothing else, is reported: as changed, or as kept by the cluster. */
function expectReported(subject: Chosen, after: Rendering, steps = subject.spot.steps): void {
  const { fields, consequences } = onlyChange(subject.rendering, after, subject.manifest);
  const path = pathOf(steps);
  const reported = [...fields, ...consequences.filter(({ rule }) => rule === 'kept-field')];
  if (!reported.some(({ field }) => field !== undefined && isAbout(field, path))) {
    throw new Error(`${path} is not reported: ${JSON.stringify(fields)}`);
  }
}

/** Fields that some object of the examples sets to the default of the API. */
const FILLED_IN = new Set([
  'Deployment spec.replicas',
  'Job metadata.labels',
  'Job spec.podFailurePolicy.rules[].onPodConditions[].status',
  'LimitRange spec.limits[].defaultRequest.memory',
  'NetworkPolicy spec.ingress',
  'NetworkPolicy spec.egress',
  'NetworkPolicy spec.podSelector',
  'NetworkPolicy spec.policyTypes',
]);

const FILLED_IN_ANYWHERE = new Set(['apiGroup', 'emptyDir', 'protocol']);

const assert = <Ts extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Ts>, numRuns: number): void => {
  fc.assert(property, { seed: SEED, numRuns });
};

const isSingle = (value: Value) => value !== null && typeof value !== 'object';
const suffix = fc.stringMatching(/^[a-z]{4}$/);

describe('a change of one field of one object is reported', () => {
  test('with another value', () => {
    assert(
      fc.property(chosen(isSingle), suffix, fc.integer({ min: 1, max: 9 }), (subject, text, more) => {
        const { value } = subject.spot;
        const other =
          typeof value === 'string' ? `${value}${text}` : typeof value === 'boolean' ? !value : Number(value) + more;
        expectReported(subject, edited(subject, other));
      }),
      500,
    );
  });

  test('with a value of another type', () => {
    const others = fc.constantFrom<(value: Value) => Value>(
      (value) => [value],
      (value) => ({ value }),
      (value) => (typeof value === 'string' ? 7 : String(value)),
      (value) => (typeof value === 'boolean' ? Number(value) + 4 : true),
    );
    assert(
      fc.property(
        chosen((value, steps) => isSingle(value) && !isQuantity(steps)),
        others,
        (subject, other) => {
          expectReported(subject, edited(subject, other(subject.spot.value)));
        },
      ),
      500,
    );
  });

  test('if it is removed, unless the API defaults it', () => {
    assert(
      fc.property(
        chosen((_, steps) => typeof steps.at(-1) === 'string'),
        (subject) => {
          const { value, steps } = subject.spot;
          const after = edited(subject, undefined);
          if (compare(subject.rendering, after).changes.length > 0) {
            expectReported(subject, after);
          } else if (
            !FILLED_IN.has(`${subject.manifest.kind} ${pathOf(steps)}`) &&
            !FILLED_IN_ANYWHERE.has(String(steps.at(-1)))
          ) {
            throw new Error(`nothing is reported for ${pathOf(steps)}: ${JSON.stringify(value)}`);
          }
        },
      ),
      500,
    );
  });
});

function isQuantity(steps: readonly Step[]): boolean {
  return steps.some((step) => ['requests', 'limits', 'hard', 'sizeLimit', 'averageValue'].includes(String(step)));
}

describe('a change of a list is reported', () => {
  const lists = chosen((value) => isList(value) && value.length > 0);
  const longer = chosen((value) => isList(value) && value.length > 1);

  test('with an additional element', () => {
    const extra = fc.constantFrom<Value | undefined>('extra', { extra: 'x' }, undefined);
    assert(
      fc.property(lists, extra, (subject, element) => {
        const list = isList(subject.spot.value) ? subject.spot.value : [];
        expectReported(subject, edited(subject, [...list, element ?? list[0] ?? null]));
      }),
      500,
    );
  });

  test('without one of its elements', () => {
    assert(
      fc.property(longer, (subject) => {
        const list = isList(subject.spot.value) ? subject.spot.value : [];
        expectReported(subject, edited(subject, list.slice(1)));
      }),
      500,
    );
  });

  test('in another order', () => {
    const several = chosen((value) => isList(value) && JSON.stringify(value) !== JSON.stringify([...value].reverse()));
    assert(
      fc.property(several, (subject) => {
        const list = isList(subject.spot.value) ? subject.spot.value : [];
        expectReported(subject, edited(subject, [...list].reverse()));
      }),
      500,
    );
  });
});

describe('a change of an unknown key is reported', () => {
  const maps = chosen((value, steps) => isFields(value) && steps.length > 0);
  const keys = fc.constantFrom('zzz', 'a.b/c', 'KEY', 'constructor', 'hasOwnProperty', '__proto__');
  const values = fc.constantFrom<Value>('x', 7, true, ['x'], { a: 'b' }, [{ name: 'x' }]);

  test('if it is added and if it is removed', () => {
    assert(
      fc.property(maps, keys, values, (subject, key, value) => {
        const steps = [...subject.spot.steps, key];
        const after = edited(subject, value, steps);
        expectReported(subject, after, steps);
        expect(compare(after, subject.rendering).changes).toHaveLength(1);
      }),
      500,
    );
  });
});

describe('a change of an object is reported', () => {
  const any = chosen((_, steps) => steps.length === 1);

  test('if it is added or removed', () => {
    assert(
      fc.property(any, ({ rendering, manifest }) => {
        const others = rendering.filter((each) => each.manifest !== manifest);
        expect(onlyChange(others, rendering, manifest).change).toBe('added');
        expect(onlyChange(rendering, others, manifest).change).toBe('removed');
      }),
      300,
    );
  });

  test.each<[string, (manifest: Manifest) => Manifest]>([
    ['name', (old) => ({ ...old, metadata: { ...old.metadata, name: `${old.metadata.name}-2` } })],
    ['namespace', (old) => ({ ...old, metadata: { ...old.metadata, namespace: 'elsewhere' } })],
    ['API version', (old) => ({ ...old, apiVersion: `${old.apiVersion}beta9` })],
    ['API group', (old) => ({ ...old, apiVersion: `other.example.com/${old.apiVersion.replace('/', '-')}` })],
    ['kind', (old) => ({ ...old, kind: `${old.kind}Copy` })],
  ])('with another %s', (_, change) => {
    assert(
      fc.property(any, ({ rendering, manifest }) => {
        const { changes } = compare(rendering, replaced(rendering, manifest, change(manifest)));
        expect(changes.length).toBeGreaterThan(0);
      }),
      300,
    );
  });

  test('if one of two objects with the same identity is removed', () => {
    assert(
      fc.property(any, ({ rendering, manifest }) => {
        const twice = [{ manifest: { ...manifest, extra: 'x' }, path: '', chart: '' }, ...rendering];
        expect(compare(twice, rendering).changes.length).toBeGreaterThan(0);
        expect(compare(rendering, twice).changes.length).toBeGreaterThan(0);
      }),
      300,
    );
  });
});

describe('a file that is a template', () => {
  test('keeps its folder from being compared', () => {
    const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
    const folder = writeTree({ 'a.yaml': head, 'b.yaml': `${head}data: {{ .Values.data }}\n` });
    const { environments, problems } = pathSide(folder);
    expect(environments.size).toBe(0);
    expect(problems.map(({ what }) => what)).toEqual([expect.stringMatching(/b\.yaml" is a template/)]);
  });
});

describe('nothing is reported', () => {
  test('for the same data with its keys in another order', () => {
    assert(
      fc.property(fc.constantFrom(...renderings), (rendering) => {
        const copies = rendering.map((each) => {
          const manifest = isFields(each.manifest) ? reversed(each.manifest) : null;
          return isFields(manifest) && isManifest(manifest) ? { ...each, manifest } : each;
        });
        expect(compare(rendering, copies.reverse()).changes).toEqual([]);
      }),
      60,
    );
  });

  test('for a quantity that is written in another unit', () => {
    const binary = chosen((value, steps) => isQuantity(steps) && typeof value === 'string' && /^\d+[GT]i$/.test(value));
    assert(
      fc.property(binary, (subject) => {
        const text = String(subject.spot.value);
        const smaller = `${Number.parseInt(text, 10) * 1024}${text.endsWith('Gi') ? 'Mi' : 'Gi'}`;
        expect(compare(subject.rendering, edited(subject, smaller)).changes).toEqual([]);
      }),
      200,
    );
  });
});

function reversed(value: Value): Value {
  return isList(value)
    ? value.map(reversed)
    : isFields(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      : value;
}
