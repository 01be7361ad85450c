import type { Fields } from '../../src/manifests/manifest';

const LABELS = { app: 'web' };
const CONTAINERS = [{ name: 'web', image: 'nginx:1.27.3' }];

/** A Pod with one container, and overrides of its spec. */
export function pod(spec: Fields = {}, metadata: Fields = {}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop', labels: LABELS, ...metadata },
    spec: { containers: CONTAINERS, ...spec },
  };
}

/** A Deployment with one container, and overrides of the spec and metadata of its pods. */
export function deployment(spec: Fields = {}, podMetadata: Fields = {}): Fields {
  return workload('Deployment', spec, podMetadata);
}

/** A workload of the group `apps` with one container, and overrides of the spec and metadata of its pods. */
export function workload(kind: string, spec: Fields = {}, podMetadata: Fields = {}): Fields {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS, ...podMetadata }, spec: { containers: CONTAINERS, ...spec } },
    },
  };
}

/** A CronJob with one container, and overrides of the spec of its pods. */
export function cronJob(spec: Fields = {}): Fields {
  const pods = { restartPolicy: 'Never', containers: CONTAINERS, ...spec };
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { schedule: '@daily', jobTemplate: { spec: { template: { metadata: { labels: LABELS }, spec: pods } } } },
  };
}

/** A Service for the pods above, and overrides of its spec. */
export function service(spec: Fields = {}): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { selector: LABELS, ports: [{ port: 80 }], ...spec },
  };
}

/** An object with an apiVersion, a kind and a name, and its other fields. */
export function object(apiVersion: string, kind: string, name: string, rest: Fields = {}): Fields {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' }, ...rest };
}
