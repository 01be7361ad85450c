import { compareVersions } from '../../kubernetes/history';
import { type Functions, functionsOf } from './functions';
import {
  ADDRESS_FUNCTIONS,
  FORMAT_FUNCTIONS,
  KUBERNETES_FUNCTIONS,
  SELECTOR_FUNCTIONS,
  VERSION_FUNCTIONS,
} from './kubernetes-functions';
import { MACROS, MACROS_OF_LISTS, MACROS_OF_PAIRS, type Macros } from './macros';
import {
  LIST_FUNCTIONS,
  PAIR_FUNCTIONS,
  SET_FUNCTIONS,
  STANDARD_FUNCTIONS,
  TEXT_FUNCTIONS,
} from './standard-functions';

/** A library: functions and macros that were added together. */
interface Library {
  /** The first version of Kubernetes that accepts them in new objects; libraries without it are in all known versions. */
  readonly since?: string;
  readonly functions: readonly string[];
  readonly macros?: Macros;
}

/** https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries */
const LIBRARIES: readonly Library[] = [
  { functions: [...STANDARD_FUNCTIONS, ...KUBERNETES_FUNCTIONS], macros: MACROS },
  { since: '1.30', functions: [...TEXT_FUNCTIONS, ...SET_FUNCTIONS] },
  { since: '1.31', functions: ADDRESS_FUNCTIONS },
  { since: '1.32', functions: [...FORMAT_FUNCTIONS, ...SELECTOR_FUNCTIONS] },
  { since: '1.33', functions: PAIR_FUNCTIONS, macros: MACROS_OF_PAIRS },
  { since: '1.34', functions: VERSION_FUNCTIONS },
  { since: '1.35', functions: LIST_FUNCTIONS, macros: MACROS_OF_LISTS },
];

const functions = new Map<string, Functions>();
const macros = new Map<string, Macros>();

/** The functions that all expressions can use in a version of Kubernetes; parsed for the first expression of the version. */
export function functionsIn(version: string): Functions {
  const known = functions.get(version) ?? functionsOf(librariesIn(version).flatMap((library) => library.functions));
  functions.set(version, known);
  return known;
}

/** The macros that all expressions can use in a version of Kubernetes. */
export function macrosIn(version: string): Macros {
  const known = macros.get(version) ?? new Map(librariesIn(version).flatMap((library) => [...(library.macros ?? [])]));
  macros.set(version, known);
  return known;
}

/** The first version of Kubernetes with a function or a macro; undefined if all known versions have it, or none. */
export function sinceOf(name: string): string | undefined {
  const isIn = ({ functions: signatures, macros: named = new Map() }: Library) =>
    signatures.some((signature) => signature.replace(/^\./, '').startsWith(`${name}(`)) ||
    [...named.keys()].some((key) => key.startsWith(`${name}/`));
  return LIBRARIES.find(isIn)?.since;
}

function librariesIn(version: string): readonly Library[] {
  return LIBRARIES.filter(({ since }) => since === undefined || compareVersions(since, version) <= 0);
}
