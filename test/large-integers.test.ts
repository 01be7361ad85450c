import { ApiObject } from 'cdk8s';
import { App, Chart, environments } from '../src/index';
import { kustomizeBuild, type Release, writeTree } from './kubectl';

/** Beyond 2^53, where a number of JavaScript is not exact. */
const ODD = 9007199254740993n;
const LARGEST = 9223372036854775807n;

function chartWith(app: App, limit: bigint | number): Chart {
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new ApiObject(chart, 'budget', {
    apiVersion: 'example.com/v1',
    kind: 'Budget',
    metadata: { name: 'budget' },
    spec: { limit, list: [limit, { limit }], small: 5n },
  });
  return chart;
}

const specOf = (object: unknown) => (object as { spec: unknown }).spec;

describe('a whole number beyond 2^53', () => {
  it('keeps its digits from an object to the files', () => {
    const app = new App({ defaults: 'plain' });
    chartWith(app, ODD);
    const text = [...app.layout().values()].join('');
    expect(text).toContain('limit: 9007199254740993\n');
    expect(text).toContain('small: 5\n');
  });

  it('is the same as a bigint and as a number', () => {
    const files = [10n ** 17n, 1e17].map((limit) => {
      const app = new App({ defaults: 'plain' });
      chartWith(app, limit);
      return [...app.layout()];
    });
    expect(files[0]).toEqual(files[1]);
  });

  it('is refused if it has more than 64 bits', () => {
    const app = new App({ defaults: 'plain' });
    chartWith(app, 2n ** 64n);
    expect(() => app.layout()).toThrow('the number 18446744073709551616, which has more than 64 bits');
  });

  it.each<Release>(['newest', 'oldest'])('keeps its digits in overlays that the %s Kustomize builds', (release) => {
    const limits = { dev: ODD, prod: LARGEST };
    const files = environments({ dev: { limit: ODD }, prod: { limit: LARGEST } }, (app, { limit }) => {
      chartWith(app, limit);
    }).layout();
    const folder = writeTree(files);
    for (const [name, limit] of Object.entries(limits)) {
      const [budget] = kustomizeBuild(`${folder}/overlays/${name}`, release);
      expect(specOf(budget)).toEqual({ limit, list: [limit, { limit }], small: 5 });
    }
  });
});
