import type { PolicyRule as WireRule } from '../../kubernetes/generated/rbac/v1';
import { kindFacts } from '../../kubernetes/kinds';
import { isList } from '../../manifests/field';
import { group } from '../../manifests/manifest';
import { elementsAt, listAt } from '../../manifests/read-fields';
import type { Shorthand } from '../../manifests/shorthand';
import { groupOfResource, likelyResource } from './resource-groups';

/** An object that a rule can reference: its kind gives the resource, its name limits the rule to that object. */
export interface RoleRuleObject {
  /** The API group and version, such as `apps/v1`. */
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

/** The verbs of the Kubernetes API; any other string is a custom verb. */
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
 * A rule of a Role: verbs on resources by name, or on given objects.
 *
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
 */
export type RoleRule = RoleResourceRule | RoleObjectRule;

/** A rule of a ClusterRole: as in a Role, or for URL paths of the API server that are not resources. */
export type PolicyRule = RoleRule | RolePathRule;

/** Verbs on all objects of some resources. */
export interface RoleResourceRule extends Verbs {
  /** Resources in the plural, such as `pods` and `pods/log`. */
  readonly resources: readonly string[];
  /**
   * The API groups of the resources; `''` is the core group.
   * @default filled in for built-in resources; required for others
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

/** Verbs on the given objects only. */
export interface RoleObjectRule extends Verbs {
  /** The objects, of this program or of cdk8s-plus. */
  readonly resources: readonly RoleRuleObject[];
  readonly apiGroups?: never;
  readonly resourceNames?: never;
  readonly nonResourceURLs?: never;
}

/** Verbs on URL paths of the API server; only in a ClusterRole. */
export interface RolePathRule extends Verbs {
  /** URL paths that are not resources, such as `/healthz` and `/metrics/*`. */
  readonly nonResourceURLs: readonly string[];
  readonly resources?: never;
  readonly apiGroups?: never;
  readonly resourceNames?: never;
}

interface Verbs {
  /** The allowed verbs, such as `['get', 'list', 'watch']`. */
  readonly verbs: readonly RoleVerb[];
}

/** Lowers rules to the API's form; a rule about resources of several API groups becomes one rule per group. */
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
 * Where a rule has no API group because the group of a resource is unknown.
 *
 * @param rules the rules of the manifest
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
  // One rule per object, so that each is reported.
  return [...known, ...unknown.map((resource) => ({ resources: [resource], resourceNames: names, verbs }))];
}

function unknownGroup(resource: string, field: string): Shorthand {
  const likely = likelyResource(resource);
  return {
    prop: 'resources',
    fields: [`${field}.apiGroups`],
    what: `the API group of the resource "${resource}" is not known`,
    why: 'a rule with the wrong group allows nothing, and the API server does not report it',
    fix: likely === undefined ? "set it: apiGroups: ['example.com']" : `use the plural: '${likely}'`,
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
