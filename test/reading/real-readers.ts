import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Fields, Value } from '../../src/manifests/manifest';
import { kubectlPath, type Release, writeTree } from '../kubectl';

/** The beginning of every text, so that kubectl and Kustomize read it as an object; its name identifies the text. */
export function withHeader(body: string, place: number): string {
  return `apiVersion: example.com/v1\nkind: Sample\nmetadata:\n  name: t${place}\n${body}`;
}

/** What kubectl reads from each text; undefined if it refuses the text. */
export function readWithKubectl(texts: readonly string[], release: Release = 'newest'): (Fields | undefined)[] {
  const folder = writeTree(files(texts));
  const args = ['patch', '--local', '-f', folder, '--type', 'merge', '-p', '{}', '-o', 'json'];
  return pick(printed(args, release).stdout, texts);
}

/** What Kustomize builds from each text, as kubectl reads it; undefined if it refuses the text. */
export function readWithKustomize(texts: readonly string[], release: Release = 'newest'): (Fields | undefined)[] {
  if (texts.length === 0) {
    return [];
  }
  const resources = Object.keys(files(texts)).map((name) => `- ${name}\n`);
  const folder = writeTree({ ...files(texts), 'kustomization.yaml': `resources:\n${resources.join('')}` });
  const { status, stdout } = printed(['kustomize', folder], release);
  if (status === 0) {
    const built = writeTree({ 'built.yaml': stdout });
    const args = ['patch', '--local', '-f', join(built, 'built.yaml'), '--type', 'merge', '-p', '{}', '-o', 'json'];
    return pick(printed(args, release).stdout, texts);
  }
  if (texts.length === 1) {
    return [undefined];
  }
  const half = Math.ceil(texts.length / 2);
  return [...readWithKustomize(texts.slice(0, half), release), ...readWithKustomize(texts.slice(half), release)];
}

function files(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, place) => [`t${String(place).padStart(6, '0')}.yaml`, text]));
}

function printed(
  args: readonly string[],
  release: Release,
): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout, error } = spawnSync(kubectlPath(release), args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error !== undefined) {
    throw error;
  }
  return { status, stdout };
}

/** The printed objects, in input order. */
function pick(stdout: string, texts: readonly string[]): (Fields | undefined)[] {
  const found = new Map<string, Fields>();
  for (const text of stdout.split(/(?<=^\})\n/m)) {
    const fields: Fields | null = parseAllDocuments(text, { intAsBigInt: true })[0]?.toJS() ?? null;
    if (fields !== null) {
      found.set(nameOf(fields), settle(fields) as Fields);
    }
  }
  return texts.map((text) => found.get(/^ {2}name: (t\d+)$/m.exec(text)?.[1] ?? ''));
}

function nameOf(fields: Fields): string {
  const { metadata } = fields;
  return typeof metadata === 'object' && metadata !== null && 'name' in metadata ? String(metadata.name) : '';
}

/** Integers are `bigint` only if a `number` is not enough. */
function settle(value: Value): Value {
  if (typeof value === 'bigint') {
    const isInteger = BigInt.asIntN(64, value) === value || BigInt.asUintN(64, value) === value;
    return isInteger && !Number.isSafeInteger(Number(value)) ? value : Number(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Array.isArray(value)
    ? value.map(settle)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]));
}
