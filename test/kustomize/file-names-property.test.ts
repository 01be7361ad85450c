import * as fc from 'fast-check';
import { type Case, randomCase } from '../../scripts/fuzz/cases';
import { layOut, renderingOf } from '../../scripts/fuzz/program';
import { layoutBase } from '../../src/kustomize/layout';
import { isMap } from '../../src/manifests/field';
import { readDocuments } from '../documents';

/** A case without the objects of one construct. */
function without(sample: Case, id: string): Case {
  const environments = sample.environments.map((environment) => ({
    ...environment,
    objects: environment.objects.filter((object) => object.id !== id),
  }));
  return { ...sample, environments };
}

/** The file of each object and merge patch of an output, by its folder and identity. */
function placesIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [path, text] of files) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const [first] = readDocuments(text);
    if (isMap(first) && isMap(first.metadata) && first.$patch !== 'delete') {
      const { name, namespace } = first.metadata;
      places.set([folder, first.apiVersion, first.kind, namespace, name, isPatch(path)].join(' '), path);
    }
  }
  return places;
}

function isPatch(path: string): boolean {
  return path.endsWith('.patch.yaml');
}

describe('the names of files', () => {
  test('do not change when other objects are added or removed, in the base and in overlays', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomCase(), fc.nat(), (sample, at) => {
        const { objects = [] } = sample.environments[0] ?? {};
        const less = without(sample, objects[at % objects.length]?.id ?? '');
        fc.pre(less.environments.every((environment) => environment.objects.length > 0));
        const [all, fewer] = [sample, less].map((each) => placesIn(layOut(each).files));
        for (const [object, path] of fewer ?? []) {
          const before = all?.get(object);
          compared += before === undefined ? 0 : 1;
          expect([path, before ?? path]).toEqual([path, path]);
        }
      }),
      { seed: 20261127, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(200);
  }, 120_000);

  test('are unique for each object, whatever is in the chart', () => {
    fc.assert(
      fc.property(randomCase(), ({ environments }) => {
        for (const environment of environments) {
          const rendering = renderingOf(environment);
          const files = [...layoutBase(rendering).keys()].filter((path) => !path.endsWith('kustomization.yaml'));
          expect(files).toHaveLength(rendering.length);
        }
      }),
      { seed: 20261127, numRuns: 200 },
    );
  });
});
