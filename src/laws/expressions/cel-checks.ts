// Loaded when the first expression is met, because most programs have none.

export { checkDeviceSelector } from './device-selectors';
export { checkConditions, checkMutatingPolicy, checkValidatingPolicy } from './policy-expressions';
export { checkRuleExpressions } from './rule-expressions';
