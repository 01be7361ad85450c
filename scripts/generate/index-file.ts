import { groupBy } from '../../src/manifests/group-by';
import { HEADER } from './header';
import type { Model } from './model';
import { byText, splitName } from './names';

/**
 * The file that exports each name once. Among types with the same name it chooses a kind, then the most stable version,
 * then the newest, then the group that is first in discovery. The others are available by group and version.
 */
export function indexFile({ types, kinds, resources }: Model): string {
  const groups = [...new Set(resources.map(({ group }) => group))];
  const order = (name: string): readonly number[] => {
    const kind = kinds.get(name);
    return [
      Number(kind === undefined),
      ...age(splitName(name)[0]),
      kind === undefined ? 0 : groups.indexOf(kind.group),
    ];
  };
  const winners = new Map<string, string>();
  for (const { name } of types) {
    const plain = splitName(name)[1];
    const other = winners.get(plain);
    if (other === undefined || compare(order(name), order(other)) < 0) {
      winners.set(plain, name);
    }
  }
  const modules = groupBy([...winners.values()].sort(byText), (name) => splitName(name)[0]);
  const lines = [...modules].map(([module, names]) => {
    return `export type {\n${names.map((name) => `  ${splitName(name)[1]},\n`).join('')}} from './${module}';\n`;
  });
  return [HEADER, ...lines].join('\n');
}

/** A version such as `v2beta1` as numbers that sort more stable versions first, then newer ones. */
function age(module: string): readonly number[] {
  const [, major = 0, stage = '', minor = 0] = /v(\d+)(?:(alpha|beta)(\d+))?$/.exec(module) ?? [];
  return [['', 'beta', 'alpha'].indexOf(stage), -Number(major), -Number(minor)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
