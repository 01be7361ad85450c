import { applyJsonPatch } from '../../../src/kustomize/emulator/json-patch';
import { toYaml } from '../../../src/manifests/yaml';
import { kustomizeBuild, type Release, writeTree } from '../../kubectl';

const thing = { apiVersion: 'acme.example/v1', kind: 'Thing', metadata: { name: 'a' } };

describe.each<Release>(['oldest', 'newest'])('a JSON patch, by the %s Kustomize', (release) => {
  test('costs integers beyond 2^53 their digits, wherever they are in the object', () => {
    const manifest = { ...thing, spec: { kept: [12345678901234567890n], small: 9007199254740991, changed: 1 } };
    const operation = { op: 'replace', path: '/spec/changed', value: 2 } as const;
    const folder = writeTree({
      'kustomization.yaml': `resources: [a.yaml]\npatches:\n- target: { kind: Thing }\n  patch: '${JSON.stringify([operation])}'\n`,
      'a.yaml': toYaml(manifest),
    });
    const [built] = kustomizeBuild(folder, release);
    const emulated = applyJsonPatch(manifest, [operation]);
    expect(emulated).not.toEqual({ ...manifest, spec: { ...manifest.spec, changed: 2 } });
    expect(
      JSON.parse(JSON.stringify(built, (_, value) => (typeof value === 'bigint' ? Number(value) : value))),
    ).toEqual(emulated);
    expect(built).not.toMatchObject({ spec: { kept: [12345678901234567890n] } });
  });
});
