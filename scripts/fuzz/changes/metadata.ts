import { type DraftMap, isDraftMap, metadata, pick, set } from '../draft';
import { type Change, inAll, inOne } from './change';

/** Changes of labels and annotations. */
export const METADATA_CHANGES = {
  annotate: inOne((fields, { text, place }) =>
    set(metadata(fields), 'annotations', `example.com/${'abc'[place % 3]}`, text),
  ),
  oddAnnotation: inOne((fields, { place, text }) =>
    set(metadata(fields), 'annotations', pick(ODD_LABELS, place) ?? '', text),
  ),
  prefixedAnnotation: inOne((fields, { place, text }) =>
    set(metadata(fields), 'annotations', `odd/${pick(ODD_LABELS, place)}`, text),
  ),
  reservedAnnotation: inOne((fields, { place, other, text }) => {
    const value = pick(['shop', 'true', 'false', '0', '', 'a/b.yaml', text], other) ?? '';
    set(metadata(fields), 'annotations', pick(RESERVED, place) ?? '', value);
  }),
  noAnnotations: inOne((fields, { place }) => {
    if (place % 2 === 0) {
      delete metadata(fields).annotations;
    } else {
      metadata(fields).annotations = {};
    }
  }),
  label: inOne((fields, { place }) => set(metadata(fields), 'labels', 'example.com/label', `v${place % 3}`)),
  oddLabel: inOne((fields, { place, other }) =>
    set(metadata(fields), 'labels', pick(ODD_LABELS, place) ?? '', pick(ODD_LABELS, other) ?? ''),
  ),
  labelOnAll: inAll((fields, { other }) => set(metadata(fields), 'labels', 'example.com/environment', `e${other % 2}`)),
  oddLabelOnAll: inAll((fields, { place, other }) =>
    set(metadata(fields), 'labels', pick(ODD_LABELS, place) ?? '', pick(ODD_LABELS, other) ?? ''),
  ),
  labelOnTemplates: inAll((fields, { other }) => labelEverywhere(fields, 'example.com/tier', `t${other % 2}`)),
  oddLabelOnTemplates: inAll((fields, { place, other }) =>
    labelEverywhere(fields, pick(ODD_LABELS, place) ?? '', pick(ODD_LABELS, other) ?? ''),
  ),
  finalizers: inOne((fields, { place, text }) => {
    metadata(fields).finalizers = ['example.com/a', `example.com/${text}`].slice(place % 2);
  }),
  emptyMetadata: inOne((fields, { place }) => {
    metadata(fields)[pick(['finalizers', 'ownerReferences', 'labels'], place) ?? ''] = place % 3 === 2 ? {} : [];
  }),
  generation: inOne((fields, { other }) => {
    metadata(fields).generation = other % 5;
  }),
} satisfies Readonly<Record<string, Change>>;

/** Annotations that Kustomize or its packages reserve, or once did. */
const RESERVED = [
  ...['config.kubernetes.io/index', 'config.kubernetes.io/path', 'config.kubernetes.io/origin', 'config.k8s.io/id'],
  ...['config.kubernetes.io/id', 'config.kubernetes.io/function', 'config.kubernetes.io/local-config'],
  ...['config.kubernetes.io/depends-on', 'config.kubernetes.io/merge-source', 'config.kubernetes.io/package'],
  ...['internal.config.kubernetes.io/index', 'internal.config.kubernetes.io/path', 'internal.config.kubernetes.io/id'],
  ...['internal.config.kubernetes.io/previousNames', 'internal.config.kubernetes.io/previousNamespaces'],
  ...['internal.config.kubernetes.io/previousKinds', 'internal.config.kubernetes.io/prefixes'],
  ...['internal.config.kubernetes.io/suffixes', 'internal.config.kubernetes.io/refBy'],
  ...['internal.config.kubernetes.io/generatorBehavior', 'internal.config.kubernetes.io/needsHashSuffix'],
  ...['internal.config.kubernetes.io/annotations-migration-resource-id', 'internal.config.kubernetes.io/seqindent'],
  ...['internal.config.kubernetes.io/allowNameChange', 'internal.config.kubernetes.io/allowKindChange'],
  ...['kustomize.config.k8s.io/id', 'kustomize.config.k8s.io/behavior', 'kustomize.config.k8s.io/needs-hash'],
  ...['alpha.config.kubernetes.io/transformations', 'kpt.dev/path', 'argocd.argoproj.io/sync-wave'],
];

/** Label keys and values that the API accepts and YAML may read as another type. */
const ODD_LABELS = [
  '2026',
  'true',
  'null',
  'yes',
  'n',
  '1e3',
  '0x1F',
  '1.5',
  '2026-01-01',
  'on',
  'example.com/1',
  '08',
];

function labelEverywhere(fields: DraftMap, key: string, value: string): void {
  set(metadata(fields), 'labels', key, value);
  const spec = isDraftMap(fields.spec) ? fields.spec : {};
  if (isDraftMap(spec.template)) {
    set(templateMetadata(spec.template), 'labels', key, value);
  }
}

function templateMetadata(template: DraftMap): DraftMap {
  if (!isDraftMap(template.metadata)) {
    template.metadata = {};
  }
  return metadata(template);
}
