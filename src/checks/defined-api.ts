import { ClusterApi, type ClusterDefinition } from '../kubernetes/cluster-api';
import { isDefinition } from '../kubernetes/cluster-document';
import type { Schema } from '../laws/definitions/json-schema';
import { servedSchema } from '../laws/definitions/served-schema';
import { shapeOf } from '../laws/schema/shape';
import { decoded } from '../manifests/decoded';
import { isFields, isList, valueAt } from '../manifests/field';
import type { Fields, Manifest, Rendering, Value } from '../manifests/manifest';

/** One version of a custom kind, as its CustomResourceDefinition declares it. */
export interface DefinedVersion {
  /** Whether the status is a subresource, so that the server drops it from objects that are created. */
  readonly hasStatus: boolean;
  /** The path of the number of replicas, if the kind can be scaled. */
  readonly replicasPath: readonly string[] | undefined;
  /** The schema as a version of Kubernetes applies it; undefined if it is missing or broken. */
  schemaIn(version: string): Schema | undefined;
}

/** The custom kinds that CustomResourceDefinitions add to a cluster, with their types and schemas. */
export class DefinedApi extends ClusterApi {
  readonly #versions: ReadonlyMap<string, DefinedVersion>;

  constructor(definitions: readonly Manifest[]) {
    const versions = definitions.map(decoded).flatMap(versionsOf);
    super(
      Object.fromEntries(versions.map(({ apiVersion, kind, definition }) => [`${apiVersion}.${kind}`, definition])),
    );
    this.#versions = new Map(
      versions.map((version) => [`${version.apiVersion} ${version.kind}`, new Version(version)]),
    );
  }

  /** A version of a kind, if a definition serves it. */
  versionOf(apiVersion: string, kind: string): DefinedVersion | undefined {
    return this.#versions.get(`${apiVersion} ${kind}`);
  }
}

/**
 * The kinds that the CustomResourceDefinitions of a rendering add to the cluster, with their types; undefined if there are no
 * definitions.
 *
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function definedApi(rendering: Rendering): DefinedApi | undefined {
  const definitions = rendering.flatMap(({ manifest }) =>
    manifest.kind === 'CustomResourceDefinition' ? [manifest] : [],
  );
  return definitions.length === 0 ? undefined : new DefinedApi(definitions);
}

/** One version in a definition, as it was read. */
interface ReadVersion {
  readonly apiVersion: string;
  readonly kind: string;
  readonly definition: ClusterDefinition;
  readonly fields: Fields;
  /** The CustomResourceDefinition that the version is in. */
  readonly owner: Manifest;
}

function versionsOf(owner: Manifest): readonly ReadVersion[] {
  const { spec } = owner;
  if (!isFields(spec) || !isFields(spec.names) || !isList(spec.versions)) {
    return [];
  }
  const [group, kind] = [String(spec.group), String(spec.names.kind)];
  return spec.versions.flatMap((fields): ReadVersion[] => {
    if (!isFields(fields) || fields.served === false) {
      return [];
    }
    const version = String(fields.name);
    const names = { 'x-kubernetes-group-version-kind': [{ group, version, kind }] };
    const definition = { ...typesIn(fields.schema), ...names };
    return [{ apiVersion: `${group}/${version}`, kind, definition, fields, owner }];
  });
}

/** The types of a version, with the metadata that every object has; a broken schema is reported at the definition itself. */
function typesIn(schema: Value | undefined): ClusterDefinition {
  const root = rootOf(schema);
  if (root === undefined || (root.properties === undefined && root['x-kubernetes-preserve-unknown-fields'] !== true)) {
    return {};
  }
  return { ...root, properties: { ...root.properties, ...COMMON_FIELDS } };
}

function rootOf(schema: Value | undefined): ClusterDefinition | undefined {
  const root: unknown = isFields(schema) ? schema.openAPIV3Schema : undefined;
  return isDefinition(root) ? root : undefined;
}

const COMMON_FIELDS: { readonly [field: string]: ClusterDefinition } = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
};

class Version implements DefinedVersion {
  readonly #fields: Fields;
  readonly #owner: Manifest;
  readonly #schemas = new Map<string, Schema | undefined>();

  constructor({ fields, owner }: ReadVersion) {
    this.#fields = fields;
    this.#owner = owner;
  }

  get hasStatus(): boolean {
    return isFields(valueAt(this.#fields, ['subresources', 'status']));
  }

  get replicasPath(): readonly string[] | undefined {
    const path = valueAt(this.#fields, ['subresources', 'scale', 'specReplicasPath']);
    return typeof path === 'string' ? path.replace(/^\./, '').split('.') : undefined;
  }

  schemaIn(version: string): Schema | undefined {
    if (!this.#schemas.has(version)) {
      this.#schemas.set(version, this.#read(version));
    }
    return this.#schemas.get(version);
  }

  #read(version: string): Schema | undefined {
    const { schema } = this.#fields;
    const root = isFields(schema) ? schema.openAPIV3Schema : undefined;
    return isFields(root) && shapeOf(this.#owner).misfits.length === 0 ? servedSchema(root, version) : undefined;
  }
}
