import type { PolicyRule as WireRule } from 'kubernetes-types/rbac/v1';
import { kindFacts } from '../../manifests/kinds';
import { group } from '../../manifests/manifest';

/** An object that a rule can name: its kind gives the resource, its name the one object. */
export interface RuleObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly resourceType?: string;
}

/** The verbs of the API; any other text is one of an API's own. */
export type Verb =
  | 'get'
  | 'list'
  | 'watch'
  | 'create'
  | 'update'
  | 'patch'
  | 'delete'
  | 'deletecollection'
  | '*'
  | (string & {});

/**
 * What may be done to what: a rule as the API writes it, or with objects in place of names.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export interface PolicyRule {
  /** What may be done, such as `['get', 'list', 'watch']`. */
  readonly verbs: readonly Verb[];
  /**
   * The API groups of the resources; `''` is the core group.
   * @default the core group where resources are named by text
   */
  readonly apiGroups?: readonly string[];
  /** Resources in the plural, such as `pods` and `pods/log`; or objects, each of which allows only itself. */
  readonly resources?: readonly (string | RuleObject)[];
  /** Names of the objects that the rule is limited to. */
  readonly resourceNames?: readonly string[];
  /** Paths of the server that are no resources, such as `/healthz`; in a ClusterRole only. */
  readonly nonResourceURLs?: readonly string[];
}

/** Rules as the API writes them; the objects named in one rule become a rule for each resource. */
export function lowerRules(rules: readonly PolicyRule[]): WireRule[] {
  return rules.flatMap((rule) => {
    const texts = (rule.resources ?? []).filter((resource) => typeof resource === 'string');
    const objects = (rule.resources ?? []).filter((resource) => typeof resource !== 'string');
    const named = texts.length > 0 || objects.length === 0 ? [lowerNamed(rule, texts)] : [];
    return [...named, ...lowerObjects(rule, objects)];
  });
}

function lowerNamed(rule: PolicyRule, resources: readonly string[]): WireRule {
  const forResources = resources.length > 0;
  return {
    apiGroups: rule.apiGroups ? [...rule.apiGroups] : forResources ? [''] : undefined,
    resources: forResources ? [...resources] : undefined,
    resourceNames: rule.resourceNames && [...rule.resourceNames],
    nonResourceURLs: rule.nonResourceURLs && [...rule.nonResourceURLs],
    verbs: [...rule.verbs],
  };
}

function lowerObjects(rule: PolicyRule, objects: readonly RuleObject[]): WireRule[] {
  const rules = new Map<string, WireRule & { resourceNames: string[] }>();
  for (const object of objects) {
    const apiGroup = group(object);
    const resource = object.resourceType ?? kindFacts(apiGroup, object.kind)?.plural ?? `${object.kind.toLowerCase()}s`;
    const key = `${apiGroup}/${resource}`;
    const found = rules.get(key) ?? {
      apiGroups: [apiGroup],
      resources: [resource],
      resourceNames: [],
      verbs: [...rule.verbs],
    };
    found.resourceNames.push(object.name);
    rules.set(key, found);
  }
  return [...rules.values()];
}
