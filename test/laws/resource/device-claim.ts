import type { Fields } from '../../../src/manifests/manifest';

/** A ResourceClaim with devices. */
export function deviceClaim(devices: Fields): Fields {
  return { apiVersion: 'resource.k8s.io/v1', kind: 'ResourceClaim', metadata: { name: 'gpu' }, spec: { devices } };
}

/** A request for one device of a class. */
export function deviceRequest(name: string, exactly: Fields = {}): Fields {
  return { name, exactly: { deviceClassName: 'gpu.example.com', ...exactly } };
}

/** A ResourceSlice of one node; null leaves a field out. */
export function resourceSlice(spec: Fields): Fields {
  const whole: Fields = {
    driver: 'gpu.example.com',
    nodeName: 'worker-1',
    pool: { name: 'worker-1', resourceSliceCount: 1 },
    ...spec,
  };
  return {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceSlice',
    metadata: { name: 'worker-1' },
    spec: Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null)),
  };
}

/** A ResourceSlice with one device. */
export function sliceOf(device: Fields, spec: Fields = {}): Fields {
  return resourceSlice({ devices: [{ name: 'gpu-0', ...device }], ...spec });
}
