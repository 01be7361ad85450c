import { isFields } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { likelyMeant, nearest } from '../../manifests/nearest';
import { POD_KINDS, type PodTemplate } from '../../manifests/pods';
import { type Element, elementsAt, mapAt } from '../../manifests/read-fields';
import { type ConfigContents, type ConfigKind, contentsNamed, contentsWithout } from '../config-contents';
import { INGRESS, ingressParts } from '../ingresses';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';

/** Keys of ConfigMaps and Secrets that pods and Ingresses read, where the object is in the same rendering. */
export const configKeys = rule({
  name: 'config-keys',
  severity: 'error',
  isAccepted: true,
  why: 'the pods never start: the kubelet waits for the key',
  fix: "name an existing key: settings.key('MODE')",
  kinds: [...POD_KINDS, INGRESS],
  needs: ['/ConfigMap', '/Secret'],

  check({ manifest }, index) {
    const pods = index.podsOf(manifest);
    return pods === undefined ? checkIngress(manifest, index) : checkPods(pods, index);
  },
});

function checkPods(pods: PodTemplate, index: RenderingIndex): readonly Finding[] {
  const found: Finding[] = [];
  pods.containers.forEach((container) => {
    container.variables.forEach((variable) => {
      const { valueFrom } = variable.fields;
      if (isFields(valueFrom)) {
        checkVariable(valueFrom, variable, pods, index, found);
      }
    });
    elementsAt(container.fields, 'volumeMounts', container).forEach((mount) => {
      const { subPath } = mount.fields;
      if (typeof subPath === 'string' && subPath !== '') {
        checkSubPath(mount, pods, index, found);
      }
    });
  });
  pods.volumes.forEach((volume) => {
    if (mayNameKeys(volume.fields)) {
      for (const source of sourcesOf(volume)) {
        checkItems(source, pods, index, found);
      }
    }
  });
  return found;
}

/** Whether a volume may name keys; nearly all volumes contain all keys. */
function mayNameKeys({ configMap, secret, projected }: Fields): boolean {
  return projected !== undefined || mapAt(configMap).items !== undefined || mapAt(secret).items !== undefined;
}

function checkVariable(
  { configMapKeyRef, secretKeyRef }: Fields,
  variable: Element,
  { namespace }: PodTemplate,
  index: RenderingIndex,
  found: Finding[],
): void {
  const kind = isFields(configMapKeyRef) ? 'ConfigMap' : 'Secret';
  const reference = isFields(configMapKeyRef) ? configMapKeyRef : secretKeyRef;
  if (!isFields(reference) || typeof reference.key !== 'string' || reference.optional === true) {
    return;
  }
  const { key, name } = reference;
  const contents = contentsWithout(key, true, kind, namespace, name, index);
  if (contents !== undefined) {
    const field = kind === 'ConfigMap' ? 'configMapKeyRef' : 'secretKeyRef';
    found.push(missing(`${variable.field}.valueFrom.${field}.key`, key, contents));
  }
}

/** A ConfigMap or Secret in a volume. */
interface Source {
  readonly kind: ConfigKind;
  readonly field: string;
  readonly fields: Fields;
  readonly name: unknown;
}

/** The ConfigMaps and Secrets in a volume. */
function sourcesOf({ field, fields }: Element): readonly Source[] {
  const { configMap, secret } = fields;
  if (isFields(configMap)) {
    return [{ kind: 'ConfigMap', field: `${field}.configMap`, fields: configMap, name: configMap.name }];
  }
  if (isFields(secret)) {
    return [{ kind: 'Secret', field: `${field}.secret`, fields: secret, name: secret.secretName }];
  }
  const sources = elementsAt(mapAt(fields, 'projected'), 'sources', `${field}.projected`);
  return sources.flatMap((source) => {
    const { configMap: map, secret: hidden } = source.fields;
    return [
      ...(isFields(map)
        ? [{ kind: 'ConfigMap' as const, field: `${source.field}.configMap`, fields: map, name: map.name }]
        : []),
      ...(isFields(hidden)
        ? [{ kind: 'Secret' as const, field: `${source.field}.secret`, fields: hidden, name: hidden.name }]
        : []),
    ];
  });
}

