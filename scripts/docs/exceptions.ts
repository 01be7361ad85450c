/** Texts by API type and field, such as `Container.image`, or by a type alone for its remaining fields. */
type Fields = Readonly<Record<string, string>>;

/** Props whose names differ from the field that they write. */
export const RENAMED: Fields = {
  'ClusterRoleBinding.roleRef': 'role',
  'JobTemplateSpec.metadata': 'jobMetadata',
  'PodSpec.resources': 'podResources',
  'PodTemplateSpec.metadata': 'podMetadata',
  'RoleBinding.roleRef': 'role',
};

/** Fields that are written without a prop, and where their value comes from. */
export const IMPLIED: Fields = {
  'Container.name': 'the key in `containers` and `initContainers`, or the name of the object',
  'RoleRef.apiGroup': 'the group of roles, which never changes',
};

/** Why fields that only `overrides` can write have no prop. */
export const UNTYPED: Fields = {
  JobSpec: 'the API server refuses it in a CronJob, whose Jobs get generated selectors',
  'JobSpec.suspend': 'the prop of this name suspends the CronJob itself',
  MetricTarget: 'it has no meaning for this type of metric',
  ObjectReference: 'only the name is read',
  'PodSpec.activeDeadlineSeconds':
    'the API server refuses it in controllers; the prop of a Job applies to the whole Job',
  'PodSpec.ephemeralContainers': '`kubectl debug` adds them to running pods',
  'PolicyRule.nonResourceURLs': 'the API server refuses it in a Role, which applies to one namespace',
};

/** The key of a field in a table: the field itself, or its type; undefined without an entry. */
export function entryOf(fields: Fields, declared: string): string | undefined {
  return [declared, declared.replace(/\..*/, '')].find((name) => Object.hasOwn(fields, name));
}
