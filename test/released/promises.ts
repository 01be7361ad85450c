import { createHash } from 'node:crypto';
import { isFields, isList } from '../../src/manifests/field';
import { describe, type Fields, type Manifest } from '../../src/manifests/manifest';

/**
 * What must not change of an object silently, by its field: each label selector as text, a hash of each template of pods
 * without the selectors in it, and whether the template has a digest of config.
 */
export type Promised = { readonly [field: string]: string };

/** What is promised of objects, by their kinds, namespaces and names. */
export type Promises = { readonly [object: string]: Promised };

const SELECTOR = /^(?:selector|podSelector|namespaceSelector|labelSelector)$/;

/** What is promised of objects. */
export function promisesOf(manifests: readonly Manifest[]): Promises {
  return Object.fromEntries(
    manifests.map((manifest) => [describe(manifest), Object.fromEntries(promisesIn(manifest))]),
  );
}

function promisesIn(value: unknown, field = ''): [field: string, promised: string][] {
  if (isList(value)) {
    return value.flatMap((item, index) => promisesIn(item, `${field}[${index}]`));
  }
  if (!isFields(value)) {
    return [];
  }
  const inner = Object.entries(value).flatMap(([key, part]) =>
    promisesIn(part, field === '' ? key : `${field}.${key}`),
  );
  const key = field.slice(field.lastIndexOf('.') + 1);
  if (SELECTOR.test(key)) {
    return [[field, formatSelector(value)]];
  }
  const isTemplate = isFields(value.spec) && isList(value.spec.containers);
  return isTemplate ? [...templatePromises(value, field), ...inner] : inner;
}

/** The annotation whose value follows from other objects, so that only its being there is promised. */
const DIGEST = 'kustruct.dev/config-digest';

function templatePromises({ metadata = {}, spec = {} }: Fields, field: string): [field: string, promised: string][] {
  const { annotations, ...rest } = isFields(metadata) ? metadata : {};
  const { [DIGEST]: digest, ...others } = isFields(annotations) ? annotations : {};
  const kept = Object.keys(others).length > 0 ? { ...rest, annotations: others } : rest;
  const promised: [string, string] = [field, hashOf({ metadata: kept, spec })];
  return digest === undefined ? [promised] : [promised, [`${field}.metadata.annotations`, `${DIGEST}=`]];
}

/** `app=web,tier=a`; expressions follow as JSON. */
function formatSelector({ matchLabels, matchExpressions, ...rest }: Fields): string {
  const labels = isFields(matchLabels) ? matchLabels : rest;
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return [...pairs.sort(), ...(matchExpressions === undefined ? [] : [JSON.stringify(matchExpressions)])].join(',');
}

function hashOf(template: object): string {
  return createHash('sha256')
    .update(JSON.stringify(comparable(template)))
    .digest('hex')
    .slice(0, 8);
}

/** Without selectors, and with keys in the order of the alphabet, because their order is not promised. */
function comparable(value: unknown): unknown {
  if (isList(value)) {
    return value.map(comparable);
  }
  if (!isFields(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(([key, inner]) => !(SELECTOR.test(key) && isFields(inner)));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, comparable(inner)]));
}
