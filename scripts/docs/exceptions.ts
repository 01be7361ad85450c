/** Fields, by the type of the API that has them: `Container.image`; or all fields of a type that are not named. */
type Fields = Readonly<Record<string, string>>;

/** The props that are called otherwise than the field that they write. */
export const RENAMED: Fields = {
  'ClusterRoleBinding.roleRef': 'role',
  'JobTemplateSpec.metadata': 'jobMetadata',
  'PodSpec.resources': 'podResources',
  'PodTemplateSpec.metadata': 'podMetadata',
  'RoleBinding.roleRef': 'role',
};

/** What is written without a prop, because something else says it. */
export const IMPLIED: Fields = {
  'Container.name': 'the key in `containers` and `initContainers`, or the name of the object',
  'RoleRef.apiGroup': 'the group of roles, which is always the same',
};

/** Why there is no prop for what can be written by `overrides` alone. */
export const UNTYPED: Fields = {
  JobSpec: 'the API server refuses it in a CronJob, whose Jobs get selectors of their own',
  'JobSpec.suspend': 'the prop of this name suspends the CronJob itself',
  MetricTarget: 'it means nothing for this type of metric',
  ObjectReference: 'the name alone is read',
  'PodSpec.activeDeadlineSeconds': 'the API server refuses it in controllers; the prop of Jobs is about the whole Job',
  'PodSpec.ephemeralContainers': 'they are added to pods that run, by `kubectl debug`',
  'PolicyRule.nonResourceURLs': 'the API server refuses it in a Role, which is about one namespace',
};

/** The name under which a table has a field, if it has it. */
export function entryOf(fields: Fields, declared: string): string | undefined {
  return [declared, declared.replace(/\..*/, '')].find((name) => Object.hasOwn(fields, name));
}
