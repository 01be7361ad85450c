import { isBuiltIn } from '../../src/kubernetes/definition';
import { byText } from './names';
import type { Definitions, Schema } from './openapi';

/** Matches a description that calls its type or field deprecated, not one about another deprecation. */
const DEPRECATED = /^deprecated(?:[.:]|[A-Z])|\bdeprecated: /i;

/** Matches values that a description calls the default, each with the text after it. */
const DEFAULTS =
  /\bdefault(?:s|ed)?(?: value)?(?: policy)?(?: is| to)? ["'`]?([\w%]+)["'`]?(?=[.,;)\s]|$)(?!\.\d)|["`](\w+)["`] \(default\)/gi;

/** Matches words that make a default conditional. */
const CONDITION = /^ (?:if(?! unset)|once|when|hour)|^, unless/;

/**
 * The types of a document, with the facts of their descriptions as data: `deprecated` and `default`. The descriptions are
 * omitted, so that the result can be stored and has the same effect when it is read.
 */
export function factsOf(definitions: Definitions): Definitions {
  const names = Object.keys(definitions).filter(isBuiltIn).sort(byText);
  return Object.fromEntries(names.map((name) => [name, factsOfSchema(definitions[name] ?? {})]));
}

function factsOfSchema(schema: Schema): Schema {
  const { description = '', properties, items, additionalProperties, default: given, deprecated, ...rest } = schema;
  const value = given ?? defaultIn(description, schema);
  return {
    ...rest,
    ...(items && { items: factsOfSchema(items) }),
    ...(additionalProperties && { additionalProperties: factsOfSchema(additionalProperties) }),
    ...(properties && { properties: factsOfFields(properties, schema.required) }),
    ...(value !== undefined && { default: value }),
    ...((deprecated || isDeprecated(description)) && { deprecated: true }),
  };
}

function factsOfFields(fields: Definitions, required: readonly string[] = []): Definitions {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const facts = factsOfSchema(field);
      return [name, required.includes(name) ? withoutDefault(facts) : facts];
    }),
  );
}

/** A required field has no default, whatever its description says. */
function withoutDefault({ default: _, ...facts }: Schema): Schema {
  return facts;
}

/** Cuts off the values of an enum after the description, because they may be deprecated individually. */
function isDeprecated(description: string): boolean {
  const [ofField = ''] = description.split('Possible enum values');
  return DEPRECATED.test(ofField.trim());
}

/** The one value that a description calls the default; undefined if there are several or it is conditional. */
function defaultIn(description: string, schema: Schema): unknown {
  const found = new Set<unknown>();
  for (const match of description.matchAll(DEFAULTS)) {
    const value = asValue(match[1] ?? match[2] ?? '', schema);
    if (value !== undefined) {
      const after = description.slice(match.index + match[0].length);
      found.add(CONDITION.test(after) ? undefined : value);
    }
  }
  const [value] = found;
  return found.size === 1 ? value : undefined;
}

/** A word of a description as a value of the field; undefined if it is not one. */
function asValue(word: string, { type, enum: values, $ref = '' }: Schema): unknown {
  if (values !== undefined) {
    return values.includes(word) ? word : undefined;
  }
  if (type === 'integer') {
    return asInteger(word.replace(/s$/, ''));
  }
  if (type === 'boolean') {
    return word === 'true' || (word === 'false' ? false : undefined);
  }
  if ($ref.endsWith('.IntOrString')) {
    return /^\d+%$/.test(word) ? word : asInteger(word);
  }
  return undefined;
}

function asInteger(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number.parseInt(word, /^0\d/.test(word) ? 8 : 10) : undefined;
}
