// Loaded for the first expression, because most programs have none.

export { checkDeviceSelector } from './device-selectors';
export { checkConditions, checkMutatingPolicy, checkValidatingPolicy } from './policy-expressions';
export { checkRuleExpressions } from './rule-expressions';
export { brokenRules } from './rule-results';