function checkItems(
  { kind, field, fields, name }: Source,
  { namespace }: PodTemplate,
  index: RenderingIndex,
  found: Finding[],
): void {
  for (const item of fields.optional === true ? [] : elementsAt(fields, 'items', field)) {
    const { key } = item.fields;
    const contents = typeof key === 'string' ? contentsWithout(key, false, kind, namespace, name, index) : undefined;
    if (contents !== undefined) {
      found.push(missing(`${item.field}.key`, String(key), contents));
    }
  }
}

function missing(at: string, key: string, { rendered, kind, keys }: ConfigContents): Finding {
  const object = `the ${kind} ${quote(rendered.manifest.metadata.name)}`;
  const isBytes = keys.has(key);
  const meant = likelyMeant(key, keys);
  const known = meant === undefined ? nearest(key, [...keys]) : literal(meant);
  return {
    at,
    what: isBytes
      ? `the key ${quote(key)} of ${object} is in binaryData, but variables are read from data only`
      : `${object} has no key ${quote(key)}`,
    fix: isBytes
      ? 'mount the ConfigMap, and read the file'
      : keys.size === 0
        ? `give it the key: data: { ${literal(key)}: … }`
        : `use an existing key: ${known}`,
    others: [{ rendered, at: 'data' }],
  };
}

/** Checks a path in a volume whose files are the keys of a ConfigMap or Secret. */
function checkSubPath(mount: Element, pods: PodTemplate, index: RenderingIndex, found: Finding[]): void {
  const { name, subPath } = mount.fields;
  const path = String(subPath).replace(/^(?:\.?\/+)+|\/+$/g, '');
  const volume = pods.volumes.find(({ fields }) => fields.name === name);
  const sources = volume === undefined ? [] : sourcesOf(volume);
  const isWhole = sources.length === 1 && volume?.fields.projected === undefined;
  const [source] = sources;
  const contents =
    isWhole && source !== undefined ? contentsNamed(source.kind, pods.namespace, source.name, index) : undefined;
  if (source === undefined || contents === undefined || source.fields.optional === true) {
    return;
  }
  const files = filesOf(source, contents);
  if (![...files].some((file) => file === path || file.startsWith(`${path}/`))) {
    const meant = likelyMeant(path, files);
    found.push({
      at: `${mount.field}.subPath`,
      what: `the ${source.kind} ${quote(String(source.name))} gives the volume ${quote(String(name))} no file ${quote(path)}`,
      why: 'the container gets an empty directory instead of the file, or does not start',
      fix: `use an existing file: ${meant === undefined ? nearest(path, [...files]) : literal(meant)}`,
      others: [{ rendered: contents.rendered, at: 'data' }],
    });
  }
}

function filesOf({ fields }: Source, { keys }: ConfigContents): ReadonlySet<string> {
  const items = elementsAt(fields, 'items', '');
  return items.length === 0 ? keys : new Set(items.map((item) => String(item.fields.path)));
}

/** The keys that a TLS Secret of an Ingress must have. */
const TLS_KEYS = ['tls.crt', 'tls.key'];

function checkIngress(manifest: Manifest, index: RenderingIndex): readonly Finding[] {
  const { namespace, annotations } = manifest.metadata;
  // A controller issues the certificate.
  if (isFields(annotations) && Object.keys(annotations).some((key) => /cert|acme/i.test(key))) {
    return [];
  }
  return ingressParts(manifest, index).tls.flatMap((tls) => {
    const { fields } = tls;
    const contents = contentsNamed('Secret', namespace, fields.secretName, index);
    const lacking = TLS_KEYS.filter((key) => contents?.keys.has(key) === false);
    return contents === undefined || lacking.length === 0
      ? []
      : [
          {
            at: `${tls.field}.secretName`,
            what: `the Secret ${quote(String(fields.secretName))} has no key ${lacking.map(quote).join(' and ')}`,
            why: 'the Ingress controller finds no certificate, and serves one that no browser trusts',
            fix: "create the Secret for that: new Secret(chart, 'web', { tls: { cert: …, key: … } })",
            others: [{ rendered: contents.rendered, at: 'data' }],
          },
        ];
  });
}
