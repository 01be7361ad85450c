import type { ResourceQuotaSpec, ScopedResourceSelectorRequirement } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { amountOf, thousandths } from '../grammars/quantities';
import { isCounted, isQuotaResource, quotaResourceFault } from '../grammars/resource-names';
import { law } from '../law';
import type { Place, Steps } from '../place';

/** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
export const resourceQuotas = [
  law({
    name: 'resource-quotas',
    type: apiType<ResourceQuotaSpec>('core/v1.ResourceQuotaSpec'),
    why: 'the API server refuses the ResourceQuota, and the namespace stays without a quota',
    fix: "limit resources that exist: hard: { pods: '10', 'requests.cpu': '4' }",
    check({ hard = {}, scopes = [], scopeSelector: { matchExpressions = [] } = {} }, place) {
      const resources = Object.keys(hard);
      for (const name of resources) {
        checkAmount(name, hard[name] ?? '0', place);
      }
      checkScopes(scopes, ['scopes'], resources, place);
      checkScopes(
        matchExpressions.map(({ scopeName }) => scopeName),
        ['scopeSelector', 'matchExpressions'],
        resources,
        place,
      );
      for (const [index, expression] of matchExpressions.entries()) {
        checkExpression(expression, ['scopeSelector', 'matchExpressions', index], place);
      }
    },
  }),
];

function checkAmount(name: string, value: string | number, place: Place): void {
  const fault = quotaResourceFault(name);
  const amount = amountOf(value);
  if (fault !== undefined) {
    place.refuse(['hard', name], `the resource ${quote(name)} ${fault}`);
  }
  if (amount < 0n) {
    place.refuse(['hard', name], `the amount of ${name} is ${value}; the minimum is 0`, "hard: { pods: '10' }");
  } else if (isCounted(name) && thousandths(amount) % 1000n !== 0n && thousandths(amount) <= MOST_EXACT) {
    place.refuse(
      ['hard', name],
      `the amount of ${name} is ${value}, which is not a whole number`,
      "hard: { pods: '10' }",
    );
  }
}

/** The server computes larger amounts incorrectly, and they do not occur in practice. */
const MOST_EXACT = 2n ** 63n - 1n;

const CONFLICTS = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

const PODS: ReadonlySet<string> = new Set(['pods']);
const COMPUTE: ReadonlySet<string> = new Set([
  ...PODS,
  'cpu',
  'memory',
  'limits.cpu',
  'limits.memory',
  'requests.cpu',
  'requests.memory',
]);

/** The resources that each scope applies to. */
const RESOURCES_OF_SCOPE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Terminating', COMPUTE],
  ['NotTerminating', COMPUTE],
  ['NotBestEffort', COMPUTE],
  ['PriorityClass', COMPUTE],
  ['CrossNamespacePodAffinity', COMPUTE],
  ['BestEffort', PODS],
  ['VolumeAttributesClass', new Set(['persistentvolumeclaims', 'requests.storage'])],
]);

function checkScopes(
  scopes: readonly (string | undefined)[],
  steps: Steps,
  resources: readonly string[],
  place: Place,
): void {
  for (const scope of scopes) {
    if (scope === '') {
      place.refuse(steps, 'a scope is empty', "use an existing scope: 'NotTerminating'");
    }
    const allowed = RESOURCES_OF_SCOPE.get(scope ?? '');
    for (const name of resources) {
      if (allowed?.has(name) === false && isQuotaResource(name)) {
        const fix = `limit ${name} in a quota without this scope`;
        place.refuse(steps, `the scope ${scope} does not apply to ${name}`, fix);
      }
    }
  }
  for (const [one, other] of CONFLICTS) {
    if (scopes.includes(one) && scopes.includes(other)) {
      place.refuse(steps, `the scopes ${one} and ${other} exclude each other`, 'split it into two quotas');
    }
  }
}

function checkExpression(
  { scopeName, operator, values = [] }: Given<ScopedResourceSelectorRequirement>,
  steps: Steps,
  place: Place,
): void {
  const hasValues = scopeName === 'PriorityClass' || scopeName === 'VolumeAttributesClass';
  if (operator === undefined) {
    return;
  }
  if (RESOURCES_OF_SCOPE.has(scopeName ?? '') && !hasValues && operator !== 'Exists') {
    const what = `the scope ${scopeName} has the operator ${quote(operator)}`;
    place.refuse([...steps, 'operator'], what, "operator: 'Exists'");
  } else if ((operator as string) === '') {
    place.refuse([...steps, 'operator'], 'operator is empty', "operator: 'In'");
  }
  if ((operator === 'In' || operator === 'NotIn') && values.length === 0) {
    place.refuse([...steps, 'values'], `the operator ${operator} has no values`, "values: ['high']");
  }
  if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
    place.refuse([...steps, 'values'], `the operator ${operator} has values`, 'remove the values');
  }
}
