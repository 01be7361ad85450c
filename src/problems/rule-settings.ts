import type { IConstruct } from 'constructs';
import { captureOrigin } from './origin';
import type { Where } from './problem';

/** The severity of a rule, and why it differs from the default. */
export interface RuleSetting {
  /** `error` stops the run, `warning` is shown, `off` hides it; an error that is switched off still leaves a hint. */
  readonly severity: 'error' | 'warning' | 'off';
  /** The reason, for later readers. */
  readonly reason: string;
}

/** Settings of rules by their names, such as `image-version`; `kustruct rules` lists them. */
export type RuleSettings = { readonly [rule: string]: RuleSetting };

/** Settings, and the line that sets them. */
export interface GivenSettings {
  readonly settings: RuleSettings;
  readonly where: Where;
}

const given = new WeakMap<IConstruct, RuleSettings>();
const byRoot = new WeakMap<IConstruct, GivenSettings[]>();

/**
 * Changes the severity of rules for a construct and everything below it: an object of cdk8s, cdk8s-plus or a file, or a
 * scope with several. Apps, charts and constructs of kustruct take the same as the prop `rules`. Manifests do not
 * contain it.
 *
 * @example
 * configureRules(legacy, { 'image-version': { severity: 'off', reason: 'its registry keeps no tags' } });
 */
export function configureRules(construct: IConstruct, settings: RuleSettings): void {
  const { path, root } = construct.node;
  given.set(construct, { ...given.get(construct), ...settings });
  const where = { origin: captureOrigin(configureRules), path };
  byRoot.set(root, [...(byRoot.get(root) ?? []), { settings, where }]);
}

/** The settings that apply to a construct, nearest first; undefined if there are none. */
export function settingsAt(construct: IConstruct): RuleSettings | undefined {
  if (!byRoot.has(construct.node.root)) {
    return undefined;
  }
  const all = construct.node.scopes.map((scope) => given.get(scope)).filter((settings) => settings !== undefined);
  return all.length === 0 ? undefined : Object.freeze(Object.assign({}, ...all));
}

/** All settings of a tree, in the order in which they were set. */
export function settingsIn(root: IConstruct): readonly GivenSettings[] {
  return byRoot.get(root) ?? [];
}
