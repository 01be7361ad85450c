import { type CelType, DYN, structOf } from '../cel/cel-type';
import { type CelEnvironment, environmentOf, type ObjectFields } from '../cel/environment';
import { functionsOf } from '../cel/functions';
import { MUTATION_FUNCTIONS } from '../cel/kubernetes-functions';
import { objectsOf } from '../cel/objects';

/** The parts of the environment that differ between requests. */
export interface RequestOptions {
  /** The version of Kubernetes. */
  readonly version: string;
  readonly hasParams: boolean;
  readonly hasAuthorizer: boolean;
  /** The fields of `variables`; undefined if there is no such variable. */
  readonly variables?: ReadonlyMap<string, CelType>;
}

/** The environment of expressions about a request. */
export function requestEnvironment({ version, hasParams, hasAuthorizer, variables }: RequestOptions): CelEnvironment {
  const names = new Map<string, CelType>([
    ['object', DYN],
    ['oldObject', DYN],
    ['namespaceObject', structOf('kubernetes.Namespace')],
    ['request', structOf('kubernetes.AdmissionRequest')],
  ]);
  if (hasParams) {
    names.set('params', DYN);
  }
  if (hasAuthorizer) {
    names.set('authorizer', structOf('kubernetes.authorization.Authorizer'));
    names.set('authorizer.requestResource', structOf('kubernetes.authorization.ResourceCheck'));
  }
  if (variables === undefined) {
    return environmentOf({ version, variables: names, objects: objects() });
  }
  names.set('variables', structOf('kubernetes.variables'));
  const all = new Map([...objects(), ['kubernetes.variables', variables] as const]);
  return environmentOf({ version, variables: names, objects: all });
}

/** The environment of mutations, which create objects and patches. */
export function mutationEnvironment(options: RequestOptions): CelEnvironment {
  const environment = requestEnvironment(options);
  return {
    ...environment,
    lateTypes: new Set(PATCH.keys()),
    functions: new Map([...environment.functions, ...functionsOf(MUTATION_FUNCTIONS)]),
    fieldsOf: (type) => (isObjectType(type) ? 'any' : (PATCH.get(type) ?? environment.fieldsOf(type))),
  };
}

const PATCH = objectsOf({ JSONPatch: { op: 'string', from: 'string', path: 'string', value: 'dyn' } });

/** The type of the object, or of a field of it, such as `Object.spec.template`. */
function isObjectType(type: string): boolean {
  return type === 'Object' || type.startsWith('Object.');
}

let known: ReadonlyMap<string, ObjectFields> | undefined;

/** https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-expression */
function objects(): ReadonlyMap<string, ObjectFields> {
  const texts = 'list(string)';
  const pairs = 'map(string, string)';
  known ??= objectsOf({
    'kubernetes.GroupVersionKind': { group: 'string', version: 'string', kind: 'string' },
    'kubernetes.GroupVersionResource': { group: 'string', version: 'string', resource: 'string' },
    'kubernetes.UserInfo': { username: 'string', uid: 'string', groups: texts, extra: 'map(string, list(string))' },
    'kubernetes.AdmissionRequest': {
      kind: 'kubernetes.GroupVersionKind',
      resource: 'kubernetes.GroupVersionResource',
      subResource: 'string',
      requestKind: 'kubernetes.GroupVersionKind',
      requestResource: 'kubernetes.GroupVersionResource',
      requestSubResource: 'string',
      name: 'string',
      namespace: 'string',
      operation: 'string',
      userInfo: 'kubernetes.UserInfo',
      dryRun: 'bool',
      options: 'dyn',
    },
    'kubernetes.Namespace': {
      metadata: 'kubernetes.NamespaceMetadata',
      spec: 'kubernetes.NamespaceSpec',
      status: 'kubernetes.NamespaceStatus',
    },
    'kubernetes.NamespaceMetadata': {
      name: 'string',
      generateName: 'string',
      namespace: 'string',
      labels: pairs,
      annotations: pairs,
      UID: 'string',
      creationTimestamp: 'timestamp',
      deletionGracePeriodSeconds: 'int',
      deletionTimestamp: 'timestamp',
      generation: 'int',
      resourceVersion: 'string',
      finalizers: texts,
    },
    'kubernetes.NamespaceSpec': { finalizers: texts },
    'kubernetes.NamespaceStatus': { conditions: 'list(kubernetes.NamespaceCondition)', phase: 'string' },
    'kubernetes.NamespaceCondition': {
      status: 'string',
      type: 'string',
      lastTransitionTime: 'timestamp',
      message: 'string',
      reason: 'string',
    },
  });
  return known;
}
