import type { PolicyRule as WireRule } from '../../kubernetes/generated/rbac/v1';
import { kindFacts } from '../../kubernetes/kinds';
import { isList } from '../../manifests/field';
import { group } from '../../manifests/manifest';
import { elementsAt, listAt } from '../../manifests/reach';
import type { Shorthand } from '../../manifests/shorthand';
import { groupOfResource, likelyResource } from './resource-groups';

/** An object that a rule can name: its kind gives the resource, its name the one object. */
export interface RoleRuleObject {
  /** The group of the API and its version, such as `apps/v1`. */
  readonly apiVersion: string;
  /** The kind of the object, such as `Deployment`. */
  readonly kind: string;
  /** The name of the object. */
  readonly name: string;
  /**
   * The name of the kind in URLs, such as `deployments`.
   * @default the plural of the kind
   */
  readonly resourceType?: string;
}

/** The verbs of the API; any other text is one of an API's own. */
export type RoleVerb =
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
 * What may be done to what, in one namespace: a rule about resources by their names, or about objects themselves.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export type RoleRule = RoleResourceRule | RoleObjectRule;

/** What may be done to what, in the whole cluster: also to paths of the server that are no resources. */
export type PolicyRule = RoleRule | RolePathRule;

/** What may be done to all resources of some kinds. */
export interface RoleResourceRule extends Verbs {
  /** Resources in the plural, such as `pods` and `pods/log`. */
  readonly resources: readonly string[];
  /**
   * The API groups of the resources; `''` is the core group.
   * @default those of the resources, where Kubernetes has them built in; others are refused
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
   */
  readonly apiGroups?: readonly string[];
  /**
   * Names of the objects that the rule is limited to.
   * @default all objects
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
   */
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: never;
}

/** What may be done to certain objects and to no others of their kinds. */
export interface RoleObjectRule extends Verbs {
  /** The objects, of ours or of cdk8s-plus. */
  readonly resources: readonly RoleRuleObject[];
  readonly apiGroups?: never;
  readonly resourceNames?: never;
  readonly nonResourceURLs?: never;
}

/** What may be done to paths of the server, in a ClusterRole only. */
export interface RolePathRule extends Verbs {
  /** Paths that are no resources, such as `/healthz` and `/metrics/*`. */
  readonly nonResourceURLs: readonly string[];
  readonly resources?: never;
  readonly apiGroups?: never;
  readonly resourceNames?: never;
}

interface Verbs {
  /** What may be done, such as `['get', 'list', 'watch']`. */
  readonly verbs: readonly RoleVerb[];
}

/** Rules as the API writes them; what a rule says of resources of several API groups becomes a rule for each. */
export function lowerRules(rules: readonly PolicyRule[]): WireRule[] {
  return rules.flatMap((rule) => {
    const verbs = [...rule.verbs];
    if (rule.nonResourceURLs !== undefined) {
      return { nonResourceURLs: [...rule.nonResourceURLs], verbs };
    }
    return isObjectRule(rule) ? lowerObjects(rule, verbs) : lowerResources(rule, verbs);
  });
}

/**
 * Where rules have no group, because nobody knows that of a resource.
 *
 * @param rules as they are in the manifest
 */
export function groupShorthands(rules: unknown): Shorthand[] {
  return elementsAt({ rules: isList(rules) ? rules : [] }, 'rules', '').flatMap(({ field, fields }) => {
    const [resource] = listAt(fields, 'resources');
    return fields.apiGroups === undefined && typeof resource === 'string' ? [unknownGroup(resource, field)] : [];
  });
}

function isObjectRule(rule: RoleRule): rule is RoleObjectRule {
  return typeof rule.resources[0] === 'object';
}

function lowerResources({ resources, apiGroups, resourceNames }: RoleResourceRule, verbs: string[]): WireRule[] {
  const names = resourceNames && [...resourceNames];
  if (apiGroups !== undefined) {
    return [{ apiGroups: [...apiGroups], resources: [...resources], resourceNames: names, verbs }];
  }
  const groups = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const resource of resources) {
    const apiGroup = groupOfResource(resource);
    if (apiGroup === undefined) {
      unknown.push(resource);
    } else {
      groups.set(apiGroup, [...(groups.get(apiGroup) ?? []), resource]);
    }
  }
  const known = [...groups].map(([apiGroup, own]) => ({
    apiGroups: [apiGroup],
    resources: own,
    resourceNames: names,
    verbs,
  }));
  // A rule for each, so that each is told of.
  return [...known, ...unknown.map((resource) => ({ resources: [resource], resourceNames: names, verbs }))];
}

function unknownGroup(resource: string, field: string): Shorthand {
  const likely = likelyResource(resource);
  return {
    prop: 'resources',
    fields: [`${field}.apiGroups`],
    what: `the API group of the resource "${resource}" is not known`,
    why: 'a rule with the wrong group allows nothing, and the API server does not say so',
    fix: likely === undefined ? "name it: apiGroups: ['example.com']" : `write resources in the plural: '${likely}'`,
  };
}

function lowerObjects({ resources }: RoleObjectRule, verbs: string[]): WireRule[] {
  const rules = new Map<string, WireRule & { resourceNames: string[] }>();
  for (const object of resources) {
    const apiGroup = group(object);
    const resource = object.resourceType ?? kindFacts(apiGroup, object.kind)?.plural ?? `${object.kind.toLowerCase()}s`;
    const key = `${apiGroup}/${resource}`;
    const found = rules.get(key) ?? { apiGroups: [apiGroup], resources: [resource], resourceNames: [], verbs };
    found.resourceNames.push(object.name);
    rules.set(key, found);
  }
  return [...rules.values()];
}
