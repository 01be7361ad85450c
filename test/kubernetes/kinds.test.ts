import { ApiObject } from 'cdk8s';
import { App, Chart } from '../../src';
import { allKinds } from '../../src/kubernetes/kind';
import { builtInKinds, CUSTOM_RANK, kindFacts } from '../../src/kubernetes/kinds';
import { renderOrRefuse } from '../../src/synthesis/render';

describe('what the API says of a kind', () => {
  test.each(allKinds())('is known of $apiVersion $kind', ({ group, kind, plural, namespaced }) => {
    expect(kindFacts(group, kind)).toMatchObject({ group, kind, plural, namespaced });
  });

  test('is known of kinds that are built in alone', () => {
    expect(kindFacts('serving.knative.dev', 'Service')).toBeUndefined();
    expect(kindFacts('', 'Deployment')).toBeUndefined();
  });

  test('has every place in the order of installation taken by one kind', () => {
    const ranks = builtInKinds().map(({ rank }) => rank);
    expect([...new Set(ranks)]).toEqual(Array.from({ length: CUSTOM_RANK + 1 }, (_, rank) => rank));
    expect(ranks.filter((rank) => rank < CUSTOM_RANK)).toHaveLength(CUSTOM_RANK);
  });

  test.each(allKinds())('decides whether an object of $apiVersion $kind gets a namespace', (facts) => {
    const { apiVersion, kind, namespaced } = facts;
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    new ApiObject(chart, 'one', { apiVersion, kind });
    const [rendered] = renderOrRefuse(chart);
    expect(rendered?.manifest.metadata.namespace).toBe(namespaced ? 'shop' : undefined);
  });
});
