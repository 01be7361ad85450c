import { isBuiltIn } from '../../src/kubernetes/definition';
import { byText } from './names';
import type { Definitions, Schema } from './openapi';

/** A description in which a type or field is called deprecated, and not one that speaks of deprecating something else. */
const DEPRECATED = /^deprecated(?:[.:]|[A-Z])|\bdeprecated: /i;

/** Values that a description calls the default, each with what follows it. */
const DEFAULTS =
  /\bdefault(?:s|ed)?(?: value)?(?: policy)?(?: is| to)? ["'`]?([\w%]+)["'`]?(?=[.,;)\s]|$)(?!\.\d)|["`](\w+)["`] \(default\)/gi;

/** What makes a default depend on something else. */
const CONDITION = /^ (?:if(?! unset)|once|when|hour)|^, unless/;

/**
 * A document's types with what their descriptions say as data: `deprecated` and `default`. The descriptions themselves
 * are left out, so that the result can be stored, and read again to the same effect.
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

/** A field that has to be there has no default, whatever its description says. */
function withoutDefault({ default: _, ...facts }: Schema): Schema {
  return facts;
}

/** The values of an enum follow the description of the field, and some of them are deprecated alone. */
function isDeprecated(description: string): boolean {
  const [ofField = ''] = description.split('Possible enum values');
  return DEPRECATED.test(ofField.trim());
}

/** The one value that a description calls the default; nothing where there are several, or where it depends on something. */
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

/** A word of a description as a value of the field; nothing where it is none. */
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
