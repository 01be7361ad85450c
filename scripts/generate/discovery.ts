import { GenerateError } from './generate-error';
import { isJsonMap, type JsonMap } from './json';
import { apiVersionOf } from './names';
import type { Resource } from './openapi';

/**
 * The resources in a discovery document: a list of them, or a list of what the paths `/api/v1` and
 * `/apis/GROUP/VERSION` of an API server return.
 * @throws GenerateError if it is neither
 */
export function asDiscovery(value: unknown, file: string): readonly Resource[] {
  if (Array.isArray(value) && value.length > 0) {
    if (value.every(isResource)) {
      return value;
    }
    if (value.every(isResourceList)) {
      return value.flatMap(resourcesOf);
    }
  }
  throw new GenerateError(
    `${file} is neither a list of resources, each with group, version, kind, resource, namespaced and verbs, nor a list of APIResourceLists`,
  );
}

function isResource(value: unknown): value is Resource {
  return (
    isJsonMap(value) &&
    [value.group, value.version, value.kind, value.resource].every((part) => typeof part === 'string') &&
    typeof value.namespaced === 'boolean' &&
    isTexts(value.verbs) &&
    [value.shortNames, value.categories].every((list) => list === undefined || isTexts(list))
  );
}

/** https://kubernetes.io/docs/reference/using-api/api-concepts/#discovery-api */
interface ResourceList {
  readonly groupVersion: string;
  readonly resources: readonly JsonMap[];
}

function isResourceList(value: unknown): value is ResourceList {
  return (
    isJsonMap(value) &&
    typeof value.groupVersion === 'string' &&
    Array.isArray(value.resources) &&
    value.resources.every((row) => isJsonMap(row) && isResource(resourceOf(row, '', '')))
  );
}

function resourcesOf({ groupVersion, resources }: ResourceList): Resource[] {
  const [version = '', group = ''] = groupVersion.split('/').reverse();
  return resources.map((row) => resourceOf(row, group, version)).filter(isResource);
}

/** The row of a subresource names the group and version of its kind if they differ from those of the resource. */
function resourceOf(row: JsonMap, group: string, version: string): unknown {
  const { name, singularName, kind, namespaced, verbs, shortNames, categories } = row;
  const of = apiVersionOf({ group: String(row.group ?? group), version: String(row.version ?? version) });
  return {
    group,
    version,
    kind,
    resource: name,
    ...(typeof singularName === 'string' && singularName !== '' && { singular: singularName }),
    namespaced,
    verbs,
    ...(isTexts(shortNames) && { shortNames }),
    ...(isTexts(categories) && { categories }),
    ...(of !== apiVersionOf({ group, version }) && { of }),
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
