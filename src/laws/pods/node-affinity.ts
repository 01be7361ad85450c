import type {
  NodeSelector,
  NodeSelectorRequirement,
  PreferredSchedulingTerm,
} from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { podSpec } from '../api-types';
import { labelKeyFault, labelValueFault, subdomainFault } from '../grammars/names';
import { between } from '../grammars/numbers';
import { law } from '../law';
import { checkLabels } from '../metadata/labels';
import type { Place } from '../place';

const NAME = 'node-affinity';
const WHY = 'the API server refuses the object';
const preferredTerm = apiType<PreferredSchedulingTerm>('core/v1.PreferredSchedulingTerm');

/** https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/ */
export const nodeAffinity = [
  law({
    name: 'node-affinity',
    type: podSpec,
    why: WHY,
    fix: "select nodes by valid labels: nodeSelector: { disktype: 'ssd' }",
    check({ nodeSelector }, place) {
      if (nodeSelector !== undefined) {
        checkLabels(nodeSelector, ['nodeSelector'], place);
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<NodeSelector>('core/v1.NodeSelector'),
    why: WHY,
    fix: "add one: { matchExpressions: [{ key: 'disktype', operator: 'In', values: ['ssd'] }] }",
    check({ nodeSelectorTerms = [] }, place) {
      if (nodeSelectorTerms.length === 0) {
        place.refuse(['nodeSelectorTerms'], 'there are no nodeSelectorTerms');
      }
    },
  }),
  law({
    name: NAME,
    type: preferredTerm,
    why: WHY,
    fix: 'set a weight from 1 to 100: weight: 50',
    check({ weight = 0 }, place) {
      const fault = between(1, 100)(weight);
      if (fault !== undefined) {
        place.refuse(['weight'], `weight ${fault}`);
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<NodeSelectorRequirement>('core/v1.NodeSelectorRequirement'),
    why: WHY,
    fix: "write a complete condition: { key: 'disktype', operator: 'In', values: ['ssd'] }",
    check(requirement, place) {
      if (place.field === 'matchFields') {
        checkField(requirement, place);
      } else {
        checkLabel(requirement, place);
      }
    },
  }),
];

function checkLabel({ key = '', operator, values = [] }: Given<NodeSelectorRequirement>, place: Place): void {
  const fault = labelKeyFault(key);
  if (fault !== undefined) {
    place.refuse(['key'], `the label key ${quote(key)} ${fault}`);
  }
  if ((operator === 'In' || operator === 'NotIn') && values.length === 0) {
    place.refuse(['values'], `the operator ${operator} has no values`, 'add values, or use the operator Exists');
  }
  if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
    place.refuse(['values'], `the operator ${operator} has values`, 'remove the values, or use the operator In');
  }
  if ((operator === 'Gt' || operator === 'Lt') && values.length !== 1) {
    place.refuse(['values'], `the operator ${operator} has ${values.length} values`, 'compare with one value');
  }
  checkOperator(operator, place);
  // Preferred terms may compare with values that are not valid labels.
  if (place.enclosing(preferredTerm) === undefined) {
    checkValues(values, labelValueFault, 'the label value', place);
  }
}

/** The name is the only field of nodes that can be selected. */
function checkField({ key = '', operator, values = [] }: Given<NodeSelectorRequirement>, place: Place): void {
  if (key !== 'metadata.name') {
    place.refuse(['key'], `key is ${quote(key)}, which matchFields does not support`, "write key: 'metadata.name'");
  } else {
    checkValues(values, subdomainFault, 'the name', place);
  }
  if (operator !== 'In' && operator !== 'NotIn') {
    place.refuse(['operator'], `operator is ${quote(operator ?? '')}`, "write operator: 'In' or 'NotIn'");
  } else if (values.length !== 1) {
    place.refuse(['values'], `there are ${values.length} node names`, 'name one node');
  }
}

function checkOperator(operator: string | undefined, place: Place): void {
  if (operator === '') {
    place.refuse(['operator'], 'operator is empty');
  }
}

function checkValues(
  values: readonly (string | undefined)[],
  faultOf: typeof labelValueFault,
  called: string,
  place: Place,
): void {
  for (const [index, value = ''] of values.entries()) {
    const fault = faultOf(value);
    if (fault !== undefined) {
      place.refuse(['values', index], `${called} ${quote(value)} ${fault}`);
    }
  }
}
