import { ApiObject } from 'cdk8s';
import { App, Chart } from '../../src';
import { allKinds } from '../../src/kubernetes/kind';
import { builtInKinds, CUSTOM_RANK, kindFacts } from '../../src/kubernetes/kinds';
import { renderOrRefuse } from '../../src/synthesis/render';

describe('the facts about a kind', () => {
  test.each(allKinds())('are known for $apiVersion $kind', ({ group, kind, plural, namespaced }) => {
    expect(kindFacts(group, kind)).toMatchObject({ group, kind, plural, namespaced });
  });

  test('are known only for built-in kinds', () => {
    expect(kindFacts('serving.knative.dev', 'Service')).toBeUndefined();
    expect(kindFacts('', 'Deployment')).toBeUndefined();
  });

  test('have a unique place in the order of installation', () => {
    const ranks = builtInKinds().map(({ rank }) => rank);
    expect([...new Set(ranks)]).toEqual(Array.from({ length: CUSTOM_RANK + 1 }, (_, rank) => rank));
    expect(ranks.filter((rank) => rank < CUSTOM_RANK)).toHaveLength(CUSTOM_RANK);
  });

  test.each(allKinds())('decide whether an object of $apiVersion $kind gets a namespace', (facts) => {
    const { apiVersion, kind, namespaced } = facts;
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    new ApiObject(chart, 'one', { apiVersion, kind });
    const [rendered] = renderOrRefuse(chart);
    expect(rendered?.manifest.metadata.namespace).toBe(namespaced ? 'shop' : undefined);
  });
});
