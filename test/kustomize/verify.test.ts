import { App, Chart, ConfigMap } from 'kustruct';
import { verifyWithKubectl } from '../../src/kustomize/verify';
import { kubectlPath } from '../kubectl';

function appOf(): App {
  const app = new App();
  const chart = new Chart(app, 'shop');
  new ConfigMap(chart, 'a').addDependency(new ConfigMap(chart, 'b'));
  return app;
}

test('accepts the output of kubectl in dependency order', () => {
  const app = appOf();
  const claims = [{ folder: 'base', rendering: app.render() }];
  expect(verifyWithKubectl(app.layout(), claims, kubectlPath())).toEqual([]);
  expect(verifyWithKubectl(app.layout(), claims, kubectlPath('oldest'))).toEqual([]);
});

test('reports two objects that kubectl prints in the wrong order', () => {
  const app = appOf();
  const files = new Map([...app.layout()].map(([path, text]) => [path, text.replace(/sortOptions:\n.*\n/, '')]));
  expect(verifyWithKubectl(files, [{ folder: 'base', rendering: app.render() }], kubectlPath())).toMatchObject([
    {
      what: 'kubectl kustomize base prints v1 ConfigMap a before v1 ConfigMap b, which must come first',
      where: { path: 'shop/a', object: 'v1 ConfigMap a' },
    },
  ]);
});
