import { jsonPatchFault } from '../../../src/kustomize/emulator/yaml-survival';
import type { Value } from '../../../src/manifests/manifest';
import { toYaml } from '../../../src/manifests/yaml';
import { kustomizeBuild, type Release, writeTree } from '../../kubectl';

const thing = { apiVersion: 'acme.example/v1', kind: 'Thing', metadata: { name: 'a' } };

/** Returns a value after the real Kustomize has applied a JSON patch to another field of its object. */
function keptBeside(value: Value, release: Release): unknown {
  const patch = JSON.stringify([{ op: 'replace', path: '/spec/changed', value: 2 }]);
  const folder = writeTree({
    'kustomization.yaml': `resources: [a.yaml]\npatches:\n- target: { kind: Thing }\n  patch: '${patch}'\n`,
    'a.yaml': toYaml({ ...thing, spec: { kept: [value], changed: 1 } }),
  });
  return kustomizeBuild(folder, release);
}

describe.each<Release>(['oldest', 'newest'])('a JSON patch, by the %s Kustomize', (release) => {
  test.each([2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, 12345678901234567890n])(
    'rounds the number %d, anywhere in the object',
    (number) => {
      expect(jsonPatchFault({ list: [number] })).toBe(`it rounds the number ${number}`);
      expect(keptBeside(number, release)).not.toMatchObject([{ spec: { kept: [number] } }]);
    },
  );

  test.each<number | bigint>([2 ** 53 - 1, 2n ** 53n, 10n ** 16n, -(2n ** 53n) - 2n, 1.5e300, 0.1])(
    'keeps the number %d',
    (number) => {
      expect(jsonPatchFault({ list: [number] })).toBeUndefined();
      expect(keptBeside(number, release)).toMatchObject([{ spec: { kept: [number] } }]);
    },
  );
});
