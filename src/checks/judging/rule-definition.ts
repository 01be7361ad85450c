import { kindsWithHistory } from '../../kubernetes/history';
import { allKinds } from '../../kubernetes/kind';
import { isOfNoObject } from '../../kubernetes/kind-status';
import { describeValue } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { likelyMeant } from '../../manifests/nearest';
import type { Problem } from '../../problems/problem';
import { registry } from './registry';

/** What is wrong with the definition of a rule, without its location. */
export type DefinitionFault = Pick<Problem, 'what' | 'why' | 'fix'>;

/** Everything that is wrong with the definition of a rule; an untyped program may write anything. */
export function definitionFaults(definition: unknown): readonly DefinitionFault[] {
  if (typeof definition !== 'object' || definition === null) {
    return [fault(`the definition of the rule is ${describeValue(definition)}; it must be a map`, UNUSABLE, EXAMPLE)];
  }
  const name: unknown = Reflect.get(definition, 'name');
  const rule = typeof name === 'string' ? `the rule ${quote(name)}` : 'the rule';
  return [...nameFaults(name), ...partFaults(definition, rule), ...kindsFaults(Reflect.get(definition, 'kinds'), rule)];
}

const UNUSABLE = 'the rule could not be checked';
const EXAMPLE =
  "define it: defineRule({ name: 'acme-cost-center', summary: '…', why: '…', fix: '…', check: (object) => [] })";
const SEVERITIES: readonly unknown[] = ['error', 'warning', 'off', undefined];
const FIELDS = ['name', 'severity', 'summary', 'why', 'fix', 'kinds', 'check'];

function fault(what: string, why: string, fix: string): DefinitionFault {
  return { what, why, fix };
}

function nameFaults(name: unknown): readonly DefinitionFault[] {
  const text = typeof name === 'string' ? name : '';
  const isTaken = registry().has(text);
  if (!isTaken && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) {
    return [];
  }
  const called =
    typeof name === 'string' ? `the rule ${quote(name)}` : `the name of the rule is ${describeValue(name)}, which`;
  const mistake = isTaken
    ? 'has the name of a rule that comes with kustruct'
    : 'is not lower-case letters, digits and dashes';
  const fix = `name it after your organization: name: ${literal(`acme-${fitName(text) || 'cost-center'}`)}`;
  return [
    fault(`${called} ${mistake}`, 'settings and comments refer to rules by name, so each name must be unique', fix),
  ];
}

function partFaults(definition: object, rule: string): readonly DefinitionFault[] {
  const part = (name: string): unknown => Reflect.get(definition, name);
  const [severity, check] = [part('severity'), part('check')];
  const misspelled = Object.keys(definition).flatMap((key) => {
    const meant = FIELDS.includes(key) ? undefined : likelyMeant(key, FIELDS);
    return meant === undefined || part(meant) !== undefined ? [] : [{ key, meant }];
  });
  return [
    ...misspelled.map(({ key, meant }) =>
      fault(`${rule} has no ${quote(key)}`, 'it would have no effect', `write ${meant}`),
    ),
    ...(SEVERITIES.includes(severity)
      ? []
      : [
          fault(`the severity of ${rule} is ${describeValue(severity)}`, UNUSABLE, "write 'error', 'warning' or 'off'"),
        ]),
    ...['summary', 'why', 'fix']
      .filter((text) => typeof part(text) !== 'string')
      .map((text) =>
        fault(
          `the ${text} of ${rule} is ${describeValue(part(text))}; it must be a string`,
          'problems of the rule are shown with it',
          `write ${text}: '…'`,
        ),
      ),
    ...(typeof check === 'function'
      ? []
      : [fault(`the check of ${rule} is ${describeValue(check)}; it must be a function`, UNUSABLE, CHECK)]),
  ];
}

const CHECK = "write check: (object) => [{ field: '…', what: '…' }]";

function kindsFaults(kinds: unknown, rule: string): readonly DefinitionFault[] {
  if (kinds === undefined) {
    return [];
  }
  if (!Array.isArray(kinds) || kinds.length === 0) {
    const found = Array.isArray(kinds) ? 'an empty list' : describeValue(kinds);
    return [
      fault(`kinds of ${rule} is ${found}; it must be a list of kinds`, NEVER, `${FORM}; for all kinds, leave it out`),
    ];
  }
  return kinds.flatMap((kind: unknown) => kindFaults(kind, rule));
}

const NEVER = 'the rule would never be checked';
const FORM = "write the group, a slash and the name: kinds: ['/ConfigMap', 'apps/Deployment']";

function kindFaults(kind: unknown, rule: string): readonly DefinitionFault[] {
  if (typeof kind !== 'string') {
    return [fault(`kinds of ${rule} has ${describeValue(kind)}, which is not a kind`, NEVER, FORM)];
  }
  const known = knownKinds();
  const [group = '', name = '', ...more] = kind.split('/');
  if (
    known.has(kind) ||
    (more.length === 0 && NAME.test(name) && (isCustomGroup(group, known) || isOfNoObject(name)))
  ) {
    return [];
  }
  const meant = meantKind(kind, known);
  const fix = meant === undefined ? FORM : `write the group, a slash and the name: ${literal(meant)}`;
  return [fault(`kinds of ${rule} has ${quote(kind)}, which is not the group and name of a kind`, NEVER, fix)];
}

const NAME = /^[A-Z][A-Za-z0-9]*$/;

/** The groups of custom kinds are domains. */
function isCustomGroup(group: string, known: ReadonlySet<string>): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(group) && ![...known].some((kind) => kind.startsWith(`${group}/`));
}

function knownKinds(): ReadonlySet<string> {
  const ofPast = kindsWithHistory().map((kind) => kind.replace(/^(?:([^/ ]*)\/)?\S+ /, '$1/'));
  return new Set([...allKinds().map(({ group, kind }) => `${group}/${kind}`), ...ofPast]);
}

/** The kind that was probably meant by another notation, such as `ConfigMap`, `deployments` or `apps/v1 Deployment`. */
function meantKind(text: string, known: ReadonlySet<string>): string | undefined {
  const steps = text.trim().split(/[/\s]+/);
  const [group = ''] = steps;
  const name = steps.at(-1) ?? '';
  if (isCustomGroup(group, known) && NAME.test(name)) {
    return `${group}/${name}`;
  }
  const all = [...known];
  const meant = likelyMeant(
    name,
    all.map((kind) => kind.slice(kind.indexOf('/') + 1)),
  );
  const alike = meant === undefined ? [] : all.filter((kind) => kind.endsWith(`/${meant}`));
  return alike.find((kind) => kind.startsWith(`${group}/`)) ?? alike[0];
}
