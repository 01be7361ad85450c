import { groupBy } from '../../src/manifests/group-by';
import { HEADER } from './header';
import type { Model } from './model';
import { apiVersionOf, quote, splitName } from './names';
import type { Resource } from './openapi';

/** The file with a row for each kind; `src/kubernetes/kind.ts` reads it. */
export function kindsFile({ version, kinds, resources }: Model): string {
  const modules = new Map([...kinds].map(([type, kind]) => [`${apiVersionOf(kind)} ${kind.kind}`, splitName(type)[0]]));
  const versions = groupBy(resources.filter(isWhole), apiVersionOf);
  const tables = [...versions].map(([apiVersion, rows]) => {
    const [module] = rows.map(({ kind }) => modules.get(`${apiVersion} ${kind}`));
    return [`# ${module} ${apiVersion}`, ...rows.map((row) => kindRow(row, resources))].join('\n');
  });
  return [
    HEADER,
    '/** The version of Kubernetes that these files are about. */',
    `export const KUBERNETES_VERSION = ${quote(version)};`,
    '',
    '/** Kind, plural, singular, scope, short names, verbs (`*` for the usual ones), subresources, categories. */',
    `export const KINDS = \`\n${tables.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

function isWhole({ resource }: Resource): boolean {
  return !resource.includes('/');
}

function kindRow(row: Resource, rows: readonly Resource[]): string {
  const { kind, resource, singular = '', namespaced, shortNames = [], verbs, categories = [] } = row;
  const subresources = rows
    .filter((other) => apiVersionOf(other) === apiVersionOf(row) && other.resource.startsWith(`${resource}/`))
    .map((other) => other.resource.slice(resource.length + 1));
  const lists = [shortNames.join(), packVerbs(verbs), subresources.join(), categories.join()];
  return [kind, resource, singular, namespaced ? 'Namespaced' : 'Cluster', ...lists].join('|').replace(/\|+$/, '');
}

function packVerbs(verbs: readonly string[]): string {
  const text = [...verbs].sort().join();
  return text === 'create,delete,deletecollection,get,list,patch,update,watch' ? '*' : text;
}
