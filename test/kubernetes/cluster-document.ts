import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const WIDGET_SPEC = {
  type: 'object',
  required: ['size', 'parts'],
  properties: {
    size: { type: 'integer', format: 'int32' },
    color: { type: 'string', enum: ['red', 'blue'] },
    port: { 'x-kubernetes-int-or-string': true },
    raw: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    any: { 'x-kubernetes-preserve-unknown-fields': true },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    created: { type: 'string', format: 'date-time' },
    parts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, weight: { type: 'number' } },
      },
    },
  },
};

/**
 * The definitions that a cluster publishes for a CustomResourceDefinition of widgets, and for one that allows any
 * field.
 */
const CUSTOM = {
  'com.example.v1.Widget': {
    type: 'object',
    required: ['spec'],
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
      spec: WIDGET_SPEC,
    },
    'x-kubernetes-group-version-kind': [{ group: 'example.com', version: 'v1', kind: 'Widget' }],
  },
  'com.example.v1.Bag': {
    type: 'object',
    'x-kubernetes-group-version-kind': [{ group: 'example.com', version: 'v1', kind: 'Bag' }],
  },
};

interface Document {
  readonly info: { readonly title: string; readonly version: string };
  readonly definitions: {
    readonly [name: string]: { readonly type?: string; readonly properties?: { readonly [field: string]: unknown } };
  };
}

/** The document of a cluster with these custom kinds, as JSON. */
export function clusterDocument(
  version = 'v1.36.2+k3s1',
  edit: (document: Document) => Document = (same) => same,
): string {
  const stored: Document = JSON.parse(readFileSync(join(__dirname, 'openapi.json'), 'utf8'));
  const whole = {
    ...stored,
    info: { title: 'Kubernetes', version },
    definitions: { ...stored.definitions, ...CUSTOM },
  };
  return JSON.stringify({ swagger: '2.0', ...edit(whole) });
}

/** The same without one definition, or without one field of one. */
export function without(name: string, field?: string): (document: Document) => Document {
  return ({ definitions: { [name]: found = {}, ...others }, ...document }) => {
    const { [field ?? '']: _, ...properties } = found.properties ?? {};
    return { ...document, definitions: field === undefined ? others : { ...others, [name]: { ...found, properties } } };
  };
}
