import { accumulate, finish } from '../../../src/kustomize/emulator/build';
import { allNameFields, type Selector } from '../../../src/kustomize/emulator/name-fields';
import { isClusterScoped } from '../../../src/kustomize/emulator/scope';
import { baseOf } from '../../../src/kustomize/overlay';
import { prove } from '../../../src/kustomize/prove';
import { isMap } from '../../../src/manifests/field';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { toDocument } from '../../../src/manifests/yaml';
import { writeTree } from '../../kubectl';
import { clusterObject, kustomize, object, rendering } from '../real-build';

const LISTS = new Set([
  ...['containers', 'initContainers', 'env', 'envFrom', 'volumes', 'sources', 'imagePullSecrets', 'rules', 'paths'],
  ...['webhooks', 'tls', 'volumeClaimTemplates', 'resourceNames'],
]);
const FIELDS = allNameFields().filter(({ isNewer }) => isNewer !== true);

function made({ group, version = 'v1', kind }: Selector, name: string, fields: Fields): Manifest {
  const apiVersion = group === undefined ? version : `${group}/${version}`;
  return isClusterScoped(apiVersion, kind)
    ? clusterObject(apiVersion, kind, name, fields)
    : object(apiVersion, kind, name, fields);
}

/** A value at a path, with lists where the API has them. */
function at([step = '', ...rest]: readonly string[], value: Value): Fields {
  const inner = rest.length === 0 ? value : at(rest, value);
  return { [step]: LISTS.has(step) ? [inner] : inner };
}

/** For each field, a target object and an object that refers to it there. */
const OBJECTS = FIELDS.flatMap(({ target, referrer, path }, place) => {
  const name = `target-${place}`;
  const isWhole = ['subjects', 'service', 'configMap'].includes(path.at(-1) ?? '');
  const { metadata = {}, ...fields }: Fields = at(path, isWhole ? { kind: target.kind, name } : name);
  const role: Fields =
    'roleRef' in fields ? { roleRef: { apiGroup: target.group ?? '', kind: target.kind, name } } : {};
  const named = made(referrer, `referrer-${place}`, { ...fields, ...role });
  return [made(target, name, {}), { ...named, metadata: { ...named.metadata, ...(isMap(metadata) && metadata) } }];
});

describe('names that change', () => {
  test.each(['oldest', 'newest'] as const)(
    'are updated in every field that the %s Kustomize updates',
    async (release) => {
      const app = rendering(...OBJECTS);
      const overlay = {
        namePrefix: 'a-',
        nameSuffix: '-z',
        images: [],
        replicas: [],
        labels: [],
        patches: [],
        additions: [],
      };
      const built = finish(accumulate(baseOf(app), overlay));
      const folder = writeTree({
        'kustomization.yaml': 'resources: [all.yaml]\nnamePrefix: a-\nnameSuffix: -z\n',
        'all.yaml': OBJECTS.map(toDocument).join(''),
      });
      expect(prove(await kustomize(folder, release), rendering(...built.filter(isManifest)))).toEqual([]);
      expect(
        built
          .filter(({ metadata }) => JSON.stringify(metadata).includes('referrer'))
          .map((each) => JSON.stringify(each)),
      ).toEqual(FIELDS.map((_, place) => expect.stringContaining(`a-target-${place}-z`)));
    },
  );
});
