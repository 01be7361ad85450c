import type { ValidationRule } from '../../kubernetes/generated/apiextensions/v1';
import { isFields, isList } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Value } from '../../manifests/manifest';
import type { Given } from '../api-type';
import { type Bindings, evaluate } from '../cel/evaluator';
import { CelSyntaxError, type Expression } from '../cel/expression';
import { macrosIn } from '../cel/libraries';
import { parseCel } from '../cel/parser';
import { CelRuntimeError, type CelValue, Optional, UnknownResultError } from '../cel/values';
import type { Steps } from '../place';
import { ruleValue } from './rule-values';
import { innerSchema, type Schema } from './schema';
import { RULES } from './schemas-with-rules';

/** A value that breaks a rule of its schema, and the rule. */
export interface BrokenRule {
  readonly steps: Steps;
  readonly rule: string;
  /** What is wrong, as the rule says it, or why it fails. */
  readonly message: string;
}

/**
 * The rules of a schema that a new value breaks, when the API server evaluates them. Rules that compare with an old value
 * are skipped, as the server does, and so are those whose result is not known exactly.
 *
 * @param version the version of Kubernetes, which determines the macros
 * @param isRoot whether it is a whole custom resource
 */
export function* brokenRules(
  value: Value,
  schema: Schema,
  version: string,
  isRoot: boolean,
  steps: Steps = [],
): Generator<BrokenRule, undefined> {
  if (value === null) {
    return;
  }
  for (const rule of schema[RULES] ?? []) {
    const message = messageOf(rule, value, schema, version, isRoot);
    if (message !== undefined) {
      yield { steps, rule: rule.rule ?? '', message };
    }
  }
  for (const [step, inner, innerOf] of inside(value, schema)) {
    yield* brokenRules(inner, innerOf, version, false, [...steps, step]);
  }
}

function inside(value: Value, schema: Schema): readonly (readonly [string | number, Value, Schema])[] {
  if (isList(value)) {
    const items = innerSchema(schema.items);
    return items === undefined ? [] : value.map((element, index) => [index, element, items] as const);
  }
  const values = innerSchema(schema.additionalProperties);
  return !isFields(value)
    ? []
    : Object.entries(value).flatMap(([name, field]) => {
        const { properties = {} } = schema;
        const property = values ?? (Object.hasOwn(properties, name) ? properties[name] : undefined);
        return property === undefined ? [] : [[name, field, property] as const];
      });
}

/** What is wrong with a value by a rule; undefined if nothing is, or if that is not known. */
function messageOf(
  given: Given<ValidationRule>,
  value: Value,
  schema: Schema,
  version: string,
  isRoot: boolean,
): string | undefined {
  const { rule = '', message = '', messageExpression = '', optionalOldSelf } = given;
  const parsed = parsedRule(rule, version);
  if (parsed === undefined || (optionalOldSelf !== true && /\boldSelf\b/.test(rule))) {
    return undefined;
  }
  try {
    const bindings = new Map<string, CelValue>([['self', ruleValue(value, schema, isRoot)]]);
    if (optionalOldSelf === true) {
      bindings.set('oldSelf', new Optional());
    }
    if (evaluate(parsed, bindings) !== false) {
      return undefined;
    }
    return (
      expressed(messageExpression, bindings, version) ?? (message.trim() || `it must meet the rule ${quote(rule)}`)
    );
  } catch (error) {
    return failureOf(error, rule);
  }
}

function failureOf(error: unknown, rule: string): string | undefined {
  if (error instanceof CelRuntimeError) {
    return `${error.message}, so the rule ${quote(rule.trim())} fails`;
  }
  if (error instanceof UnknownResultError) {
    return undefined;
  }
  throw error;
}

/** The message that an expression gives; undefined if there is none, or if it is not a line of text. */
function expressed(text: string, bindings: Bindings, version: string): string | undefined {
  const parsed = parsedRule(text, version);
  try {
    const message = parsed === undefined ? undefined : evaluate(parsed, bindings);
    return typeof message === 'string' && message.trim() !== '' && !message.includes('\n') ? message.trim() : undefined;
  } catch (error) {
    failureOf(error, '');
    return undefined;
  }
}

const parsedRules = new Map<string, Expression | undefined>();

/** A rule, parsed once for all values; undefined if it is not valid, which is reported at its definition. */
function parsedRule(text: string, version: string): Expression | undefined {
  const key = `${version} ${text}`;
  if (!parsedRules.has(key)) {
    parsedRules.set(key, text.trim() === '' ? undefined : parsed(text, version));
  }
  return parsedRules.get(key);
}

function parsed(text: string, version: string): Expression | undefined {
  try {
    return parseCel(text, macrosIn(version));
  } catch (error) {
    if (error instanceof CelSyntaxError) {
      return undefined;
    }
    throw error;
  }
}
