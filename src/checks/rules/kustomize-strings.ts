import { labelKeyFault } from '../../laws/grammars/names';
import { fieldPath, isFields, isList } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { isOrdinary } from '../../manifests/plain';
import { type Finding, rule } from '../rule';

/** Strings and keys that Kustomize cannot build, or that it silently drops or changes, however they are quoted. */
export const kustomizeStrings = rule({
  name: 'kustomize-strings',
  severity: 'error',
  why: 'the Kustomize build stops, or produces something other than what is written here',
  fix: "write it without: text.replaceAll('\\u007f', '')",

  check({ manifest }) {
    const found: Finding[] = [];
    // Such strings are rare, so paths are only built if there are some.
    if (!isOrdinary(manifest) && !isClean(manifest)) {
      find(manifest, '', found);
    }
    checkAnnotations(manifest, found);
    return found;
  },
});

/** DEL, the C1 control characters, the line and paragraph separators, and noncharacters. */
const UNFIT = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/;
const MERGE = '<<';
const LONGEST_KEY = 1024;

/** Whether no string or key of a value is unfit. Runs for every manifest, so it allocates no lists. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') {
    return !UNFIT.test(value);
  }
  if (isList(value)) {
    return value.every(isClean);
  }
  if (isFields(value)) {
    for (const key in value) {
      if (!isCleanKey(key) || !isClean(value[key])) {
        return false;
      }
    }
  }
  return true;
}

function isCleanKey(key: string): boolean {
  return key !== MERGE && key.length <= LONGEST_KEY && !UNFIT.test(key);
}

function find(value: unknown, field: string, found: Finding[]): void {
  if (typeof value === 'string') {
    findUnfit(value, 'text', field, found);
  } else if (isList(value)) {
    value.forEach((element, index) => {
      find(element, fieldPath(field, index), found);
    });
  } else if (isFields(value)) {
    for (const [key, part] of Object.entries(value)) {
      findKey(key, fieldPath(field, key), found);
      find(part, fieldPath(field, key), found);
    }
  }
}

function findKey(key: string, at: string, found: Finding[]): void {
  if (key === MERGE) {
    const what = `the key is "${MERGE}", by which YAML merges maps`;
    found.push({ at, what, fix: 'give it another name: merge' });
  } else if (key.length > LONGEST_KEY) {
    const what = `the key is ${key.length} characters long; the limit is ${LONGEST_KEY}`;
    found.push({ at, what, fix: 'give it a shorter one, and put the rest into the value' });
  } else {
    findUnfit(key, 'key', at, found);
  }
}

function findUnfit(text: string, word: string, at: string, found: Finding[]): void {
  const unfit = UNFIT.exec(text)?.[0];
  if (unfit !== undefined) {
    const code = (unfit.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    const bytes = /^(?:data|stringData)[.[]/.test(at) ? ', or give it as bytes: Buffer.from(...)' : '';
    const fix = `write it without: ${word}.replaceAll('\\u${code}', '')${bytes}`;
    found.push({ at, what: `the ${word} contains the character U+${code.toUpperCase()}`, fix });
  }
}

/** Names that YAML does not read as strings, although the API accepts them. */
const NOT_A_STRING =
  /^(?:null|Null|NULL|true|True|TRUE|false|False|FALSE|0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE]-?\d+)?|\d{4}-\d\d?-\d\d?)$/;

function checkAnnotations({ metadata: { annotations } }: Manifest, found: Finding[]): void {
  if (!isFields(annotations)) {
    return;
  }
  for (const [key, value] of Object.entries(annotations)) {
    const at = fieldPath('metadata.annotations', key);
    if (NOT_A_STRING.test(key) && labelKeyFault(key) === undefined) {
      const fix = `put a domain before it: annotations: { ${literal(`example.com/${key}`)}: ... }`;
      found.push({ at, what: `the annotation name ${quote(key)} is not a string to Kustomize`, fix });
    }
    if (typeof value === 'string' && value.startsWith('\t') && value.includes('\n')) {
      const what = `the annotation ${key} begins with a tab and has a line break`;
      found.push({ at, what, fix: 'start it with another character: text.trimStart()' });
    }
  }
}
