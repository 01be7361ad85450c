import { fieldPath, isList, isMap } from '../manifests/field';
import type { Value } from '../manifests/manifest';
import type { UnbuildableFault } from './unbuildable-fault';

/** Characters that Kustomize cannot write or turns into spaces: control characters and Unicode line separators. */
const LOST = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]/;

/** The longest key, including quotes, that Kustomize can read back. */
const LONGEST_KEY = 1024;

/** Finds strings and keys in a value that Kustomize does not keep unchanged. */
export function textFaults(value: Value, path: string): readonly UnbuildableFault[] {
  if (typeof value === 'string') {
    return LOST.test(value) ? [lostCharacter(path, value)] : [];
  }
  if (isList(value)) {
    return value.flatMap((element, place) => textFaults(element, fieldPath(path, place)));
  }
  if (!isMap(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, part]) => {
    const field = fieldPath(path, key);
    return [...textFaults(part, field), ...keyFaults(key, field, path)];
  });
}

function keyFaults(key: string, field: string, path: string): readonly UnbuildableFault[] {
  if (key === '<<') {
    return [mergeKey(field)];
  }
  if (JSON.stringify(key).length > LONGEST_KEY) {
    return [longKey(key, path)];
  }
  return LOST.test(key) ? [lostCharacter(field, key)] : [];
}

function lostCharacter(field: string, text: string): UnbuildableFault {
  const code = text.charCodeAt(text.search(LOST)).toString(16).toUpperCase().padStart(4, '0');
  return {
    field,
    what: `the string contains the character U+${code}`,
    why: 'Kustomize cannot write it or turns it into a space',
    fix: 'remove it, or put the string into binaryData or a Secret, in base64',
  };
}

function mergeKey(field: string): UnbuildableFault {
  return {
    field,
    what: 'a key is "<<"',
    why: 'Kustomize drops it, because it is the merge key of YAML',
    fix: 'use another key',
  };
}

function longKey(key: string, path: string): UnbuildableFault {
  return {
    field: path,
    what: `a key is ${key.length} characters long: ${JSON.stringify(`${key.slice(0, 40)}…`)}`,
    why: 'Kustomize writes it on one line, where YAML limits keys to 1,022 characters',
    fix: 'use a shorter key',
  };
}
