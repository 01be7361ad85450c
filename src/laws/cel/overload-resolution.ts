import { type CelType, DYN, isSame } from './cel-type';
import type { Overload } from './functions';
import type { Unification } from './unification';

/** What a call gives, and all overloads that its arguments fit. */
export interface Resolution {
  readonly result: CelType;
  readonly overloads: readonly Overload[];
}

/**
 * What a call gives; nothing where its arguments fit no overload.
 *
 * @param types of what comes before the dot, and of the arguments
 * @param isMethod whether something comes before the dot
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

/** An overload with parameters of its own in place of those that all calls share. */
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

/** The result of a call that several overloads fit: that of all, or one that nothing is known of. */
function joined(results: readonly CelType[]): CelType | undefined {
  const [first] = results;
  return first === undefined || results.every((result) => isSame(result, first)) ? first : DYN;
}
