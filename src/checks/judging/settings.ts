import { describeValue, isMap } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import { likelyMeant } from '../../manifests/nearest';
import type { Problem, Where } from '../../problems/problem';
import type { RuleSetting, RuleSettings } from '../../problems/rule-settings';
import { CHANGE_RULES } from './change-rules';
import { registry } from './registry';

/** The valid settings, and the problems of the invalid ones. */
export interface ReadSettings {
  readonly settings: RuleSettings;
  readonly problems: readonly Problem[];
}

/**
 * Reads rule settings that are not type-checked: those of a JavaScript program, or of `package.json`.
 *
 * @param where where they were set
 * @param reach what they apply to: only what a program renders, or files as well
 * @param own the names of custom rules
 */
export function readSettings(
  value: unknown,
  where: Where,
  reach: 'program' | 'files',
  own: readonly string[] = [],
): ReadSettings {
  if (!isMap(value)) {
    const what = `rules is ${describeValue(value)}, which is not a map of settings`;
    return {
      settings: {},
      problems: [problem(what, where, "rules: { 'image-version': { severity: 'off', reason: '…' } }")],
    };
  }
  const settings: { [name: string]: RuleSetting } = {};
  const problems: Problem[] = [];
  for (const [name, setting] of Object.entries(value)) {
    const fault = nameFault(name, own) ?? reachFault(name, reach) ?? settingFault(name, setting);
    if (fault !== undefined) {
      problems.push(problem(fault.what, where, fault.fix));
    } else if (isSetting(setting)) {
      settings[name] = { severity: setting.severity, reason: setting.reason };
    }
  }
  return { settings, problems };
}

/** Advice for a name that no rule has: the name that was probably meant. */
export function knownName(name: string, own: readonly string[] = []): string {
  const meant = likelyMeant(name, [...own, ...registry().keys(), ...CHANGE_RULES]);
  return meant === undefined ? '"kustruct rules" lists them' : `write ${quote(meant)}`;
}

/** Whether a rule has this name. */
export function isKnown(name: string, own: readonly string[] = []): boolean {
  return own.includes(name) || registry().has(name) || CHANGE_RULES.has(name);
}

interface SettingFault {
  readonly what: string;
  readonly fix: string;
}

function nameFault(name: string, own: readonly string[]): SettingFault | undefined {
  return isKnown(name, own) ? undefined : { what: `there is no rule ${quote(name)}`, fix: knownName(name, own) };
}

function reachFault(name: string, reach: 'program' | 'files'): SettingFault | undefined {
  return reach === 'program' && registry().get(name)?.isOfFiles
    ? { what: `the rule ${quote(name)} is about files that kustruct check reads`, fix: 'set it in package.json' }
    : undefined;
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'off'];

function settingFault(name: string, setting: unknown): SettingFault | undefined {
  const example = `${literalKey(name)}: { severity: 'off', reason: '…' }`;
  if (!isMap(setting)) {
    return { what: `the setting of ${quote(name)} is ${describeValue(setting)}`, fix: `write ${example}` };
  }
  const { severity, reason } = setting;
  if (!SEVERITIES.includes(severity)) {
    const what = `the severity of ${quote(name)} is ${describeValue(severity)}`;
    return { what, fix: "write one of 'error', 'warning' and 'off'" };
  }
  return typeof reason === 'string' && reason.trim() !== ''
    ? undefined
    : { what: `the setting of ${quote(name)} gives no reason`, fix: `give a reason: ${example}` };
}

function isSetting(setting: unknown): setting is RuleSetting {
  return isMap(setting) && SEVERITIES.includes(setting.severity) && typeof setting.reason === 'string';
}

function problem(what: string, where: Where, fix: string): Problem {
  return {
    what,
    where: { ...where, field: 'rules' },
    why: 'a setting that cannot be read is ignored, so the rule keeps its default severity',
    fix,
  };
}
