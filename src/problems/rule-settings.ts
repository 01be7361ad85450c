import type { IConstruct } from 'constructs';
import { captureOrigin } from './origin';
import type { Where } from './problem';

/** How much a rule weighs, and why it is not as it comes. */
export interface RuleSetting {
  /** `error` stops the run, `warning` is shown, `off` is neither; an error that is switched off is still hinted at. */
  readonly severity: 'error' | 'warning' | 'off';
  /** Why, for whoever reads it later. */
  readonly reason: string;
}

/** Settings of rules by their names, such as `image-version`; `kustruct rules` lists them. */
export type RuleSettings = { readonly [rule: string]: RuleSetting };

/** Settings that somebody gave, and the line that gave them. */
export interface GivenSettings {
  readonly settings: RuleSettings;
  readonly where: Where;
}

const given = new WeakMap<IConstruct, RuleSettings>();
const byRoot = new WeakMap<IConstruct, GivenSettings[]>();

/**
 * Changes how much rules weigh for a construct and everything below it: an object of cdk8s, cdk8s-plus or a file, or a scope of
 * several. Apps, charts and constructs of kustruct take the same as the prop `rules`. Nothing of it reaches the manifests.
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

/** The settings in force at a construct, those given nearest to it first; nothing where none are. */
export function settingsAt(construct: IConstruct): RuleSettings | undefined {
  if (!byRoot.has(construct.node.root)) {
    return undefined;
  }
  const all = construct.node.scopes.map((scope) => given.get(scope)).filter((settings) => settings !== undefined);
  return all.length === 0 ? undefined : Object.freeze(Object.assign({}, ...all));
}

/** All settings that were given in a tree, in the order in which they were. */
export function settingsIn(root: IConstruct): readonly GivenSettings[] {
  return byRoot.get(root) ?? [];
}
