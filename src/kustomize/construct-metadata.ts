import { identity, type Rendering } from '../manifests/manifest';

/** The file in which `cdk8s` looks for the construct of each object. */
export const METADATA_FILE = 'construct-metadata.json';

/**
 * Records the construct of each object by name, like cdk8s does. Names are not unique, so each object is also listed by group,
 * kind, namespace and name.
 */
export function constructMetadata(rendering: Rendering): string {
  const byName = rendering.map(({ manifest, path }) => [manifest.metadata.name, { path }] as const);
  const byIdentity = rendering.map(({ manifest, path }) => [identity(manifest), { path }] as const);
  return `${JSON.stringify({ version: '1.0.0', resources: Object.fromEntries([...byName, ...byIdentity]) }, null, 2)}\n`;
}
