import { BUILT_IN_KINDS } from '../../manifests/kinds';

/** Resources that are no objects in manifests, but that rules name, by API group. */
const OTHER_RESOURCES: { readonly [group: string]: readonly string[] } = {
  '': ['bindings', 'componentstatuses', 'events', 'groups', 'nodes', 'users'],
  apps: ['controllerrevisions'],
  'authentication.k8s.io': ['selfsubjectreviews', 'tokenreviews'],
  'authorization.k8s.io': [
    'localsubjectaccessreviews',
    'selfsubjectaccessreviews',
    'selfsubjectrulesreviews',
    'subjectaccessreviews',
  ],
  'networking.k8s.io': ['ipaddresses', 'servicecidrs'],
  'resource.k8s.io': ['deviceclasses', 'resourceclaims', 'resourceclaimtemplates', 'resourceslices'],
  'storage.k8s.io': ['csinodes', 'csistoragecapacities', 'volumeattachments', 'volumeattributesclasses'],
};

const GROUPS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_RESOURCES).flatMap(([group, resources]) =>
    resources.map((resource) => [resource, group] as const),
  ),
  ...BUILT_IN_KINDS.map(({ plural, group }) => [plural, group] as const),
]);

/** The API group of a resource such as `deployments` or `pods/log`; nothing where Kubernetes does not have it built in. */
export function groupOfResource(resource: string): string | undefined {
  const [plural = ''] = resource.split('/');
  return GROUPS.get(plural);
}

/** The resource that was probably meant by the name of a kind, or by a name in the singular. */
export function likelyResource(text: string): string | undefined {
  const [noun = '', ...below] = text.split('/');
  const kind = noun.toLowerCase();
  const plural =
    BUILT_IN_KINDS.find((facts) => facts.kind.toLowerCase() === kind)?.plural ??
    [kind, `${kind}s`].find((candidate) => GROUPS.has(candidate));
  return plural === undefined ? undefined : [plural, ...below].join('/');
}
