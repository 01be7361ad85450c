import type { IConstruct } from 'constructs';
import { isMap } from '../manifests/field';
import { configureRules, type RuleSettings } from '../problems/rule-settings';

/** Props for the rules of a construct. */
export interface SettingsProps {
  /**
   * The severity of rules for what the construct creates, each with a reason. The manifests do not contain it. Kinds
   * with a field `rules` of their own use `configureRules(construct, …)` instead.
   * @default as in the chart and the app
   * @see https://kubernetes.io/docs/concepts/configuration/overview/
   */
  readonly rules?: RuleSettings;
}

/** The props of a kind with its own field `rules`. */
export type WithoutSettings<Props> = Omit<Props, 'rules'>;

/** The props of any kind: `rules` are settings, or the kind's own field. */
export type OrOwnRules<Props> = WithoutSettings<Props> & { readonly rules?: object };

/** Records the settings of rules among the props of a construct; a list is the kind's own field `rules`. */
export function noteSettings(construct: IConstruct, { rules }: { readonly rules?: object }): void {
  if (isMap(rules) && isSettings(rules)) {
    configureRules(construct, rules);
  }
}

/** Mistakes in them are reported when they are read, with all other problems. */
function isSettings(rules: object): rules is RuleSettings {
  return !Array.isArray(rules);
}
