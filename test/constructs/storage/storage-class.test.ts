import { type Chart, StorageClass, type StorageClassProps } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

function written(props: StorageClassProps): unknown {
  const chart = shop({ namespace: 'shop', defaults: 'plain' });
  new StorageClass(chart, 'fast', props);
  return objectsOf(chart)['StorageClass fast'];
}

const head = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', provisioner: 'ebs.csi.aws.com' };

describe('StorageClass', () => {
  it('has no namespace, and renders only given fields', () => {
    expect(written({ provisioner: 'ebs.csi.aws.com' })).toEqual({ ...head, metadata: { name: 'fast' } });
  });

  it('can be marked as the default class, or as not the default', () => {
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

// biome-ignore lint/correctness/noUnusedVariables: it only needs to be compiled
function mistakes(chart: Chart): void {
  // @ts-expect-error the provisioner is missing
  new StorageClass(chart, 'a', { parameters: { type: 'gp3' } });
  // @ts-expect-error a class cannot recycle volumes
  new StorageClass(chart, 'b', { provisioner: 'ebs.csi.aws.com', reclaimPolicy: 'Recycle' });
}
