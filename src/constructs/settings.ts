import type { IConstruct } from 'constructs';
import { isMap } from '../manifests/field';
import { configureRules, type RuleSettings } from '../problems/rule-settings';

/** What a construct can be given of rules. */
export interface SettingsProps {
  /**
   * How much rules weigh for what the construct makes, each with the reason. Nothing of it is in the manifests. Kinds with a
   * field `rules` of their own take `configureRules(construct, …)` instead.
   * @default as the chart and the app have it
   * @see https://kubernetes.io/docs/concepts/configuration/overview/
   */
  readonly rules?: RuleSettings;
}

/** The props of a kind that has a field `rules` of its own. */
export type WithoutSettings<Props> = Omit<Props, 'rules'>;

/** The props of any kind: `rules` are settings, or the kind's own. */
export type OrOwnRules<Props> = WithoutSettings<Props> & { readonly rules?: object };

/** Notes the settings of rules among the props of a construct; a list of rules is a field of the kind. */
export function noteSettings(construct: IConstruct, { rules }: { readonly rules?: object }): void {
  if (isMap(rules) && isSettings(rules)) {
    configureRules(construct, rules);
  }
}

/** What is in them is told when they are read, with everything else that is wrong. */
function isSettings(rules: object): rules is RuleSettings {
  return !Array.isArray(rules);
}
