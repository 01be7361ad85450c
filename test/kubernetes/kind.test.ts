import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allKinds, KUBERNETES_VERSION, kindOf } from '../../src/kubernetes/kind';

interface Row {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly resource: string;
  readonly singular?: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
}

const discovery: readonly Row[] = JSON.parse(readFileSync(join(__dirname, 'discovery.json'), 'utf8'));
const kinds = discovery.filter(({ resource }) => !resource.includes('/'));

describe('a kind', () => {
  test.each(kinds)('$group/$version $kind is as the API server serves it', (row) => {
    const apiVersion = row.group === '' ? row.version : `${row.group}/${row.version}`;
    const below = discovery.filter(
      ({ group, version, resource }) =>
        group === row.group && version === row.version && resource.startsWith(`${row.resource}/`),
    );
    expect(kindOf(apiVersion, row.kind)).toEqual({
      group: row.group,
      version: row.version,
      apiVersion,
      kind: row.kind,
      plural: row.resource,
      singular: row.singular,
      namespaced: row.namespaced,
      shortNames: row.shortNames ?? [],
      verbs: row.verbs,
      subresources: below.map(({ resource }) => resource.slice(row.resource.length + 1)),
      categories: row.categories ?? [],
      type: expect.stringMatching(new RegExp(`/${row.version}\\.${row.kind}$`)),
    });
  });

  test('is there once for each that is served', () => {
    expect(allKinds()).toHaveLength(kinds.length);
  });

  test('is unknown if it is not served', () => {
    expect(kindOf('apps/v1beta1', 'Deployment')).toBeUndefined();
    expect(kindOf('v1', 'PodList')).toBeUndefined();
  });

  test('is of the version of Kubernetes that the facts are of', () => {
    const { info } = JSON.parse(readFileSync(join(__dirname, 'openapi.json'), 'utf8'));
    expect(KUBERNETES_VERSION).toBe(info.version);
  });
});
