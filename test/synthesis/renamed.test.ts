import { ApiObject, JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { App, Chart, Deployment } from 'kustruct';
import { render } from '../../src/synthesis/render';

const rename = JsonPatch.replace('/metadata/name', 'moved');

function factsOf(make: (chart: Chart) => unknown): (string | undefined)[][] {
  const chart = new Chart(new App({ defaults: 'plain' }), 'shop', { namespace: 'shop' });
  make(chart);
  return render(chart).problems.map(({ what, fix, where }) => [where.field, what, fix]);
}

function deploymentThatReads(chart: Chart, envFrom: plus.ConfigMap): void {
  new Deployment(chart, 'api', { image: 'nginx:1.27.3', envFrom: [envFrom] });
}

describe('an object of cdk8s or cdk8s-plus that a JSON patch renames', () => {
  test('is refused if another object still uses its former name', () => {
    const make = (chart: Chart) => {
      const settings = new plus.ConfigMap(chart, 'settings', { data: { A: 'a' } });
      ApiObject.of(settings).addJsonPatch(rename);
      deploymentThatReads(chart, settings);
    };
    expect(factsOf(make)).toEqual([
      [
        'metadata.name',
        'a JSON patch changes metadata.name from "settings" to "moved", and apps/v1 Deployment shop/api names the old one',
        "set it where the object is made: metadata: { name: 'moved' }",
      ],
    ]);
  });

  test('is accepted if nothing refers to it, or another object has the former name', () => {
    const alone = (chart: Chart) => ApiObject.of(new plus.ConfigMap(chart, 'settings')).addJsonPatch(rename);
    expect(factsOf(alone)).toEqual([]);
    const replaced = (chart: Chart) => {
      const settings = new plus.ConfigMap(chart, 'settings', { data: { A: 'a' } });
      ApiObject.of(settings).addJsonPatch(rename);
      new plus.ConfigMap(chart, 'other', { metadata: { name: 'settings' } });
      deploymentThatReads(chart, settings);
    };
    expect(factsOf(replaced)).toEqual([]);
  });

  test('is also refused for its namespace, which a binding names', () => {
    const make = (chart: Chart) => {
      const account = new ApiObject(chart, 'robot', { apiVersion: 'v1', kind: 'ServiceAccount' });
      account.addJsonPatch(JsonPatch.replace('/metadata/namespace', 'robots'));
      const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
      const subjects = [{ kind: 'ServiceAccount', name: account.name, namespace: 'shop' }];
      new ApiObject(chart, 'binding', {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        ...{ roleRef, subjects },
      });
    };
    expect(factsOf(make)).toMatchObject([
      ['metadata.namespace', expect.stringContaining('from "shop" to "robots"'), expect.any(String)],
    ]);
  });
});
