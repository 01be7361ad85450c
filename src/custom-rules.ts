import type { IConstruct } from 'constructs';
import type { CustomRule } from './checks/judging/define-rule';

const KEY = 'kustruct.custom-rules';

/** Adds rules to those of kustruct for a tree that has no children yet. */
export function setCustomRules(root: IConstruct, rules: readonly CustomRule[]): void {
  root.node.setContext(KEY, rules);
}

/** The custom rules of a tree. */
export function customRulesIn(root: IConstruct): readonly CustomRule[] {
  const rules: readonly CustomRule[] | undefined = root.node.tryGetContext(KEY);
  return rules ?? [];
}
