import { describeValue, fieldPath, isMap } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import { staysText } from './emulator/plain-text';
import { survivesYaml } from './emulator/yaml-survival';
import type { UnbuildableFault } from './unbuildable-fault';

/** Finds annotations that Kustomize does not keep unchanged. */
export function annotationFaults({ metadata }: Fields): readonly UnbuildableFault[] {
  const annotations = isMap(metadata) ? metadata.annotations : undefined;
  if (annotations === undefined || !isMap(annotations)) {
    return annotations === undefined ? NONE : [notMap(annotations)];
  }
  return Object.entries(annotations).flatMap(([key, value]) => [
    ...reservedFaults(key, value),
    ...keyFaults(key),
    ...valueFaults(key, value),
  ]);
}

const NONE: readonly UnbuildableFault[] = [];

const REMOVED = 'Kustomize uses this annotation internally and removes it from its output';
const FORMER_NAME = 'Kustomize reads it as a former name of the object, removes it, and can fail on it';
const INTERNAL = 'internal.config.kubernetes.io/';

/**
 * The annotations that Kustomize reserves in any version from 5.4 to 5.8, and their effects.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.1/api/resource/resource.go (BuildAnnotations)
 */
const RESERVED: ReadonlyMap<string, string> = new Map([
  ['config.kubernetes.io/local-config', 'Kustomize leaves out objects with this annotation'],
  [`${INTERNAL}needsHashSuffix`, 'Kustomize removes it and appends a hash to the name of the object'],
  [`${INTERNAL}helm-generated`, 'Kustomize 5.8 and later removes it and does not change the namespace of the object'],
  ...['previousKinds', 'previousNames', 'previousNamespaces'].map((name) => [INTERNAL + name, FORMER_NAME] as const),
  ...[
    ...['prefixes', 'suffixes', 'refBy', 'generatorBehavior', 'allowNameChange', 'allowKindChange', 'path', 'index'],
    ...['seqindent', 'id', 'annotations-migration-resource-id'],
  ].map((name) => [INTERNAL + name, REMOVED] as const),
  ...['origin', 'path', 'index'].map((name) => [`config.kubernetes.io/${name}`, REMOVED] as const),
  ['config.k8s.io/id', REMOVED],
  ['alpha.config.kubernetes.io/transformations', REMOVED],
]);

function reservedFaults(key: string, value: Value): readonly UnbuildableFault[] {
  const why = RESERVED.get(key);
  return why === undefined || (key === 'config.kubernetes.io/local-config' && value === 'false')
    ? []
    : [
        {
          field: fieldOf(key),
          what: `the annotation ${key} is ${JSON.stringify(value)}`,
          why,
          fix: 'remove the annotation',
        },
      ];
}

function keyFaults(key: string): readonly UnbuildableFault[] {
  return staysText(key)
    ? []
    : [
        {
          field: fieldOf(key),
          what: `the annotation ${JSON.stringify(key)} looks like a value of another type`,
          why: 'Kustomize writes annotations without quotes and fails on this one',
          fix: `give it a prefix: 'example.com/${key || 'name'}'`,
        },
      ];
}

function valueFaults(key: string, value: Value): readonly UnbuildableFault[] {
  if (typeof value !== 'string') {
    return [
      {
        field: fieldOf(key),
        what: `the annotation is ${describeValue(value)}`,
        why: 'annotations are strings, and Kustomize changes this value',
        fix: `write a string: ${JSON.stringify(typeof value === 'object' ? '' : String(value))}`,
      },
    ];
  }
  return survivesYaml(value)
    ? []
    : [
        {
          field: fieldOf(key),
          what: 'the annotation has several lines and starts with a tab',
          why: 'Kustomize writes annotations without quotes and fails on this one',
          fix: 'start it with a space',
        },
      ];
}

function notMap(annotations: Value): UnbuildableFault {
  return {
    field: 'metadata.annotations',
    what: `the annotations are ${describeValue(annotations)}`,
    why: 'annotations are a map of strings, and Kustomize drops anything else or fails on it',
    fix: "write a map: { 'example.com/note': 'text' }",
  };
}

function fieldOf(key: string): string {
  return fieldPath('metadata.annotations', key);
}
