import { projectedVolumes, volumeFiles } from '../../../src/laws/pods/volume-files';
import { pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  [...volumeFiles, ...projectedVolumes],
  [
    [
      'keys in files',
      pod({
        volumes: [
          { name: 'a', configMap: { name: 'web', defaultMode: 0o440, items: [{ key: 'a', path: 'b/..c', mode: 0 }] } },
        ],
      }),
    ],
    [
      'one file of each source',
      pod({
        volumes: [
          {
            name: 'a',
            projected: {
              sources: [
                { secret: { name: 'a', items: [{ key: 'a', path: 'a' }] } },
                { configMap: { name: 'a', items: [{ key: 'a', path: 'b' }] } },
                { serviceAccountToken: { path: 'token' } },
              ],
            },
          },
        ],
      }),
    ],
    [
      'a source whose feature is off, which the server drops',
      pod({ volumes: [{ name: 'a', projected: { sources: [{ clusterTrustBundle: {}, secret: { name: 'a' } }] } }] }),
    ],
  ],
  [
    [
      'a mode beyond 0o777',
      pod({ volumes: [{ name: 'a', configMap: { name: 'web', defaultMode: 512 } }] }),
      'spec.volumes[0].configMap.defaultMode',
      'defaultMode is 512; it must be from 0 to 511, which is 0o777',
    ],
    [
      'a file that climbs',
      pod({ volumes: [{ name: 'a', configMap: { name: 'web', items: [{ key: 'a', path: 'a/../b' }] } }] }),
      'spec.volumes[0].configMap.items[0].path',
      'path is "a/../b", which contains a step ".."',
    ],
    [
      'a file whose name begins with ".."',
      pod({ volumes: [{ name: 'a', configMap: { name: 'web', items: [{ key: 'a', path: '..a' }] } }] }),
      'spec.volumes[0].configMap.items[0].path',
      'path is "..a", which begins with ".."',
    ],
    [
      'an absolute file',
      pod({ volumes: [{ name: 'a', configMap: { name: 'web', items: [{ key: 'a', path: '/a' }] } }] }),
      'spec.volumes[0].configMap.items[0].path',
      'path is "/a", which begins with "/", but must be relative',
    ],
    [
      'no ConfigMap',
      pod({ volumes: [{ name: 'a', configMap: {} }] }),
      'spec.volumes[0].configMap.name',
      'configMap has no name',
    ],
    [
      'no Secret',
      pod({ volumes: [{ name: 'a', secret: {} }] }),
      'spec.volumes[0].secret.secretName',
      'the volume names no Secret',
    ],
    [
      'a file without a field',
      pod({ volumes: [{ name: 'a', downwardAPI: { items: [{ path: 'a' }] } }] }),
      'spec.volumes[0].downwardAPI.items[0]',
      'the file has neither fieldRef nor resourceFieldRef',
    ],
    [
      'a file with two fields',
      pod({
        volumes: [
          {
            name: 'a',
            downwardAPI: {
              items: [
                {
                  path: 'a',
                  fieldRef: { fieldPath: 'metadata.name' },
                  resourceFieldRef: { resource: 'limits.cpu', containerName: 'web' },
                },
              ],
            },
          },
        ],
      }),
      'spec.volumes[0].downwardAPI.items[0]',
      'the file has fieldRef and resourceFieldRef',
    ],
    [
      'a token for less than ten minutes',
      pod({
        volumes: [
          { name: 'a', projected: { sources: [{ serviceAccountToken: { path: 'token', expirationSeconds: 599 } }] } },
        ],
      }),
      'spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds',
      'expirationSeconds is 599; it must be from 600 to 4294967296',
    ],
    [
      'one file twice',
      pod({
        volumes: [
          {
            name: 'a',
            projected: {
              sources: [
                { secret: { name: 'a', items: [{ key: 'a', path: 'a' }] } },
                { configMap: { name: 'a', items: [{ key: 'a', path: 'a' }] } },
              ],
            },
          },
        ],
      }),
      'spec.volumes[0].projected.sources[1].configMap.items[0].path',
      'two files of the volume are at "a"',
    ],
    [
      'two sources in one',
      pod({ volumes: [{ name: 'a', projected: { sources: [{ secret: { name: 'a' }, configMap: { name: 'a' } }] } }] }),
      'spec.volumes[0].projected.sources[0]',
      'an element of sources has secret and configMap',
    ],
    [
      'a source without a name',
      pod({ volumes: [{ name: 'a', projected: { sources: [{ secret: {} }] } }] }),
      'spec.volumes[0].projected.sources[0].secret.name',
      'secret has no name',
    ],
  ],
);
