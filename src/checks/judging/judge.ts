import type { Target } from '../../kubernetes/target';
import type { Rendered, Rendering } from '../../manifests/manifest';
import type { Problem, Severity } from '../../problems/problem';
import type { RuleSettings } from '../../problems/rule-settings';
import { checkLaws } from '../check-laws';
import type { Rule } from '../rule';
import { refusals } from '../rules/index';
import { check } from '../run';

/** What objects are judged by. */
export interface Configuration {
  /**
   * The cluster that they are for.
   * @default one of the newest version that is known
   */
  readonly target?: Target;
  /**
   * How much rules weigh, for all objects; what an object says itself comes first.
   * @default as they come
   */
  readonly rules?: RuleSettings;
  /**
   * Rules beside those that come with kustruct.
   * @default none
   */
  readonly customRules?: readonly Rule[];
  /**
   * Whether all objects are there, and none could not be rendered.
   * @default true
   */
  readonly isWhole?: boolean;
}

/** What was found. */
export interface Judgement {
  /** What is wrong, as it is configured; what is switched off is not there. */
  readonly problems: readonly Problem[];
  /** A sentence for each rule with findings that would stop the run if nobody had lowered it. */
  readonly hints: readonly string[];
}

/** Everything that laws and rules have against a rendering: what the API server refuses first, then what cannot work. */
export function judge(rendering: Rendering, configuration: Configuration = {}): Judgement {
  const { target, rules = NONE, customRules, isWhole } = configuration;
  const wanted = wantedRules(rules, customRules, rendering);
  const found = [...checkLaws(rendering, target), ...check(rendering, wanted, target?.version, isWhole)];
  const off = new Set(wanted.filter(({ severity }) => severity === 'off').map(({ name }) => name));
  return configured(found, rendering, rules, off);
}

const NONE: RuleSettings = Object.freeze({});

/**
 * The rules that objects are held against: those that are on, and those that somebody turns on for all objects or for one.
 *
 * @param settings for all objects
 */
export function wantedRules(
  settings: RuleSettings,
  customRules: readonly Rule[] = [],
  rendering: Rendering = [],
): readonly Rule[] {
  return [...refusals, ...customRules].filter(
    (rule) => rule.severity !== 'off' || isTurnedOn(rule, settings, rendering),
  );
}

/** A rule that is off costs nothing, unless it is on for one object. */
function isTurnedOn({ name }: Rule, rules: RuleSettings, rendering: Rendering): boolean {
  const isOn = (settings: RuleSettings | undefined) => (settings?.[name]?.severity ?? 'off') !== 'off';
  return isOn(rules) || rendering.some((rendered) => isOn(rendered.rules));
}

/**
 * Problems with the severities that were set, and what was lowered.
 *
 * @param off the rules that are off where nobody turns them on
 */
export function configured(
  problems: readonly Problem[],
  rendering: Rendering,
  rules: RuleSettings = NONE,
  off: ReadonlySet<string> = new Set(),
): Judgement {
  if (problems.length === 0 || (rules === NONE && !rendering.some((rendered) => rendered.rules !== undefined))) {
    return { problems, hints: [] };
  }
  const settingsOf = settingsByPath(rendering, rules);
  const lowered = new Map<string, number>();
  const kept = problems.flatMap((problem): Problem[] => {
    const { rule = '', severity: usual = 'error', where } = problem;
    const setting = settingsOf(where.path)[rule];
    if (setting === undefined) {
      return off.has(rule) ? [] : [problem];
    }
    if (usual === 'error' && setting.severity !== 'error') {
      const hint = hintOf(rule, setting.severity, setting.reason);
      lowered.set(hint, (lowered.get(hint) ?? 0) + 1);
    }
    return setting.severity === 'off' ? [] : [{ ...problem, severity: setting.severity }];
  });
  return { problems: kept, hints: [...lowered].map(([hint, count]) => `${hint} (${count})`) };
}

function settingsByPath(rendering: Rendering, rules: RuleSettings): (path: string | undefined) => RuleSettings {
  const own = new Map<string, Rendered['rules']>(rendering.map((rendered) => [rendered.path, rendered.rules]));
  return (path = '') => {
    const settings = own.get(path);
    return settings === undefined ? rules : { ...rules, ...settings };
  };
}

function hintOf(rule: string, severity: Severity | 'off', reason: string): string {
  return `${rule} is ${severity === 'off' ? 'switched off' : 'lowered to a warning'}: ${reason}`;
}
