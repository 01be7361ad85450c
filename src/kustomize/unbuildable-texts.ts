import { fieldPath, isList, isMap } from '../manifests/field';
import type { Value } from '../manifests/manifest';
import type { Fault } from './unbuildable-fault';

/** Characters on which Kustomize fails, or which it makes spaces of: control characters, and line ends of old. */
const LOST = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]/;

/** Kustomize writes longer keys, in quotes where they need such, and cannot read them again. */
const LONGEST_KEY = 1024;

/** The texts and keys below a value that Kustomize does not give back as they are. */
export function textFaults(value: Value, path: string): readonly Fault[] {
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

function keyFaults(key: string, field: string, path: string): readonly Fault[] {
  if (key === '<<') {
    return [mergeKey(field)];
  }
  if (JSON.stringify(key).length > LONGEST_KEY) {
    return [longKey(key, path)];
  }
  return LOST.test(key) ? [lostCharacter(field, key)] : [];
}

function lostCharacter(field: string, text: string): Fault {
  const code = text.charCodeAt(text.search(LOST)).toString(16).toUpperCase().padStart(4, '0');
  return {
    field,
    what: `the text holds the character U+${code}`,
    why: 'Kustomize cannot write it, or makes a space of it',
    fix: 'leave it out, or put the text into binaryData or a Secret, in base64',
  };
}

function mergeKey(field: string): Fault {
  return {
    field,
    what: 'a key is "<<"',
    why: 'Kustomize drops it, because YAML merges maps by it',
    fix: 'use another key',
  };
}

function longKey(key: string, path: string): Fault {
  return {
    field: path,
    what: `a key has ${key.length} characters: ${JSON.stringify(`${key.slice(0, 40)}…`)}`,
    why: 'Kustomize writes it on one line, and YAML reads keys of at most 1,022 characters there',
    fix: 'use a shorter key',
  };
}
