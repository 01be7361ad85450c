import { fieldPath, isList, isMap } from '../manifests/field';
import { describe, type Fields, type Rendered, type Rendering, type Value } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { staysText } from './emulator/plain-text';
import { fieldsOf, idKey, idOf } from './emulator/resource';
import { survivesYaml } from './emulator/yaml-survival';

/** What Kustomize does to an object that it cannot take as it is. */
interface Fault {
  readonly field?: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/**
 * The objects that Kustomize cannot build, with or without an overlay: each was met with the real one. They are few, and
 * odd; everything else that is YAML goes through.
 */
export function findUnbuildable(rendering: Rendering): readonly Problem[] {
  const seen = new Map<string, Rendered>();
  return rendering.flatMap((rendered) => {
    const fields = fieldsOf(rendered.manifest);
    const key = idKey(idOf(fields));
    const faults = [...twinFaults(seen.get(key)), ...objectFaults(fields), ...textFaults(fields, '')];
    seen.set(key, rendered);
    return faults.map((fault) => problemOf(rendered, fault));
  });
}

function problemOf({ manifest, path, origin }: Rendered, { field, what, why, fix }: Fault): Problem {
  const object = describe(manifest);
  return { what, where: { path, object, ...(origin && { origin }), ...(field && { field }) }, why, fix };
}

function twinFaults(twin: Rendered | undefined): readonly Fault[] {
  return twin === undefined
    ? []
    : [
        {
          what: `${describe(twin.manifest)} is the same object to Kustomize`,
          why: 'it takes no namespace for the namespace default, and refuses two objects of one name',
          fix: 'give each of them a namespace, or another name',
        },
      ];
}

function objectFaults(manifest: Fields): readonly Fault[] {
  const annotations =
    isMap(manifest.metadata) && isMap(manifest.metadata.annotations) ? manifest.metadata.annotations : {};
  const local = annotations[LOCAL];
  return [
    ...(typeof local === 'string' && local !== 'false'
      ? [
          {
            what: `the annotation ${LOCAL} is ${JSON.stringify(local)}`,
            why: 'Kustomize leaves out objects that have it',
            fix: 'leave the annotation out',
          },
        ]
      : []),
    ...(String(manifest.kind).endsWith('List') && isList(manifest.items)
      ? [
          {
            what: `${manifest.kind} is a list of objects`,
            why: 'Kustomize takes it apart',
            fix: 'make an object of each item',
          },
        ]
      : []),
    ...Object.entries(annotations).flatMap(([key, value]) => annotationFaults(key, value)),
  ];
}

const LOCAL = 'config.kubernetes.io/local-config';

function annotationFaults(key: string, value: Value): readonly Fault[] {
  const field = fieldPath('metadata.annotations', key);
  const why = 'Kustomize writes annotations without quotes, and fails on this one';
  const fix = `give it a prefix: 'example.com/${key || 'name'}'`;
  return [
    ...(staysText(key)
      ? []
      : [{ field, what: `the annotation ${JSON.stringify(key)} looks like another kind of value`, why, fix }]),
    ...(survivesYaml(value)
      ? []
      : [
          { field, what: 'the annotation has several lines, and starts with a tab', why, fix: 'start it with a space' },
        ]),
  ];
}

/** Characters on which Kustomize fails, or which it makes spaces of: control characters, and line ends of old. */
const LOST = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]/;

function textFaults(value: Value, path: string): readonly Fault[] {
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
    const faults = textFaults(part, field);
    return key === '<<'
      ? [...faults, mergeKey(field)]
      : LOST.test(key)
        ? [...faults, lostCharacter(field, key)]
        : faults;
  });
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
