import type { FullManifest } from '../../../src/cli/diff/kubectl-get';
import { appliedParts } from '../../../src/cli/diff/managed-fields';

function live(managedFields: readonly object[], annotations: Readonly<Record<string, string>> = {}): FullManifest {
  const parsed = JSON.parse(JSON.stringify(managedFields));
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'api', labels: { a: '1', b: '2' }, finalizers: ['x', 'y'], annotations, managedFields: parsed },
    spec: {
      type: 'ClusterIP',
      ports: [
        { port: 80, protocol: 'TCP', nodePort: 30080 },
        { port: 80, protocol: 'UDP' },
      ],
    },
  };
}

const owned = {
  'f:metadata': { 'f:labels': { '.': {}, 'f:b': {} }, 'f:finalizers': { 'v:"y"': {} } },
  'f:spec': { 'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { '.': {}, 'f:port': {} } }, 'f:gone': {} },
};

describe('the applied parts of an object', () => {
  test('are those of managers that apply, down to the element and the field', () => {
    const parts = appliedParts(live([{ manager: 'kubectl', operation: 'Apply', fieldsV1: owned }]), ['kubectl']);
    expect(parts).toEqual([{ metadata: { labels: { b: '2' }, finalizers: ['y'] }, spec: { ports: [{ port: 80 }] } }]);
  });

  test('exclude other managers, updates and subresources', () => {
    const entries = [
      { manager: 'autoscaler', operation: 'Apply', fieldsV1: owned },
      { manager: 'kubectl', operation: 'Update', fieldsV1: owned },
      { manager: 'kubectl', operation: 'Apply', subresource: 'status', fieldsV1: owned },
    ];
    expect(appliedParts(live(entries), ['kubectl'])).toEqual([]);
  });

  test('are those in the annotation of kubectl, unless that is not JSON', () => {
    const key = 'kubectl.kubernetes.io/last-applied-configuration';
    expect(appliedParts(live([], { [key]: '{"spec":{"type":"NodePort"}}' }), [])).toEqual([
      { spec: { type: 'NodePort' } },
    ]);
    expect(appliedParts(live([], { [key]: '{' }), [])).toEqual([]);
  });
});
