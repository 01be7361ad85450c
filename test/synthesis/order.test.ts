import { Construct, type IConstruct } from 'constructs';
import { orderByDependencies } from '../../src/synthesis/order';

/** A tree of constructs by path, such as `a`, `a/b`; parents first. */
function tree(...paths: string[]): Map<string, Construct> {
  const root = new Construct(undefined as never, '');
  const constructs = new Map<string, Construct>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const scope = constructs.get(path.slice(0, Math.max(slash, 0))) ?? root;
    constructs.set(path, new Construct(scope, path.slice(slash + 1)));
  }
  return constructs;
}

function order(constructs: Map<string, Construct>, ...paths: string[]): { order: string[]; cycle: string | undefined } {
  const { items, cycle } = orderByDependencies(
    paths.map((path) => ({ construct: constructs.get(path) as IConstruct })),
  );
  const path = (construct: IConstruct) => construct.node.path;
  return { order: items.map(({ construct }) => path(construct)), cycle: cycle?.path.map(path).join(' -> ') };
}

function depend(constructs: Map<string, Construct>, from: string, to: string): void {
  constructs.get(from)?.node.addDependency(constructs.get(to) as IConstruct);
}

describe('the order of constructs', () => {
  test('does not change without dependencies', () => {
    expect(order(tree('a', 'b', 'c'), 'c', 'a', 'b').order).toEqual(['c', 'a', 'b']);
  });

  test('puts a construct after its dependencies, and these after theirs', () => {
    const constructs = tree('a', 'b', 'c');
    depend(constructs, 'a', 'b');
    depend(constructs, 'b', 'c');
    expect(order(constructs, 'a', 'b', 'c')).toEqual({ order: ['c', 'b', 'a'], cycle: undefined });
  });

  test('puts everything below a construct after everything below its dependencies', () => {
    const constructs = tree('x', 'x/1', 'x/2', 'y', 'y/1', 'y/2');
    depend(constructs, 'x', 'y');
    expect(order(constructs, 'x/1', 'y/1', 'x/2', 'y/2').order).toEqual(['y/1', 'y/2', 'x/1', 'x/2']);
  });

  test('lets a construct depend on a part of itself', () => {
    const constructs = tree('x', 'x/1', 'x/inner', 'x/inner/1', 'x/inner/2');
    depend(constructs, 'x', 'x/inner');
    const { order: ordered, cycle } = order(constructs, 'x/1', 'x/inner/1', 'x/inner/2');
    expect({ ordered, cycle }).toEqual({ ordered: ['x/inner/1', 'x/inner/2', 'x/1'], cycle: undefined });
  });

  test('keeps the rest in place', () => {
    const constructs = tree('a', 'b', 'c', 'd');
    depend(constructs, 'b', 'd');
    expect(order(constructs, 'a', 'b', 'c', 'd').order).toEqual(['a', 'd', 'b', 'c']);
  });

  test('treats a dependency on something outside as met', () => {
    const constructs = tree('a', 'elsewhere');
    depend(constructs, 'a', 'elsewhere');
    expect(order(constructs, 'a').order).toEqual(['a']);
  });
});

describe('a cycle', () => {
  test('is reported with its full path', () => {
    const constructs = tree('a', 'b', 'x', 'd');
    depend(constructs, 'a', 'd');
    depend(constructs, 'a', 'b');
    depend(constructs, 'b', 'x');
    depend(constructs, 'x', 'a');
    expect(order(constructs, 'a', 'b', 'x', 'd').cycle).toBe('a -> b -> x -> a');
  });

  test('is reported without what only leads to it', () => {
    const constructs = tree('start', 'a', 'b');
    depend(constructs, 'start', 'a');
    depend(constructs, 'a', 'b');
    depend(constructs, 'b', 'a');
    expect(order(constructs, 'start', 'a', 'b').cycle).toBe('a -> b -> a');
  });

  test('is found between groups of constructs', () => {
    const constructs = tree('x', 'x/1', 'y', 'y/1');
    depend(constructs, 'x', 'y');
    depend(constructs, 'y', 'x');
    expect(order(constructs, 'x/1', 'y/1').cycle).toBe('x -> y -> x');
  });
});

describe('the work', () => {
  test('grows with the number of dependencies, not with the number of paths through them', () => {
    const rungs = 60;
    const paths = Array.from({ length: rungs }, (_, rung) => [`l${rung}`, `r${rung}`]).flat();
    const constructs = tree(...paths);
    for (let rung = 1; rung < rungs; rung++) {
      for (const side of ['l', 'r']) {
        depend(constructs, `${side}${rung}`, `l${rung - 1}`);
        depend(constructs, `${side}${rung}`, `r${rung - 1}`);
      }
    }
    expect(order(constructs, ...paths.toReversed()).order).toHaveLength(2 * rungs);
  });

  test('reaches through a chain of a thousand groups', () => {
    const paths = Array.from({ length: 1000 }, (_, link) => [`c${link}`, `c${link}/1`, `c${link}/2`]).flat();
    const constructs = tree(...paths);
    for (let link = 1; link < 1000; link++) {
      depend(constructs, `c${link}`, `c${link - 1}`);
    }
    const objects = paths.filter((path) => path.includes('/'));
    expect(order(constructs, ...objects.toReversed()).order.slice(0, 3)).toEqual(['c0/2', 'c0/1', 'c1/2']);
  });
});
