/** An object of SARIF 2.1.0: its properties, the required ones, and the type of each. */
interface Shape {
  readonly required?: readonly string[];
  readonly properties: { readonly [name: string]: Holds };
}

/** A string, one of several strings, a whole number with a minimum, a boolean, an object, a list, or a map of strings. */
type Holds =
  | 'text'
  | 'uri'
  | 'boolean'
  | 'texts by name'
  | readonly string[]
  | { readonly least: number }
  | { readonly object: Shape }
  | { readonly list: Shape }
  | { readonly byName: Shape };

const LEVEL = ['none', 'note', 'warning', 'error'];
const MESSAGE: Shape = { properties: { text: 'text', markdown: 'text', id: 'text' } };
const ARTIFACT_LOCATION: Shape = {
  properties: { uri: 'uri', uriBaseId: 'text', index: { least: -1 }, description: { object: MESSAGE } },
};
const REGION: Shape = {
  properties: { startLine: { least: 1 }, startColumn: { least: 1 }, endLine: { least: 1 }, endColumn: { least: 1 } },
};
const LOCATION: Shape = {
  properties: {
    id: { least: -1 },
    physicalLocation: {
      object: { properties: { artifactLocation: { object: ARTIFACT_LOCATION }, region: { object: REGION } } },
    },
    logicalLocations: { list: { properties: { name: 'text', fullyQualifiedName: 'text', kind: 'text' } } },
    message: { object: MESSAGE },
  },
};
const RULE: Shape = {
  required: ['id'],
  properties: {
    id: 'text',
    name: 'text',
    shortDescription: { object: { required: ['text'], properties: { text: 'text' } } },
    fullDescription: { object: { required: ['text'], properties: { text: 'text' } } },
    defaultConfiguration: { object: { properties: { level: LEVEL } } },
    helpUri: 'uri',
  },
};
const RESULT: Shape = {
  required: ['message'],
  properties: {
    ruleId: 'text',
    ruleIndex: { least: -1 },
    level: LEVEL,
    kind: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'],
    message: { object: MESSAGE },
    locations: { list: LOCATION },
    partialFingerprints: 'texts by name',
  },
};
const RUN: Shape = {
  required: ['tool'],
  properties: {
    tool: {
      object: {
        required: ['driver'],
        properties: {
          driver: {
            object: {
              required: ['name'],
              properties: {
                name: 'text',
                version: 'text',
                semanticVersion: 'text',
                informationUri: 'uri',
                rules: { list: RULE },
              },
            },
          },
        },
      },
    },
    invocations: {
      list: {
        required: ['executionSuccessful'],
        properties: {
          executionSuccessful: 'boolean',
          toolExecutionNotifications: {
            list: { required: ['message'], properties: { message: { object: MESSAGE }, level: LEVEL } },
          },
        },
      },
    },
    originalUriBaseIds: { byName: ARTIFACT_LOCATION },
    columnKind: ['utf16CodeUnits', 'unicodeCodePoints'],
    results: { list: RESULT },
  },
};
const LOG: Shape = {
  required: ['version', 'runs'],
  properties: { $schema: 'uri', version: ['2.1.0'], runs: { list: RUN } },
};

/**
 * The violations of SARIF 2.1.0 in a log, for the parts that kustruct writes; SARIF allows no other properties.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifFaults(log: unknown): string[] {
  return faultsOf(log, LOG, '');
}

function faultsOf(value: unknown, { required = [], properties }: Shape, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${path} is not an object`];
  }
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const holds = properties[name];
    return holds === undefined ? [`${path} has no property ${name}`] : faultsIn(inner, holds, `${path}.${name}`);
  });
  return [...missing, ...wrong];
}

function faultsIn(value: unknown, holds: Holds, path: string): string[] {
  if (typeof holds === 'string') {
    return isOf(value, holds) ? [] : [`${path} is not: ${holds}`];
  }
  if (Array.isArray(holds)) {
    return holds.includes(value) ? [] : [`${path} is not one of ${holds.join()}`];
  }
  if ('least' in holds) {
    return Number.isInteger(value) && Number(value) >= holds.least ? [] : [`${path} is below ${holds.least}`];
  }
  if ('object' in holds) {
    return faultsOf(value, holds.object, path);
  }
  if ('byName' in holds) {
    return Object.entries(Object(value)).flatMap(([name, inner]) => faultsOf(inner, holds.byName, `${path}.${name}`));
  }
  if (!('list' in holds)) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap((item, at) => faultsOf(item, holds.list, `${path}[${at}]`))
    : [`${path} is not a list`];
}

function isOf(value: unknown, holds: 'text' | 'uri' | 'boolean' | 'texts by name'): boolean {
  if (holds === 'boolean') {
    return typeof value === 'boolean';
  }
  if (holds === 'texts by name') {
    return Object.values(Object(value)).every((text) => typeof text === 'string');
  }
  return typeof value === 'string' && (holds === 'text' || /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(value));
}
