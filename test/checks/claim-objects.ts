import type { Fields } from '../../src/manifests/manifest';
import { object, workload } from './objects';

/** A claim with one access mode, and overrides of its spec. */
export function claim(mode: string, spec: Fields = {}): Fields {
  const resources = { requests: { storage: '10Gi' } };
  return object('v1', 'PersistentVolumeClaim', 'data', { spec: { accessModes: [mode], resources, ...spec } });
}

/** A workload whose pods mount the claim, and overrides of its spec and of that of its pods. */
export function mounting(kind: string, rest: Fields = {}, pods: Fields = {}): Fields {
  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];
  const apiVersion = kind === 'Job' ? 'batch/v1' : 'apps/v1';
  const given = workload(kind, { volumes, ...pods });
  return { ...given, apiVersion, spec: { ...Object(given.spec), ...rest } };
}

/** A volume of 10Gi for ReadWriteOnce, and overrides of its spec. */
export function volume(spec: Fields = {}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'disk' },
    spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '10Gi' }, storageClassName: 'fast', ...spec },
  };
}

/** The field in which pods name their claim. */
export const CLAIM_NAME = 'spec.template.spec.volumes[0].persistentVolumeClaim.claimName';
