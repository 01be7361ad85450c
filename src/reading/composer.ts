import { equal } from '../manifests/equal';
import { fieldPath, isFields } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import { AliasBudget } from './alias-budget';
import * as disagreement from './disagreement';
import { isMergeKey, readKey } from './key';
import { type Entry, type MapNode, type Node, resolveAlias, type ScalarNode } from './node';
import { RefusedText, readScalar } from './scalar';
import { Unreadable } from './unreadable';

/** Turns the nodes of one document into values, and notes where kubectl and Kustomize read different ones. */
export class Composer {
  /** Where the two readers differ, each place once. */
  readonly disagreements: disagreement.Disagreement[] = [];
  readonly #noted = new Set<Node>();
  readonly #steps: (string | number)[] = [];
  readonly #aliases = new AliasBudget();

  /**
   * The value of a node: what Kustomize reads, or kubectl if Kustomize reads nothing.
   *
   * @throws Unreadable for what both refuse, and if it is unclear which of two values is meant
   */
  value(node: Node): Value {
    this.#aliases.count(node);
    if (node.kind === 'alias') {
      return this.#aliases.inside(() => this.value(node.target));
    }
    if (node.kind === 'list') {
      return node.items.map((item, index) => this.#at(index, item));
    }
    return node.kind === 'map' ? this.#map(node) : this.#scalar(node);
  }

  #at(step: string | number, node: Node): Value {
    this.#steps.push(step);
    const value = this.value(node);
    this.#steps.pop();
    return value;
  }

  #scalar(node: ScalarNode): Value {
    const { kubectl, kustomize } = readScalar(node);
    if (kustomize instanceof RefusedText) {
      if (kubectl instanceof RefusedText) {
        throw new Unreadable(
          node.start,
          `"${node.text}" is not a value: ${kustomize.why}`,
          `put it in quotes: "${node.text}"`,
        );
      }
      this.#note(node, disagreement.refusedByKustomize(node, kubectl, kustomize));
      return kubectl;
    }
    if (kubectl instanceof RefusedText) {
      this.#note(node, disagreement.refusedByKubectl(node, kustomize, kubectl));
    } else if (!disagreement.isSame(kubectl, kustomize)) {
      this.#note(node, disagreement.differentValue(node, kubectl, kustomize));
    }
    return kustomize;
  }

  #map(node: MapNode): Fields {
    const fields: Record<string, Value> = {};
    const places = new Map<string, number>();
    const merges: Entry[] = [];
    for (const entry of node.entries) {
      const key = this.#key(entry.key);
      refuseTwice(key ?? '<<', entry.key.start, places);
      if (key === undefined) {
        merges.push(entry);
      } else {
        define(fields, key, this.#at(key, entry.value));
      }
    }
    for (const merge of merges) {
      this.#merge(fields, merge, places);
    }
    return fields;
  }

  /** The key as a text; undefined for `<<`. */
  #key(node: Node): string | undefined {
    this.#aliases.count(node);
    const scalar = resolveAlias(node);
    if (scalar.kind !== 'scalar') {
      const fix = 'write the key as a text';
      throw new Unreadable(node.start, `a ${scalar.kind} is used as a key, and a key is a string`, fix);
    }
    if (node.kind === 'scalar' && isMergeKey(node)) {
      return undefined;
    }
    const { kubectl, kustomize } = readKey(scalar, this.#steps.length === 0);
    if (kubectl instanceof RefusedText) {
      const fix = `put it in quotes: "${scalar.text}"`;
      throw new Unreadable(
        node.start,
        `"${scalar.text}" cannot be a key: ${kubectl.why}`,
        fix,
        'kubectl refuses the file',
      );
    }
    if (kustomize instanceof RefusedText) {
      this.#note(node, disagreement.keyRefusedByKustomize(scalar, kubectl, kustomize));
      return kubectl;
    }
    if (kubectl !== kustomize) {
      this.#note(node, disagreement.differentKey(scalar, kubectl, kustomize));
    } else if (kustomize === '<<') {
      this.#note(node, disagreement.mergeKeyInQuotes(scalar));
    }
    return kustomize;
  }

  /** Adds the maps after `<<`: keys of the map itself win, then those of the first merged map. */
  #merge(fields: Record<string, Value>, { key, value }: Entry, places: ReadonlyMap<string, number>): void {
    for (const source of mergeSources(value)) {
      const taken = this.value(source);
      for (const [name, inner] of isFields(taken) ? Object.entries(taken) : []) {
        if (!Object.hasOwn(fields, name)) {
          define(fields, name, inner);
        } else if ((places.get(name) ?? Number.MAX_VALUE) < key.start && !equal(fields[name], inner)) {
          this.#note(key, disagreement.overriddenByMerge(key, name));
        }
      }
    }
  }

  #note(node: Node, found: disagreement.Disagreement): void {
    if (!this.#noted.has(node)) {
      this.#noted.add(node);
      this.disagreements.push({ ...found, field: this.#steps.reduce<string>(fieldPath, '') });
    }
  }
}

function refuseTwice(key: string, start: number, places: Map<string, number>): void {
  if (places.has(key)) {
    throw new Unreadable(
      start,
      `the key "${key}" appears twice in one map`,
      'remove one of the two',
      'Kustomize refuses the file, and kubectl keeps the second value silently',
    );
  }
  places.set(key, start);
}

/** Sets a key as an own property, even if its name would replace the object's prototype. */
function define(fields: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__') {
    Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    fields[key] = value;
  }
}

/** The maps that `<<` merges. */
export function mergeSources(value: Node): readonly Node[] {
  const sources = value.kind === 'list' ? value.items : [value];
  const wrong = sources.find((source) => resolveAlias(source).kind !== 'map');
  if (wrong !== undefined) {
    throw new Unreadable(
      wrong.start,
      `"<<" merges maps, and this is ${resolveAlias(wrong).kind === 'list' ? 'a list' : 'a single value'}`,
      'write an alias of a map, such as *defaults; if "<<" is meant as a key, choose another',
    );
  }
  return sources;
}
