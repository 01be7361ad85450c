import { compare } from '../../../src/changes/compare';
import type { ConsequenceKind } from '../../../src/changes/model/change';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';

/** The consequences of a change as `rule: what`, of the given kinds or of all kinds. */
export function consequencesOf(
  before: readonly Manifest[],
  after: readonly Manifest[],
  ...kinds: readonly ConsequenceKind[]
): readonly string[] {
  return compare(rendering(...before), rendering(...after))
    .changes.flatMap(({ consequences }) => consequences)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ rule, what }) => `${rule}: ${what}`);
}

/** An object in the namespace `shop`, unless other metadata is given. */
export function object(
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
  metadata: Fields = { namespace: 'shop' },
): Manifest {
  return { apiVersion, kind, metadata: { ...metadata, name }, ...fields };
}

/** A workload of `apps/v1` whose pods have one container, `api`. */
export function workload(
  kind: string,
  container: Fields = {},
  spec: Fields = {},
  pods: Fields = {},
  metadata: Fields = { labels: { app: 'api' } },
): Manifest {
  const containers = [{ name: 'api', image: 'api:1.4.2', ...container }];
  const selector = { matchLabels: { app: 'api' } };
  return object('apps/v1', kind, 'api', {
    spec: { selector, ...spec, template: { metadata, spec: { containers, ...pods } } },
  });
}
