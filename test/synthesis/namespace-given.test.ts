import { join } from 'node:path';
import { ApiObject, JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { App, Chart, ClusterRole, Include } from '../../src';
import { writeTree } from '../temporary-tree';

describe('the namespace of a cluster-scoped object', () => {
  test('is left out with a warning if the object sets it', () => {
    const { app, chart } = start();
    new ApiObject(chart, 'reader', { ...CLUSTER_ROLE, metadata: { name: 'reader', namespace: 'shop' } });
    const { warnings, namespaces } = outcome(app);
    expect(namespaces).toEqual([undefined]);
    expect(warnings).toEqual([
      ['metadata.namespace', 'metadata.namespace is "shop", but a ClusterRole is not in a namespace', 'c/reader'],
    ]);
  });

  test('is left out with a warning if a patch sets it', () => {
    const { app, chart } = start();
    const role = new plus.ClusterRole(chart, 'reader');
    ApiObject.of(role).addJsonPatch(JsonPatch.add('/metadata/namespace', 'elsewhere'));
    expect(outcome(app).warnings).toHaveLength(1);
  });

  test('is left out with a warning if a definition in the app makes the kind cluster-scoped', () => {
    const { app, chart } = start();
    new ApiObject(chart, 'crd', FLEETS);
    new ApiObject(chart, 'fleet', { apiVersion: 'acme.example/v1', kind: 'Fleet', metadata: { namespace: 'sea' } });
    expect(outcome(app).warnings).toMatchObject([['metadata.namespace', expect.any(String), 'c/fleet']]);
  });

  test('is left out with a warning for an item of a List', () => {
    const { app, chart } = start();
    const items = [{ ...CLUSTER_ROLE, metadata: { name: 'reader', namespace: 'shop' } }];
    new ApiObject(chart, 'list', { apiVersion: 'v1', kind: 'List', items });
    expect(outcome(app).warnings).toMatchObject([['items[0].metadata.namespace', expect.any(String), 'c/list']]);
  });

  test('is left out with a warning at the line of the file', () => {
    const { app, chart } = start();
    const [placed, unplaced] = ['\n  namespace: shop', '2'].map((text) => ROLE_FILE.replace('NAMESPACE', text));
    const file = join(writeTree({ 'roles.yaml': `${placed}---\n${unplaced}` }), 'roles.yaml');
    new Include(chart, 'files', { url: file });
    const [warning, ...others] = app.synth().warnings;
    expect(others).toEqual([]);
    expect(warning?.where.origin?.placeOf?.(warning.where.field)).toMatchObject({ line: 5, column: 3 });
  });

  test('is silently left out if the chart sets it', () => {
    const { app, chart } = start();
    new ApiObject(chart, 'raw', CLUSTER_ROLE);
    new plus.ClusterRole(chart, 'plus');
    new ClusterRole(chart, 'ours', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] });
    expect(outcome(app)).toEqual({ warnings: [], namespaces: [undefined, undefined, undefined] });
  });
});

const CLUSTER_ROLE = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' };

const ROLE_FILE = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: readerNAMESPACE
rules: []
`;

const FLEETS = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'fleets.acme.example' },
  spec: {
    group: 'acme.example',
    scope: 'Cluster',
    names: { kind: 'Fleet', plural: 'fleets', singular: 'fleet', listKind: 'FleetList' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
};

function start() {
  const app = new App({ outdir: writeTree({}) });
  return { app, chart: new Chart(app, 'c', { namespace: 'shop' }) };
}

function outcome(app: App) {
  const { warnings } = app.synth();
  const namespaces = app.render().map(({ manifest }) => manifest.metadata.namespace);
  return { warnings: warnings.map(({ what, where }) => [where.field, what, where.path]), namespaces };
}
