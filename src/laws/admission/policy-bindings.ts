import type {
  MutatingAdmissionPolicyBinding,
  ParamRef,
  ValidatingAdmissionPolicyBinding,
} from '../../kubernetes/generated/admissionregistration/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { pathFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'admission-policies',
  why: 'the API server refuses the binding, so the policy checks nothing',
  fix: "name the policy: policyName: 'few-replicas'",
};

/** https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#creating-a-validatingadmissionpolicy */
export const policyBindings = [
  law({
    ...ABOUT,
    type: apiType<ValidatingAdmissionPolicyBinding>('admissionregistration/v1.ValidatingAdmissionPolicyBinding'),
    check({ spec }, place) {
      if (spec?.policyName !== undefined || spec === undefined) {
        checkName(spec?.policyName, place);
      }
      checkActions(spec?.validationActions, place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<MutatingAdmissionPolicyBinding>('admissionregistration/v1.MutatingAdmissionPolicyBinding'),
    check: ({ spec = {} }, place) => checkName(spec.policyName, place),
  }),
  law({
    ...ABOUT,
    type: apiType<ParamRef>('admissionregistration/v1.ParamRef'),
    fix: "name the parameters: paramRef: { name: 'limits', parameterNotFoundAction: 'Deny' }",
    check({ name = '', selector, parameterNotFoundAction = '' }, place) {
      const fault = name === '' ? undefined : pathFault(name);
      if (fault !== undefined) {
        place.refuse(['name'], `the name of the parameters ${quote(name)} ${fault}`);
      }
      if (name !== '' && selector !== undefined) {
        place.refuse(['name'], 'the parameters have a name and a selector', 'keep one of the two');
      }
      if (name === '' && selector === undefined) {
        place.refuse([], 'the parameters have neither a name nor a selector');
      }
      if (parameterNotFoundAction !== 'Deny' && parameterNotFoundAction !== 'Allow') {
        const what = `parameterNotFoundAction is ${quote(parameterNotFoundAction)}; it must be "Deny" or "Allow"`;
        place.refuse(['parameterNotFoundAction'], what);
      }
    },
  }),
];

function checkName(name: string | undefined, place: Place): void {
  const fault = subdomainFault(name ?? '');
  if (fault !== undefined) {
    const what = name === undefined ? 'the binding names no policy' : `policyName is ${quote(name)}, which ${fault}`;
    place.refuse(['spec', 'policyName'], what);
  }
}

function checkActions(actions: readonly string[] = [], place: Place): void {
  const at = ['spec', 'validationActions'];
  if (actions.length === 0) {
    place.refuse(at, 'the binding has no validationActions', "validationActions: ['Deny']");
  }
  for (const [index, action] of actions.entries()) {
    if (action === '' || actions.indexOf(action) < index) {
      const what = action === '' ? 'an action is empty' : `the action ${action} appears twice`;
      place.refuse([...at, index], what, "validationActions: ['Deny']");
    }
  }
  if (actions.includes('Deny') && actions.includes('Warn')) {
    place.refuse(at, 'the binding both denies and warns', "keep one of them: validationActions: ['Deny']");
  }
}
