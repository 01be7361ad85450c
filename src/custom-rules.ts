import type { IConstruct } from 'constructs';
import type { CustomRule } from './checks/judging/define-rule';

const KEY = 'kustruct.custom-rules';

/** Gives a tree, which has no children yet, rules beside those that come with kustruct. */
export function setCustomRules(root: IConstruct, rules: readonly CustomRule[]): void {
  root.node.setContext(KEY, rules);
}

/** The rules of a tree beside those that come with kustruct. */
export function customRulesIn(root: IConstruct): readonly CustomRule[] {
  const rules: readonly CustomRule[] | undefined = root.node.tryGetContext(KEY);
  return rules ?? [];
}
