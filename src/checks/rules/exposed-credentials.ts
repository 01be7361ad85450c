import { fieldPath, isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import type { PodContainer, PodTemplate } from '../../manifests/pods';
import { type Element, listAt, mapAt } from '../../manifests/read-fields';
import { credentialIn, credentialUnder } from '../credentials';
import { type Finding, rule } from '../rule';
import { isCustom, textsLike } from '../texts';

/** Private keys and tokens of well-known shapes in plain text: in ConfigMaps, variables, arguments, annotations and custom resources. */
export const exposedCredentials = rule({
  name: 'exposed-credentials',
  severity: 'warning',
  why: 'anyone who can read the files, or the object in the cluster, can use it, and it stays in the history of the repository',
  fix: "revoke it, and keep its replacement in a Secret: env: { TOKEN: Secret.existing('api').key('token') }",

  check({ manifest }, index) {
    const found: Finding[] = [];
    const { annotations } = manifest.metadata;
    if (isFields(annotations)) {
      checkTexts(annotations, 'metadata.annotations', 'the annotation', found);
    }
    if (manifest.kind === 'ConfigMap' && !isFields(manifest.sops)) {
      checkTexts(mapAt(manifest, 'data'), 'data', 'the value of', found);
    }
    const pods = index.podsOf(manifest);
    if (pods !== undefined) {
      checkPods(pods, found);
    } else if (isCustom(manifest) && !isFields(manifest.sops)) {
      checkCustom(manifest, found);
    }
    return found;
  },
});

function checkCustom(manifest: Manifest, found: Finding[]): void {
  const isOpen = (text: string, key: string) => credentialUnder(key, text) !== undefined;
  for (const { at, key, text } of textsLike(manifest, isOpen)) {
    found.push({ at, what: `the value of ${quote(key)} contains ${credentialUnder(key, text)}` });
  }
}

function checkTexts(texts: Fields, field: string, subject: string, found: Finding[]): void {
  for (const key in texts) {
    const text = texts[key];
    const credential = typeof text === 'string' ? credentialUnder(key, text) : undefined;
    if (credential !== undefined) {
      found.push({ at: fieldPath(field, key), what: `${subject} ${quote(key)} contains ${credential}` });
    }
  }
}

function checkPods(pods: PodTemplate, found: Finding[]): void {
  checkTexts(mapAt(pods.metadata, 'annotations'), `${pods.metadataField}.annotations`, 'the annotation', found);
  pods.containers.forEach((container) => {
    container.variables.forEach((variable) => {
      checkVariable(variable, found);
    });
    checkWords(container, 'command', found);
    checkWords(container, 'args', found);
  });
}

function checkVariable(variable: Element, found: Finding[]): void {
  const { name, value } = variable.fields;
  const credential = typeof value === 'string' ? credentialUnder(String(name), value) : undefined;
  if (credential !== undefined) {
    found.push({ at: `${variable.field}.value`, what: `the variable ${quote(String(name))} contains ${credential}` });
  }
}

function checkWords(container: PodContainer, key: string, found: Finding[]): void {
  listAt(container.fields, key).forEach((word, place) => {
    const credential = typeof word === 'string' ? credentialIn(word) : undefined;
    if (credential !== undefined) {
      const at = `${container.field}.${key}[${place}]`;
      found.push({ at, what: `an element of ${key} contains ${credential}` });
    }
  });
}
