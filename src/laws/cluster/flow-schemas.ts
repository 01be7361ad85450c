import type {
  FlowDistinguisherMethod,
  FlowSchema,
  NonResourcePolicyRule,
  PolicyRulesWithSubjects,
  ResourcePolicyRule,
  Subject,
} from '../../kubernetes/generated/flowcontrol/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { labelFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'flow-control',
  why: 'the API server refuses the schema, so the priority of the requests does not change',
  fix: "set subjects, rules and a priority level: priorityLevelConfiguration: { name: 'batch' }, rules: [...]",
};

/** https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#flowschema */
export const flowSchemas = [
  law({
    ...ABOUT,
    type: apiType<FlowSchema>('flowcontrol/v1.FlowSchema'),
    check({ spec = {}, metadata = {} }, place) {
      const { matchingPrecedence = 0, priorityLevelConfiguration } = spec;
      const level = priorityLevelConfiguration === undefined ? '' : priorityLevelConfiguration.name;
      const fault = level === undefined ? undefined : subdomainFault(level);
      // The server replaces 0 by its default.
      if (matchingPrecedence < 0 || matchingPrecedence > 10_000) {
        const what = `matchingPrecedence is ${matchingPrecedence}; it must be from 1 to 10000`;
        place.refuse(['spec', 'matchingPrecedence'], what);
      }
      if (matchingPrecedence === 1 && metadata.name !== 'exempt') {
        const what = 'matchingPrecedence is 1, which only the schema "exempt" has';
        place.refuse(['spec', 'matchingPrecedence'], what, 'matchingPrecedence: 1000');
      }
      if (fault !== undefined) {
        const what = `the name of the priority level ${quote(level ?? '')} ${fault}`;
        place.refuse(['spec', 'priorityLevelConfiguration', 'name'], what);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<FlowDistinguisherMethod>('flowcontrol/v1.FlowDistinguisherMethod'),
    fix: "type: 'ByUser'",
    fields: {
      type: (type) =>
        type === 'ByUser' || type === 'ByNamespace'
          ? undefined
          : `is ${quote(type)}; it must be "ByUser" or "ByNamespace"`,
    },
  }),
  law({
    ...ABOUT,
    type: apiType<PolicyRulesWithSubjects>('flowcontrol/v1.PolicyRulesWithSubjects'),
    check({ subjects = [], resourceRules = [], nonResourceRules = [] }, place) {
      if (subjects.length === 0) {
        place.refuse(['subjects'], 'the rule has no subjects');
      }
      if (resourceRules.length === 0 && nonResourceRules.length === 0) {
        place.refuse([], 'the rule has neither resourceRules nor nonResourceRules');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Subject>('flowcontrol/v1.Subject'),
    fix: "name one subject: { kind: 'Group', group: { name: 'admins' } }",
    check: checkSubject,
  }),
  law({
    ...ABOUT,
    type: apiType<ResourcePolicyRule>('flowcontrol/v1.ResourcePolicyRule'),
    check(rule, place) {
      const { namespaces = [], clusterScope = false } = rule;
      checkVerbs(rule.verbs, place);
      checkFilled('apiGroups', rule.apiGroups, place);
      checkFilled('resources', rule.resources, place);
      if (namespaces.length > 0 || !clusterScope) {
        checkFilled('namespaces', namespaces, place);
      }
      for (const [index, name] of namespaces.includes('*') ? [] : namespaces.entries()) {
        const fault = labelFault(name);
        if (fault !== undefined) {
          place.refuse(['namespaces', index], `the namespace ${quote(name)} ${fault}`, "namespaces: ['*']");
        }
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<NonResourcePolicyRule>('flowcontrol/v1.NonResourcePolicyRule'),
    check({ verbs, nonResourceURLs: urls = [] }, place) {
      checkVerbs(verbs, place);
      checkFilled('nonResourceURLs', urls, place);
      for (const [index, url] of urls.includes('*') ? [] : urls.entries()) {
        const fault = urlFault(url);
        if (fault !== undefined) {
          place.refuse(['nonResourceURLs', index], `the URL ${quote(url)} ${fault}`, "nonResourceURLs: ['/healthz/*']");
        }
      }
    },
  }),
];

const FIELDS = { ServiceAccount: 'serviceAccount', User: 'user', Group: 'group' } as const;

function checkSubject(subject: Given<Subject>, place: Place): void {
  const { kind } = subject;
  if (kind === undefined) {
    return;
  }
  if (kind !== 'ServiceAccount' && kind !== 'User' && kind !== 'Group') {
    const what = `the kind of the subject is ${quote(kind)}`;
    place.refuse(['kind'], what, "use one of 'ServiceAccount', 'User' and 'Group'");
    return;
  }
  for (const field of Object.values(FIELDS)) {
    if (field === FIELDS[kind] && subject[field] === undefined) {
      place.refuse([field], `the subject is a ${kind}, but has no ${field}`);
    }
    if (field !== FIELDS[kind] && subject[field] !== undefined) {
      place.refuse([field], `the subject is a ${kind}, but also has ${field}`);
    }
  }
  checkNames(subject, FIELDS[kind], place);
}

function checkNames(subject: Given<Subject>, field: 'serviceAccount' | 'user' | 'group', place: Place): void {
  const { name } = subject[field] ?? {};
  const isAccount = field === 'serviceAccount' && name !== '*';
  const fault =
    name === undefined ? undefined : name === '' ? 'is empty' : isAccount ? subdomainFault(name) : undefined;
  if (fault !== undefined) {
    place.refuse([field, 'name'], `the name of the subject ${quote(name ?? '')} ${fault}`);
  }
  const namespace = field === 'serviceAccount' ? subject.serviceAccount?.namespace : undefined;
  const namespaceFault = namespace === undefined ? undefined : labelFault(namespace);
  if (namespaceFault !== undefined) {
    place.refuse([field, 'namespace'], `the namespace ${quote(namespace ?? '')} ${namespaceFault}`);
  }
}

const VERBS: ReadonlySet<string> = new Set([
  'get',
  'list',
  'create',
  'update',
  'delete',
  'deletecollection',
  'patch',
  'watch',
  'proxy',
]);

function checkVerbs(verbs: readonly string[] = [], place: Place): void {
  checkFilled('verbs', verbs, place);
  const strange = verbs.includes('*') ? undefined : verbs.find((verb) => !VERBS.has(verb));
  if (strange !== undefined) {
    place.refuse(['verbs'], `the verb ${quote(strange)} does not exist`, "verbs: ['*']");
  }
}

function checkFilled(field: string, values: readonly string[] = [], place: Place): void {
  if (values.length === 0) {
    place.refuse([field], `the rule has no ${field}`, `${field}: ['*']`);
  }
  if (values.length > 1 && values.includes('*')) {
    place.refuse([field], `${field} has "*" together with others`, `${field}: ['*']`);
  }
}

function urlFault(url: string): string | undefined {
  if (!url.startsWith('/')) {
    return url === '' ? 'is empty' : 'does not begin with "/"';
  }
  if (url.includes(' ') || url.includes('//')) {
    return 'contains a space or "//"';
  }
  const stars = url.split('*').length - 1;
  return stars > 1 || (stars === 1 && !url.endsWith('/*')) ? 'has "*" before its end' : undefined;
}
