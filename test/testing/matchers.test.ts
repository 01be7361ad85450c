import { stripVTControlCharacters } from 'node:util';
import { App, Chart, Deployment, environments, Service } from 'kustruct';
import { render } from 'kustruct/testing';

const app = new App({ defaults: 'plain' });
const chart = new Chart(app, 'shop', { namespace: 'shop' });
new Deployment(chart, 'api', { image: 'ghcr.io/acme/api:1.4.2', replicas: 3 });
new Deployment(chart, 'cart', { image: 'ghcr.io/acme/cart:1.4.2' });

function refused(): App {
  const wrong = new App();
  new Deployment(new Chart(wrong, 'shop'), 'api', { image: 'api:1', name: 'Not a name' });
  return wrong;
}

/** The message of a failing assertion. */
function printed(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  }
  throw new Error('the assertion holds');
}

describe('toHaveManifest', () => {
  test('passes for an app, a chart, the result of render and plain manifests', () => {
    for (const subject of [app, chart, render(app), chart.toJson()]) {
      expect(subject).toHaveManifest('Deployment', 'api');
      expect(subject).not.toHaveManifest('Deployment', 'front');
    }
  });

  test('compares the given part, including matchers in it', () => {
    const image = expect.stringMatching(/^ghcr\.io\/acme\//);
    const part = { spec: { replicas: 3, paused: undefined, template: { spec: { containers: [{ image }] } } } };
    expect(app).toHaveManifest('Deployment', 'api', part);
    expect(app).not.toHaveManifest('Deployment', 'cart', part);
    expect(app).toHaveManifest('Deployment', 'api', {
      spec: { template: { spec: { containers: expect.arrayContaining([expect.objectContaining({ name: 'api' })]) } } },
    });
  });

  test('prints the fields that differ', () => {
    const part = {
      spec: { replicas: 6, template: { spec: { containers: [{ image: expect.stringContaining(':2') }] } } },
    };
    expect(printed(() => expect(app).toHaveManifest('Deployment', 'shop/api', part))).toBe(
      `expect(app).toHaveManifest('Deployment', 'shop/api', part)

Deployment shop/api has other values in 2 fields:

  spec.replicas
    expected  6
    received  3
  spec.template.spec.containers[0].image
    expected  StringContaining ":2"
    received  "ghcr.io/acme/api:1.4.2"`,
    );
  });

  test('prints the closest names if the object does not exist', () => {
    expect(printed(() => expect(app).toHaveManifest('Deployment', 'apis'))).toBe(
      `expect(app).toHaveManifest('Deployment', 'apis')\n\nthere is no Deployment "apis"\n  each Deployment:  shop/api, shop/cart`,
    );
  });

  test('prints the object with not', () => {
    expect(printed(() => expect(app).not.toHaveManifest('Deployment', 'api', { kind: 'Deployment' }))).toBe(
      `expect(app).not.toHaveManifest('Deployment', 'api', part)\n\nthere is Deployment shop/api, and it has all expected fields`,
    );
  });

  test('fails for a misspelled kind, also with not', () => {
    expect(printed(() => expect(app).not.toHaveManifest('Deploymnet', 'api'))).toContain("did you mean 'Deployment'?");
  });

  test('shows the problems of an app that is refused', () => {
    expect(printed(() => expect(refused()).toHaveManifest('Deployment', 'api'))).toContain('"Not a name"');
    expect(printed(() => expect(refused()).not.toHaveManifest('Deployment', 'api'))).toContain('"Not a name"');
  });
});

describe('toHaveNoProblems', () => {
  it('checks the result of render() together with the charts that were rendered around it', () => {
    const app = new App();
    const api = new Deployment(new Chart(app, 'api'), 'api', { image: 'api:1', ports: { http: 8080 } });
    const edge = new Chart(app, 'edge');
    new Service(edge, 'http', { for: api });
    expect(render(edge)).toHaveNoProblems();
  });

  test('passes for an app, a chart, environments and the result of render', () => {
    const both = environments({ dev: { replicas: 1 }, prod: { replicas: 2 } }, (root, { replicas }) => {
      new Deployment(new Chart(root, 'shop'), 'api', { image: 'api:1', replicas });
    });
    for (const subject of [app, chart, render(app), both, render(both).prod]) {
      expect(subject).toHaveNoProblems();
    }
    expect(printed(() => expect(app).not.toHaveNoProblems())).toBe(
      'expect(app).not.toHaveNoProblems()\n\nthere are none',
    );
  });

  test('prints the problems of an app that is refused, with their lines', () => {
    expect(refused()).not.toHaveNoProblems();
    const text = printed(() => expect(refused()).toHaveNoProblems());
    expect(text).toMatch(/^expect\(app\)\.toHaveNoProblems\(\)\n\nerror {2}/);
    expect(text).toMatch(/test\/testing\/matchers\.test\.ts:\d+:\d+/);
    expect(text).toMatch(/1 error$/);
  });

  test('fails for a value that cannot be rendered, also with not', () => {
    expect(printed(() => expect({}).not.toHaveNoProblems())).toContain('a map cannot be rendered');
  });
});

describe('the consequences of a change', () => {
  const of = (image: string, replicas = 2) => {
    const root = new App();
    new Deployment(new Chart(root, 'shop'), 'api', { image, replicas });
    return root;
  };

  test('are checked by toRestartNothing, compared with an earlier app', () => {
    expect(of('api:1', 3)).toRestartNothing(of('api:1'));
    expect(of('api:2')).not.toRestartNothing(of('api:1'));
    expect(printed(() => expect(of('api:2')).toRestartNothing(of('api:1')))).toMatch(
      /^expect\(app\)\.toRestartNothing\(before\)\n\nrestarts {2}Deployment api: 2 pods restart: /,
    );
  });

  test('are checked by kind by toHaveNoConsequences', () => {
    expect(of('api:2')).toHaveNoConsequences(of('api:1'), 'refused', 'loss');
    expect(of('api:1', 3)).not.toHaveNoConsequences(of('api:1'), 'scale');
    expect(of('api:1')).toHaveNoConsequences(of('api:1'));
    expect(of('api:1', 3)).not.toHaveNoConsequences(of('api:1'));
  });
});
