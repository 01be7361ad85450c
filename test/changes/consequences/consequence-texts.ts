import { compare } from '../../../src/changes/compare';
import type { ConsequenceKind } from '../../../src/changes/model/change';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';

/** What a comparison tells of two sets of manifests: `rule: what`, of some kinds of consequences or of all. */
export function told(
  before: readonly Manifest[],
  after: readonly Manifest[],
  ...kinds: readonly ConsequenceKind[]
): readonly string[] {
  return compare(rendering(...before), rendering(...after))
    .changes.flatMap(({ consequences }) => consequences)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ rule, what }) => `${rule}: ${what}`);
}

/** An object of the namespace `shop`, or of the cluster where that is undefined. */
export function object(
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
  metadata: Fields = { namespace: 'shop' },
): Manifest {
  return { apiVersion, kind, metadata: { ...metadata, name }, ...fields };
}

/** A workload of `apps/v1` with pods of one container, called `api`. */
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
