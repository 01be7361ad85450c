import type { Target } from '../../kubernetes/target';
import type { Rendered, Rendering } from '../../manifests/manifest';
import type { Problem, Severity } from '../../problems/problem';
import type { RuleSettings } from '../../problems/rule-settings';
import { checkLaws } from '../check-laws';
import type { Rule } from '../rule';
import { builtInRules } from '../rules/index';
import { check } from '../run';

/** How objects are checked. */
export interface Configuration {
  /**
   * The target cluster.
   * @default a cluster of the newest known version
   */
  readonly target?: Target;
  /**
   * Severities of rules for all objects; settings of a single object take precedence.
   * @default the severities of the rules
   */
  readonly rules?: RuleSettings;
  /**
   * Rules in addition to the built-in ones.
   * @default none
   */
  readonly customRules?: readonly Rule[];
  /**
   * Whether the rendering is complete: no object failed to render.
   * @default true
   */
  readonly isWhole?: boolean;
}

/** The result of a check. */
export interface Judgement {
  /** The problems, with their configured severities; without those of rules that are switched off. */
  readonly problems: readonly Problem[];
  /** A sentence for each rule whose errors were lowered or switched off. */
  readonly hints: readonly string[];
}

/** All problems of a rendering: first what the API server refuses, then what cannot work. */
export function judge(rendering: Rendering, configuration: Configuration = {}): Judgement {
  const { target, rules = NONE, customRules, isWhole } = configuration;
  const wanted = wantedRules(rules, customRules, rendering);
  const found = [...checkLaws(rendering, target), ...check(rendering, wanted, target?.version, isWhole)];
  const off = new Set(wanted.filter(({ severity }) => severity === 'off').map(({ name }) => name));
  return configured(found, rendering, rules, off);
}

const NONE: RuleSettings = Object.freeze({});

/**
 * The rules to check: those that are on by default, and those turned on for all objects or for a single one.
 *
 * @param settings the settings for all objects
 */
export function wantedRules(
  settings: RuleSettings,
  customRules: readonly Rule[] = [],
  rendering: Rendering = [],
): readonly Rule[] {
  return [...builtInRules, ...customRules].filter(
    (rule) => rule.severity !== 'off' || isTurnedOn(rule, settings, rendering),
  );
}

/** Skips a rule that is off everywhere, so that it costs no time. */
function isTurnedOn({ name }: Rule, rules: RuleSettings, rendering: Rendering): boolean {
  const isOn = (settings: RuleSettings | undefined) => (settings?.[name]?.severity ?? 'off') !== 'off';
  return isOn(rules) || rendering.some((rendered) => isOn(rendered.rules));
}

/**
 * Applies the configured severities to problems, and lists what was lowered.
 *
 * @param off the names of rules that are off by default
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
