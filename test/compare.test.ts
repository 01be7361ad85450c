import { App, Chart, compare, Deployment } from '../src';

function shop(image: string) {
  const app = new App();
  new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'api', { image });
  return app;
}

test('compare() returns the consequences of a change in a cluster, with the line that creates the object', () => {
  const { changes, summary } = compare(shop('api:1.4.2').render(), shop('api:1.5.0').render());
  expect(summary).toMatchObject({ changed: 1, added: 0, removed: 0, isRoutine: true });
  expect(changes[0]?.consequences).toMatchObject([
    { kind: 'restarts', rule: 'rollout', file: expect.stringContaining('compare.test.ts'), line: 5 },
    { kind: 'images', rule: 'images', what: 'the image api of api is upgraded: 1.4.2 → 1.5.0' },
  ]);
});
