import { ClusterApi, type ClusterDefinition } from '../kubernetes/cluster-api';
import { isDefinition } from '../kubernetes/cluster-document';
import { isFields, isList } from '../manifests/field';
import type { Manifest, Rendering, Value } from '../manifests/manifest';

/**
 * The kinds that the CustomResourceDefinitions of a rendering bring to the cluster, with their types; nothing where it has
 * none.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function definedApi(rendering: Rendering): ClusterApi | undefined {
  const definitions = rendering.flatMap(({ manifest }) =>
    manifest.kind === 'CustomResourceDefinition' ? definitionsOf(manifest) : [],
  );
  return definitions.length === 0 ? undefined : new ClusterApi(Object.fromEntries(definitions));
}

function definitionsOf({ spec }: Manifest): readonly [string, ClusterDefinition][] {
  if (!isFields(spec) || !isFields(spec.names) || !isList(spec.versions)) {
    return [];
  }
  const [group, kind] = [String(spec.group), String(spec.names.kind)];
  return spec.versions.flatMap((version): [string, ClusterDefinition][] => {
    if (!isFields(version) || version.served === false) {
      return [];
    }
    const name = String(version.name);
    const names = { 'x-kubernetes-group-version-kind': [{ group, version: name, kind }] };
    return [[`${group}/${name}.${kind}`, { ...schemaOf(version.schema), ...names }]];
  });
}

/** The schema of a version, with the metadata that every object has; one that is broken is told of the definition itself. */
function schemaOf(schema: Value | undefined): ClusterDefinition {
  const root: unknown = isFields(schema) ? schema.openAPIV3Schema : undefined;
  if (!isDefinition(root) || (root.properties === undefined && root['x-kubernetes-preserve-unknown-fields'] !== true)) {
    return {};
  }
  return { ...root, properties: { ...root.properties, ...OF_ALL } };
}

const OF_ALL: { readonly [field: string]: ClusterDefinition } = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
};
