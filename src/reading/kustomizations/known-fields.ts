/**
 * The type of a field of a kustomization: a text, an integer, a boolean, any value, a list of one of these, a map of
 * texts, or nested fields.
 */
export type FieldShape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'any'
  | 'texts'
  | 'map of texts'
  | FieldShapes
  | readonly [FieldShapes];

/** The fields that Kustomize knows at one level, with their types. A list of one element is a list of that type. */
export interface FieldShapes {
  readonly [field: string]: FieldShape;
}

const GVK = { group: 'text', version: 'text', kind: 'text' } as const;
const RESOURCE_ID = { ...GVK, apiVersion: 'text', name: 'text', namespace: 'text' } as const;
const SELECTOR = { ...RESOURCE_ID, annotationSelector: 'text', labelSelector: 'text' } as const;
const FIELD_SPEC = { ...GVK, path: 'text', create: 'boolean' } as const;
const FIELD_OPTIONS = { delimiter: 'text', index: 'number', encoding: 'text', create: 'boolean' } as const;
const IMAGE = { name: 'text', newName: 'text', newTag: 'text', digest: 'text', tagSuffix: 'text' } as const;
const PATCH = {
  path: 'text',
  patch: 'text',
  target: SELECTOR,
  options: { allowNameChange: 'boolean', allowKindChange: 'boolean' },
} as const;
const GENERATOR_OPTIONS = {
  labels: 'map of texts',
  annotations: 'map of texts',
  disableNameSuffixHash: 'boolean',
  immutable: 'boolean',
} as const;
const GENERATOR = {
  name: 'text',
  namespace: 'text',
  behavior: 'text',
  literals: 'texts',
  files: 'texts',
  envs: 'texts',
  env: 'text',
  options: GENERATOR_OPTIONS,
} as const;

/**
 * The fields of a kustomization. Kustomize refuses all others.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export const KUSTOMIZATION_FIELDS: FieldShapes = {
  apiVersion: 'text',
  kind: 'text',
  metadata: 'any',
  openapi: 'map of texts',
  namePrefix: 'text',
  nameSuffix: 'text',
  namespace: 'text',
  commonLabels: 'map of texts',
  labels: [
    {
      pairs: 'map of texts',
      includeSelectors: 'boolean',
      includeTemplates: 'boolean',
      includeVolumeClaimTemplates: 'boolean',
      fields: [FIELD_SPEC],
    },
  ],
  commonAnnotations: 'map of texts',
  patchesStrategicMerge: 'texts',
  patchesJson6902: [PATCH],
  patches: [PATCH],
  images: [IMAGE],
  imageTags: [IMAGE],
  replacements: [
    {
      path: 'text',
      source: { ...RESOURCE_ID, fieldPath: 'text', options: FIELD_OPTIONS },
      sourceValue: 'text',
      targets: [{ select: SELECTOR, reject: [SELECTOR], fieldPaths: 'texts', options: FIELD_OPTIONS }],
    },
  ],
  replicas: [{ name: 'text', count: 'number' }],
  vars: [{ name: 'text', objref: RESOURCE_ID, fieldref: { fieldPath: 'text' } }],
  sortOptions: { order: 'text', legacySortOptions: { orderFirst: 'texts', orderLast: 'texts' } },
  resources: 'texts',
  components: 'texts',
  crds: 'texts',
  bases: 'texts',
  configMapGenerator: [GENERATOR],
  secretGenerator: [{ ...GENERATOR, type: 'text' }],
  helmGlobals: 'any',
  helmCharts: 'any',
  helmChartInflationGenerator: 'any',
  generatorOptions: GENERATOR_OPTIONS,
  configurations: 'texts',
  generators: 'texts',
  transformers: 'texts',
  validators: 'texts',
  buildMetadata: 'texts',
};
