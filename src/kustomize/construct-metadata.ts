import { identity, type Rendering } from '../manifests/manifest';

/** Where `cdk8s` looks for the construct behind each object. */
export const METADATA_FILE = 'construct-metadata.json';

/**
 * The construct behind each object, as cdk8s records it: by name. Names are not unique, so each object also stands under
 * its group, kind, namespace and name.
 */
export function constructMetadata(rendering: Rendering): string {
  const byName = rendering.map(({ manifest, path }) => [manifest.metadata.name, { path }] as const);
  const byIdentity = rendering.map(({ manifest, path }) => [identity(manifest), { path }] as const);
  return `${JSON.stringify({ version: '1.0.0', resources: Object.fromEntries([...byName, ...byIdentity]) }, null, 2)}\n`;
}
