import { type DefinedApi, definedApi } from '../../checks/defined-api';
import { KUBERNETES_VERSION } from '../../kubernetes/kind';
import { typeOf } from '../../kubernetes/schema';
import { servedValue } from '../../laws/definitions/served-value';
import { isFields, isList, own } from '../../manifests/field';
import type { Fields, Manifest, Rendering, Value } from '../../manifests/manifest';

/** Returns a manifest the way the server returns it. */
export type Serving = (manifest: Manifest) => Manifest;

/**
 * Custom resources as the server stores them according to their CustomResourceDefinitions: with defaults, and without ignored nulls.
 * Without a definition that has no `status` subresource, the `status` of a resource is left out: the server ignores what is applied there.
 *
 * @param renderings where definitions are searched, in this order
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#status-subresource
 */
export function servingIn(renderings: readonly Rendering[], version: string = KUBERNETES_VERSION): Serving {
  const apis = renderings.map(definedApi).filter((api) => api !== undefined);
  return (manifest) => served(manifest, apis, version);
}

function served(manifest: Manifest, apis: readonly DefinedApi[], version: string): Manifest {
  const { apiVersion, kind, metadata } = manifest;
  if (typeOf(apiVersion, kind) !== undefined) {
    return manifest;
  }
  const defined = apis.map((api) => api.versionOf(apiVersion, kind)).find((each) => each !== undefined);
  const applied = defined?.hasStatus === false ? manifest : withoutStatus(manifest);
  const schema = defined?.schemaIn(version);
  return schema === undefined || !isFields(applied) || isFields(applied.sops)
    ? applied
    : { ...withUnknown(servedValue(applied, schema), applied), apiVersion, kind, metadata };
}

function withoutStatus(manifest: Manifest): Manifest {
  if (manifest.status === undefined) {
    return manifest;
  }
  const { status: _, ...applied } = manifest;
  return { ...applied, apiVersion: manifest.apiVersion, kind: manifest.kind, metadata: manifest.metadata };
}

/** Adds fields that the definition lacks, so that they are shown: a strict server refuses them, others drop them. */
function withUnknown(served: Fields, written: Fields): Fields {
  const fields: Record<string, Value> = { ...served };
  for (const [key, value] of Object.entries(written)) {
    const known = own(served, key);
    if (known === undefined && value !== null) {
      fields[key] = value;
    } else if (isFields(known) && isFields(value)) {
      fields[key] = withUnknown(known, value);
    } else if (isList(known) && isList(value)) {
      fields[key] = known.map((element, place) => {
        const other = value[place];
        return isFields(element) && isFields(other) ? withUnknown(element, other) : element;
      });
    }
  }
  return fields;
}
