import type { Fields } from 'kustruct';
import { namedImages } from '../../src/checks/named-images';

const metadata = { name: 'web' };

describe('the images of an object', () => {
  test('are those of its init, main and ephemeral containers and of its volumes', () => {
    const spec: Fields = {
      ephemeralContainers: [{ name: 'd', image: 'debug:1' }],
      initContainers: [{ name: 'a', image: 'init:1' }],
      containers: [{ name: 'b', image: 'main:1' }, { name: 'c' }, { name: 'e', image: ' ' }],
      volumes: [
        { name: 'w', image: { reference: 'weights:1' } },
        { name: 't', emptyDir: {} },
      ],
    };
    const template = { spec };
    expect(
      namedImages({
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata,
        spec: { jobTemplate: { spec: { template } } },
      }).map(({ image, field }) => `${field.replace('spec.jobTemplate.spec.template.', '')} ${image}`),
    ).toEqual([
      'spec.initContainers[0].image init:1',
      'spec.containers[0].image main:1',
      'spec.ephemeralContainers[0].image debug:1',
      'spec.volumes[0].image.reference weights:1',
    ]);
  });

  test('are the fields image with a valid reference, anywhere in a custom resource', () => {
    const spec = {
      image: 'ghcr.io/acme/db@sha256:'.concat('a'.repeat(64)),
      icon: { image: 'https://acme.example/logo.png' },
      templates: [{ container: { image: 'alpine:3.20' } }],
      values: { image: { repository: 'nginx', tag: '1.27.3' } },
    };
    expect(namedImages({ apiVersion: 'acme.example/v1', kind: 'Database', metadata, spec })).toEqual([
      { image: spec.image, field: 'spec.image' },
      { image: 'alpine:3.20', field: 'spec.templates[0].container.image' },
    ]);
  });

  test('are not found in built-in kinds without pods, whatever the names of their fields', () => {
    expect(namedImages({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { image: 'nginx:1' } })).toEqual([]);
  });
});
