import { fieldPath, isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import type { PodTemplate } from '../../manifests/pods';
import { type Element, listAt, mapAt } from '../../manifests/read-fields';
import { fieldOf, oddImagesOf } from '../images';
import { type IngressParts, ingressParts } from '../ingresses';
import { type Finding, rule } from '../rule';
import { isCustom, textsLike } from '../texts';
import { lostInHost, lostInImage, lostInName, lostValue } from '../undefined-values';

/** Strings that a program built although a value was missing: `http://undefined/`, `ghcr.io/acme/api:undefined`, `[object Object]`. */
export const undefinedValues = rule({
  name: 'undefined-values',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts any string, and whatever reads this one fails, or connects to the wrong place',
  fix: 'find the variable that had no value when the string was built, and set it',

  check({ manifest }, index) {
    const found: Finding[] = [];
    checkMetadata(manifest, found);
    const pods = index.podsOf(manifest);
    if (pods !== undefined) {
      checkPods(pods, found);
    }
    switch (manifest.kind) {
      case 'ConfigMap':
        checkTexts(mapAt(manifest, 'data'), 'data', found);
        break;
      case 'Secret':
        checkTexts(mapAt(manifest, 'stringData'), 'stringData', found);
        break;
      case 'Ingress':
        checkIngress(ingressParts(manifest, index), found);
        break;
      case 'Service':
        checkHost(mapAt(manifest, 'spec').externalName, SPEC, 'externalName', found);
        break;
      default:
        checkCustom(manifest, found);
    }
    return found;
  },
});

const SPEC = { field: 'spec' };

/** Checks all strings of a custom resource, because its fields are unknown. */
function checkCustom(manifest: Manifest, found: Finding[]): void {
  const isLost = (text: string) => lostValue(text) !== undefined && isOneLine(text);
  for (const { at, key, text } of isCustom(manifest) ? textsLike(manifest, isLost) : []) {
    found.push({ at, what: `the value of ${quote(key)} contains ${quote(String(lostValue(text)))}` });
  }
}

function checkMetadata({ metadata }: Manifest, found: Finding[]): void {
  const { name, namespace, labels, annotations } = metadata;
  checkName(name, 'name', found);
  checkName(namespace, 'namespace', found);
  if (isFields(labels)) {
    checkLabels(labels, 'metadata.labels', found);
  }
  if (isFields(annotations)) {
    checkTexts(annotations, 'metadata.annotations', found);
  }
}

function checkName(name: string | undefined, key: string, found: Finding[]): void {
  if (typeof name === 'string' && lostInName(name) !== undefined) {
    found.push({ at: `metadata.${key}`, what: `the ${key} is ${quote(name)}` });
  }
}

/** Labels cannot contain addresses, so they get a cheaper check: there are many of them. */
function checkLabels(labels: Fields, field: string, found: Finding[]): void {
  for (const key in labels) {
    const text = labels[key];
    if (text === 'undefined' || text === 'NaN') {
      found.push({ at: fieldPath(field, key), what: `the value of ${quote(key)} contains ${quote(text)}` });
    }
  }
}

/** The strings are not quoted, because they may be secret. */
function checkTexts(texts: Fields, field: string, found: Finding[]): void {
  for (const key in texts) {
    const text = texts[key];
    const lost = typeof text === 'string' ? lostValue(text) : undefined;
    if (lost !== undefined && isOneLine(String(text))) {
      found.push({ at: fieldPath(field, key), what: `the value of ${quote(key)} contains ${quote(lost)}` });
    }
  }
}

/** Longer strings are programs and documents, which may contain these words. */
function isOneLine(text: string): boolean {
  return text.length < 2000 && !text.trimEnd().includes('\n');
}

function checkPods(pods: PodTemplate, found: Finding[]): void {
  for (const use of oddImagesOf(pods)) {
    if (lostInImage(use.image) !== undefined) {
      found.push({ at: fieldOf(use), what: `the image is ${quote(use.image)}` });
    }
  }
  pods.containers.forEach((container) => {
    container.variables.forEach((variable) => {
      checkVariable(variable, found);
    });
    checkWords(container, 'command', found);
    checkWords(container, 'args', found);
  });
  checkLabels(pods.labels, `${pods.metadataField}.labels`, found);
  checkTexts(mapAt(pods.metadata, 'annotations'), `${pods.metadataField}.annotations`, found);
}

function checkVariable(variable: Element, found: Finding[]): void {
  const { name, value } = variable.fields;
  const lost = typeof value === 'string' ? lostValue(value) : undefined;
  if (lost !== undefined) {
    const what = `the variable ${quote(String(name))} has ${quote(lost)} in its value`;
    found.push({ at: `${variable.field}.value`, what });
  }
}

function checkWords(container: Element, key: string, found: Finding[]): void {
  listAt(container.fields, key).forEach((word, place) => {
    const lost = typeof word === 'string' ? lostValue(word) : undefined;
    if (lost !== undefined && isOneLine(String(word))) {
      const at = `${container.field}.${key}[${place}]`;
      found.push({ at, what: `an element of ${key} contains ${quote(lost)}` });
    }
  });
}

function checkIngress({ rules, tls }: IngressParts, found: Finding[]): void {
  rules.forEach((rule) => {
    checkHost(rule.fields.host, rule, 'host', found);
  });
  tls.forEach((each) => {
    listAt(each.fields, 'hosts').forEach((host, place) => {
      checkHost(host, each, 'hosts', found, `[${place}]`);
    });
  });
}

function checkHost(host: unknown, holder: { readonly field: string }, key: string, found: Finding[], place = ''): void {
  if (typeof host === 'string' && lostInHost(host) !== undefined) {
    found.push({ at: `${holder.field}.${key}${place}`, what: `the host is ${quote(host)}` });
  }
}
