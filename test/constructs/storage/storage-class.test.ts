import { type Chart, StorageClass, type StorageClassProps } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

function written(props: StorageClassProps): unknown {
  const chart = shop({ namespace: 'shop', defaults: 'plain' });
  new StorageClass(chart, 'fast', props);
  return objectsOf(chart)['StorageClass fast'];
}

const head = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', provisioner: 'ebs.csi.aws.com' };

describe('StorageClass', () => {
  it('is in no namespace, and writes only what was said', () => {
    expect(written({ provisioner: 'ebs.csi.aws.com' })).toEqual({ ...head, metadata: { name: 'fast' } });
  });

  it('is the default class, or is said not to be', () => {
    const name = 'storageclass.kubernetes.io/is-default-class';
    const note = { note: 'kept' };
    expect(written({ provisioner: 'ebs.csi.aws.com', isDefault: true, annotations: note })).toEqual({
      ...head,
      metadata: { name: 'fast', annotations: { [name]: 'true', note: 'kept' } },
    });
    expect(written({ provisioner: 'ebs.csi.aws.com', isDefault: false })).toEqual({
      ...head,
      metadata: { name: 'fast', annotations: { [name]: 'false' } },
    });
  });
});

// biome-ignore lint/correctness/noUnusedVariables: it need only compile, or not
function mistakes(chart: Chart): void {
  // @ts-expect-error a class that nobody makes volumes of
  new StorageClass(chart, 'a', { parameters: { type: 'gp3' } });
  // @ts-expect-error volumes are not recycled on demand
  new StorageClass(chart, 'b', { provisioner: 'ebs.csi.aws.com', reclaimPolicy: 'Recycle' });
}
