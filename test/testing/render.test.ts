import { App as Cdk8sApp, Chart as Cdk8sChart } from 'cdk8s';
import { App, Chart, ConfigMap, Deployment, environments, Service } from 'kustruct';
import { render } from 'kustruct/testing';
import { manifestsOf, problemsOf } from '../../src/testing/render';

const names = ({ all }: ReturnType<typeof manifestsOf>) => all.map(({ kind, metadata }) => `${kind} ${metadata.name}`);

/** An app whose chart `front` uses a port that does not exist. */
function refused(): { app: App; front: Chart } {
  const app = new App({ defaults: 'plain' });
  const front = new Chart(app, 'front');
  const web = new Deployment(front, 'web', { image: 'web:1', ports: { http: 8080 } });
  new Service(front, 'http', { for: web, ports: { https: 443 } });
  return { app, front };
}

const thrownBy = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  return 'nothing';
};

describe('render', () => {
  test('returns the manifests of an app in the order in which they are applied', () => {
    const app = new App({ defaults: 'plain' });
    const chart = new Chart(app, 'shop');
    new Deployment(chart, 'api', { image: 'api:1' });
    new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    expect(names(render(app))).toEqual(['ConfigMap settings', 'Deployment api']);
  });

  test('returns the objects of a chart and of the charts inside it', () => {
    const app = new App();
    const outer = new Chart(app, 'shop');
    new ConfigMap(outer, 'outer', { data: { A: '1' } });
    new ConfigMap(new Chart(outer, 'inner'), 'deep', { data: { A: '1' } });
    new ConfigMap(new Chart(app, 'shop-2'), 'other', { data: { A: '1' } });
    expect(names(render(outer))).toEqual(['ConfigMap deep', 'ConfigMap outer']);
  });

  test('returns the manifests of each environment, by its name', () => {
    const app = environments({ dev: { mode: 'slow' }, 'prod-eu': { mode: 'fast' } }, (root, { mode }) => {
      new ConfigMap(new Chart(root, 'shop'), 'settings', { data: { MODE: mode } });
    });
    const rendered = render(app);
    expect(Object.keys(rendered)).toEqual(['dev', 'prod-eu']);
    expect(rendered['prod-eu'].get('ConfigMap', 'settings').data).toEqual({ MODE: 'fast' });
  });

  test('accepts charts in an app of cdk8s, and checks them as well', () => {
    const chart = new Chart(new Cdk8sApp(), 'shop');
    new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    expect(names(render(chart))).toEqual(['ConfigMap settings']);
    const theirs = new Cdk8sChart(new Cdk8sApp(), 'shop');
    expect(names(render(theirs))).toEqual([]);
    const wrong = new Chart(new Cdk8sApp(), 'shop');
    new ConfigMap(wrong, 'settings', { name: 'Not a name', data: { MODE: 'fast' } });
    expect(() => render(wrong)).toThrow('Not a name');
  });

  test('throws if synth would refuse the app', () => {
    const { app, front } = refused();
    expect(() => render(app)).toThrow('has the port "https"');
    expect(() => render(front)).toThrow('has the port "https"');
  });

  test('explains what to pass instead of a value that cannot be rendered', () => {
    const wrong = (subject: unknown) => thrownBy(() => manifestsOf(subject));
    expect(wrong(undefined)).toContain('nothing cannot be rendered: pass an App, a Chart, environments()');
    expect(wrong('dist')).toContain('the string "dist" cannot be rendered');
    expect(wrong([{ kind: 'Deployment' }])).toContain('a list cannot be rendered');
    expect(wrong(() => new App())).toContain('a function cannot be rendered: call it, and pass an App');
    expect(wrong(Promise.resolve(new App()))).toContain('a promise cannot be rendered: await it');
  });

  test('explains how to choose one of several environments', () => {
    const app = environments({ dev: {}, prod: {} }, (root) => {
      new ConfigMap(new Chart(root, 'shop'), 'settings', { data: { MODE: 'fast' } });
    });
    expect(thrownBy(() => manifestsOf(app))).toContain(
      'the environments dev, prod: choose one, as in expect(render(app).dev)',
    );
  });
});

describe('the problems of a subject', () => {
  test('are those of an app, a chart, environments or plain manifests', () => {
    const { app, front } = refused();
    const many = environments({ dev: {}, prod: {} }, (root) => {
      new ConfigMap(new Chart(root, 'shop'), 'settings', { name: 'Not a name', data: { MODE: 'fast' } });
    });
    const plain = [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'Not a name' } }];
    for (const subject of [app, front, many, plain]) {
      expect(problemsOf(subject)).toHaveLength(1);
    }
  });

  test('do not exist if nothing is wrong', () => {
    const app = new App();
    const chart = new Chart(app, 'shop');
    new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    for (const subject of [app, chart, render(app), chart.toJson()]) {
      expect(problemsOf(subject)).toEqual([]);
    }
  });

  test('include overlays that cannot be built', () => {
    const app = environments({ dev: { note: 'a' }, prod: { note: 'b' } }, (root, { note }) => {
      new ConfigMap(new Chart(root, 'shop'), 'settings', {
        annotations: { 'config.kubernetes.io/local-config': 'true', note },
        data: { MODE: 'fast' },
      });
    });
    expect(() => app.render()).not.toThrow();
    expect(problemsOf(app)).not.toEqual([]);
  });

  test('exclude errors that the program itself throws', () => {
    const broken = environments({ dev: {} }, () => {
      throw new TypeError('a mistake of the program');
    });
    expect(() => problemsOf(broken)).toThrow(TypeError);
  });
});
