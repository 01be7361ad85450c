import { type CelType, DYN, isSame } from './cel-type';
import type { Overload } from './functions';
import type { Unification } from './unification';

/** The result type of a call, and all overloads that match its arguments. */
export interface Resolution {
  readonly result: CelType;
  readonly overloads: readonly Overload[];
}

/**
 * Resolves a call; undefined if its arguments match no overload.
 *
 * @param types the types of the receiver and the arguments
 * @param isMethod whether there is a receiver
 */
export function resolveOverload(
  overloads: readonly Overload[],
  types: readonly CelType[],
  isMethod: boolean,
  unification: Unification,
): Resolution | undefined {
  const results: CelType[] = [];
  const fitting: Overload[] = [];
  for (const overload of overloads.filter((each) => each.isMethod === isMethod)) {
    const { parameters, result } = instantiate(overload, unification);
    if (unification.unify(types, parameters)) {
      results.push(unification.resolved(result));
      fitting.push(overload);
    }
  }
  const result = joined(results);
  return result && { result, overloads: fitting };
}

/** An overload with fresh type parameters for one call. */
function instantiate(
  { parameters, result }: Overload,
  unification: Unification,
): Pick<Overload, 'parameters' | 'result'> {
  const fresh = new Map<string, CelType>();
  const replace = (type: CelType): CelType => {
    if (type.kind === 'parameter') {
      const known = fresh.get(type.name) ?? unification.fresh();
      fresh.set(type.name, known);
      return known;
    }
    return type.parameters.length === 0 ? type : { ...type, parameters: type.parameters.map(replace) };
  };
  return { parameters: parameters.map(replace), result: replace(result) };
}

/** The result type of a call that matches several overloads: their common type, or else `dyn`. */
function joined(results: readonly CelType[]): CelType | undefined {
  const [first] = results;
  return first === undefined || results.every((result) => isSame(result, first)) ? first : DYN;
}
