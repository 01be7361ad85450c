import { isMap } from '../manifests/field';
import { isManifest } from '../manifests/plain';
import { toDocument, toYaml } from '../manifests/yaml';
import { Manifests } from './manifests';

/** Prints manifests as YAML in snapshots, for `expect.addSnapshotSerializer(serializer)`. */
export const serializer = {
  test(value: unknown): boolean {
    return value instanceof Manifests || yamlOf(value) !== undefined;
  },

  serialize(value: unknown): string {
    const text = value instanceof Manifests ? value.all.map(toDocument).join('') : yamlOf(value);
    return (text ?? '').trimEnd();
  },
};

/** The YAML of a manifest; undefined for anything else, or if it holds a value that YAML cannot, such as a matcher. */
function yamlOf(value: unknown): string | undefined {
  if (!isMap(value) || !isManifest(value)) {
    return undefined;
  }
  try {
    return toYaml(value);
  } catch {
    return undefined;
  }
}
