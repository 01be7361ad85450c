import { KNOWN_PROPS } from './known-props';

/** The shape of a prop: what it takes, and the shapes of the maps in it. */
export interface Below {
  /** Whether the construct cannot be made without it. */
  readonly isRequired?: boolean;
  /** The shape of a map. */
  readonly own?: string;
  /** The shape of each element of a list. */
  readonly elements?: string;
  /** The shape of each value of a map with user-defined keys. */
  readonly values?: string;
  /**
   * `s` for a plain value, `l` for a list, `m` for a map or an object, `u` for undefined, `b` for true or false; empty
   * if a law checks the resulting field.
   */
  readonly takes?: string;
  /** The same for each element of a list. */
  readonly elementTakes?: string;
  /** The same for each value of a map. */
  readonly valueTakes?: string;
}

/** The props of a class or a type, with their shapes. */
export interface PropShape {
  readonly props: ReadonlyMap<string, Below | undefined>;
  /** The lists and maps that the construct cannot be made without. */
  readonly required: readonly string[];
}

const shapes = new Map<string, PropShape>();

/** The props of the class or type with this name. */
export function propShape(name: string): PropShape {
  const known = shapes.get(name);
  if (known !== undefined) {
    return known;
  }
  const props = new Map((KNOWN_PROPS[name] ?? '').split(' ').map(readProp));
  const required = [...props].filter(([, below]) => below?.isRequired).map(([prop]) => prop);
  const shape = { props, required };
  shapes.set(name, shape);
  return shape;
}

/**
 * Parses a prop of the listing: `cpu`, `behavior:Behavior`, `rules!=l[m]:[Rule]`, `containers=m{m}:{ContainerProps}`.
 */
function readProp(text: string): [string, Below | undefined] {
  const [named = '', ...kinds] = text.split(':');
  const [given = '', taken] = named.split('=');
  const isRequired = given.endsWith('!');
  const prop = isRequired ? given.slice(0, -1) : given;
  const below: Below[] = kinds.map((kind) => {
    const content = kind.slice(1, -1);
    return kind.startsWith('[') ? { elements: content } : kind.startsWith('{') ? { values: content } : { own: kind };
  });
  const [, takes, elementTakes, valueTakes] = taken?.match(/^(\w+)(?:\[(\w+)\])?(?:\{(\w+)\})?$/) ?? [];
  return [
    prop,
    taken === undefined && below.length === 0
      ? undefined
      : Object.assign({ isRequired, takes, elementTakes, valueTakes }, ...below),
  ];
}
