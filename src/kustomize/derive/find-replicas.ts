import { isMap } from '../../manifests/field';
import type { Fields, Rendering, Value } from '../../manifests/manifest';
import { fieldsOf } from '../emulator/resource';
import { isScaled } from '../emulator/set-replicas';
import type { Replicas } from '../model/kustomization';
import type { Pair } from './pairs';

/**
 * Finds the counts that `replicas:` can set. It selects by name alone, so all workloads with one name must have the same count.
 */
export function findReplicas(pairs: readonly Pair[], environment: Rendering): readonly Replicas[] {
  const wanted = new Map<string, Set<Value | undefined>>();
  for (const { manifest } of environment) {
    if (isScaled(manifest.kind)) {
      const counts = wanted.get(manifest.metadata.name) ?? new Set();
      wanted.set(manifest.metadata.name, counts.add(replicasOf(fieldsOf(manifest))));
    }
  }
  const changed = pairs.filter(({ base, wanted: { manifest } }) => {
    return isScaled(manifest.kind) && replicasOf(base.fields) !== replicasOf(fieldsOf(manifest));
  });
  const names = [...new Set(changed.map(({ wanted: { manifest } }) => manifest.metadata.name))].sort();
  return names.flatMap((name) => {
    const [count, ...others] = wanted.get(name) ?? [];
    return Number.isSafeInteger(count) && others.length === 0 ? [{ name, count: Number(count) }] : [];
  });
}

function replicasOf({ spec }: Fields): Value | undefined {
  return isMap(spec) ? spec.replicas : undefined;
}
