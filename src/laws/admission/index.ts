import { admissionPolicies } from './admission-policies';
import { admissionRules } from './admission-rules';
import { admissionWebhooks } from './admission-webhooks';
import { matchConditions } from './match-conditions';
import { policyBindings } from './policy-bindings';

/** The laws of admission webhooks and policies, without their expressions. */
export const admissionLaws = [
  ...admissionWebhooks,
  ...admissionRules,
  ...matchConditions,
  ...admissionPolicies,
  ...policyBindings,
];
