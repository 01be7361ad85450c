import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { writeTree } from '../temporary-tree';

/** What a cluster answers through the stand-in for kubectl. */
export interface Recorded {
  /** Objects, as the server gives them. */
  readonly objects: readonly object[];
  /** Kinds that may not be read. */
  readonly forbidden?: readonly string[];
  /** Kinds that the cluster does not have. */
  readonly unknown?: readonly string[];
  /** What is said instead of any answer. */
  readonly error?: string;
}

/** It says what kubectl 1.36 says, in the same words, for `kubectl get -f - -o json --ignore-not-found`. */
const SCRIPT = `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { objects, forbidden = [], unknown = [], error } = JSON.parse(readFileSync(join(__dirname, 'recorded.json'), 'utf8'));
writeFileSync(join(__dirname, 'arguments.json'), JSON.stringify(process.argv.slice(2)));
if (error !== undefined) {
  console.error(error);
  process.exit(1);
}
const asked = readFileSync(0, 'utf8').split('---\\n').filter(Boolean).map((text) => JSON.parse(text));
const errors = [];
const found = asked.flatMap(({ apiVersion, kind, metadata: { name, namespace = 'default' } }) => {
  const plural = kind.toLowerCase() + 's';
  if (unknown.includes(kind)) {
    errors.push('error: resource mapping not found for name: "' + name + '" namespace: "' + namespace + '" from "STDIN": no matches for kind "' + kind + '" in version "' + apiVersion + '"\\nensure CRDs are installed first');
    return [];
  }
  if (forbidden.includes(kind)) {
    errors.push('Error from server (Forbidden): ' + plural + ' "' + name + '" is forbidden: User "dev" cannot get resource "' + plural + '" in API group "" in the namespace "' + namespace + '"');
    return [];
  }
  return objects.filter((each) => each.kind === kind && each.metadata.name === name && (each.metadata.namespace ?? 'default') === namespace);
});
if (found.length === 1) {
  console.log(JSON.stringify(found[0], null, 4));
} else if (found.length > 1) {
  console.log(JSON.stringify({ apiVersion: 'v1', items: found, kind: 'List', metadata: { resourceVersion: '' } }, null, 4));
}
if (errors.length > 0) {
  console.error(errors.join('\\n'));
  process.exit(1);
}
`;

/** A folder with a stand-in for kubectl, which answers with what was recorded. */
export class StandInKubectl {
  readonly #folder = writeTree({ kubectl: SCRIPT });

  constructor() {
    chmodSync(join(this.#folder, 'kubectl'), 0o755);
  }

  /** The variables with which it is found before any other. */
  get env(): NodeJS.ProcessEnv {
    return { ...process.env, PATH: `${this.#folder}${delimiter}${process.env.PATH}` };
  }

  /** The file with the arguments of its last run. */
  get argumentsFile(): string {
    return join(this.#folder, 'arguments.json');
  }

  record(recorded: Recorded): void {
    writeFileSync(join(this.#folder, 'recorded.json'), JSON.stringify(recorded));
  }
}
