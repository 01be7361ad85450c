import type { ScalarNode } from './node';
import { YAML_TAG } from './properties';
import { type Readings, RefusedText, readScalar, type Single, typedByKubectl, typedByKustomize } from './scalar';

/** The two readings of a text that is a key. */
export interface KeyReadings {
  readonly kubectl: string | RefusedText;
  readonly kustomize: string | RefusedText;
}

/**
 * Reads a key. JSON keys are texts: kubectl turns numbers and booleans into texts. Kustomize does so only at the top of
 * a document, where it keeps the written form.
 */
export function readKey(node: ScalarNode, isTop: boolean): KeyReadings {
  const readings = readScalar(node);
  const { kubectl, kustomize } = readings;
  if (typeof kubectl === 'string' && typeof kustomize === 'string' && !isTimestamp(node) && !hasForeignTag(node)) {
    return { kubectl, kustomize };
  }
  return { kubectl: kubectlKey(node, readings), kustomize: kustomizeKey(node, readings, isTop) };
}

/** Whether a key is `<<`, which merges other maps. */
export function isMergeKey(node: ScalarNode): boolean {
  const isBare = node.style === 'plain' && (node.tag === undefined || node.tag === '!');
  return node.text === '<<' && (isBare || node.tag === `${YAML_TAG}merge`);
}

function hasForeignTag({ tag }: ScalarNode): boolean {
  return tag !== undefined && tag !== '!' && tag !== `${YAML_TAG}str`;
}

function isTimestamp(node: ScalarNode): boolean {
  return node.style === 'plain' && node.tag === undefined && typedByKustomize(node.text, true).type === 'timestamp';
}

function kubectlKey(node: ScalarNode, { kubectl }: Readings): string | RefusedText {
  if (kubectl instanceof RefusedText) {
    return infinityKey(node) ?? kubectl;
  }
  if (typeof kubectl !== 'number') {
    return kubectl === null ? notAText(kubectl) : String(kubectl);
  }
  const isFloat = typedByKubectl(node.text, false).type === 'float' || node.tag === `${YAML_TAG}float`;
  if (isFloat) {
    return singlePrecision(kubectl);
  }
  return kubectl >= 2 ** 63 ? notAText(kubectl) : String(kubectl);
}

function kustomizeKey(node: ScalarNode, { kustomize }: Readings, isTop: boolean): string | RefusedText {
  if (typeof kustomize === 'string' && !isTimestamp(node)) {
    return isTop || !hasForeignTag(node) ? kustomize : new RefusedText('it has a tag, and a key is a string');
  }
  return isTop && kustomize !== null ? node.text : notAText(kustomize);
}

function notAText(value: Single | RefusedText): RefusedText {
  const noun =
    value === null
      ? 'nothing'
      : typeof value === 'boolean'
        ? 'a truth value'
        : typeof value === 'string'
          ? 'a date'
          : 'a number';
  return new RefusedText(`it is ${noun}, and a key is a string`);
}

/** kubectl writes a key that is not a finite number as YAML does. */
function infinityKey({ text, tag }: ScalarNode): string | undefined {
  const { type } = typedByKubectl(text, false);
  if (type !== 'float' || (tag !== undefined && tag !== `${YAML_TAG}float`)) {
    return undefined;
  }
  return /nan$/i.test(text) ? '.nan' : text.startsWith('-') ? '-.inf' : '.inf';
}

/**
 * The shortest digits that identify a 32-bit float, which is how kubectl writes a key with a decimal point or an
 * exponent.
 */
function singlePrecision(value: number): string {
  const wanted = Math.fround(value);
  if (!Number.isFinite(wanted)) {
    return wanted < 0 ? '-.inf' : '.inf';
  }
  let digits = wanted.toExponential(0);
  for (let count = 1; count < 17 && Math.fround(Number(digits)) !== wanted; count++) {
    digits = wanted.toExponential(count);
  }
  const power = Number(digits.slice(digits.indexOf('e') + 1));
  return power >= -4 && power < 6 ? String(Number(digits)) : exponential(digits);
}

/** An exponent as Go writes it: with a sign and at least two digits. */
function exponential(digits: string): string {
  const [mantissa, power = '+0'] = digits.split('e');
  return `${mantissa}e${power.charAt(0)}${power.slice(1).padStart(2, '0')}`;
}
