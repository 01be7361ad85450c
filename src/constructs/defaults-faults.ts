import { type FieldType, typeNamed } from '../kubernetes/schema';
import { describeValue, fieldPath, isMap } from '../manifests/field';
import { literal } from '../manifests/literal';
import { likelyMeant } from '../manifests/nearest';
import { type Defaults, NO_CONTAINER_DEFAULTS, NO_POD_DEFAULTS } from './defaults';

/** What is wrong with a profile. */
export interface DefaultsFault {
  readonly what: string;
  readonly fix: string;
}

/** Everything that is wrong with a profile, or with changes to one, from an untyped program. */
export function defaultsFaults(profile: unknown): readonly DefaultsFault[] {
  if (typeof profile === 'string') {
    return NAMES.includes(profile) ? [] : [unknownName(profile)];
  }
  if (!isMap(profile)) {
    const what = `defaults are ${describeValue(profile)}, which is not a profile`;
    return [{ what, fix: "name one: defaults: 'secure', or change one: defaults: { extends: 'secure', … }" }];
  }
  const { extends: base, ...parts } = profile;
  const ofBase = 'extends' in profile ? defaultsFaults(base) : [];
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value !== null);
  return [...ofBase, ...given.flatMap(([part, value]) => partFaults(part, value))];
}

const NAMES = ['secure', 'plain'];

/** The form of each part of a profile: a boolean, an enum, or an API type. */
const PARTS: { readonly [Part in keyof Required<Defaults>]: 'switch' | readonly string[] | ApiPart } = {
  labels: 'switch',
  pod: { type: 'core/v1.PodSpec', without: NO_POD_DEFAULTS },
  container: { type: 'core/v1.Container', without: NO_CONTAINER_DEFAULTS.filter((field) => field !== 'resources') },
  memoryLimitIsRequest: 'switch',
  tokenOnlyForSubjects: 'switch',
  deploymentStrategy: { type: 'apps/v1.DeploymentStrategy' },
  spread: { type: 'core/v1.TopologySpreadConstraint', without: ['labelSelector'], isListAllowed: true },
  disruptionBudget: { type: 'policy/v1.PodDisruptionBudgetSpec', without: ['selector'] },
  headlessService: { type: 'core/v1.ServiceSpec', without: ['selector', 'ports'] },
  configDigest: 'switch',
  secretDigest: 'switch',
  concurrencyPolicy: ['Allow', 'Forbid', 'Replace'],
};

interface ApiPart {
  readonly type: string;
  /** Fields that each object sets itself, or that are filled in. */
  readonly without?: readonly string[];
  readonly isListAllowed?: boolean;
}

function unknownName(name: string): DefaultsFault {
  const meant = likelyMeant(name, NAMES);
  const fix = `write defaults: ${literal(meant ?? 'secure')}${meant === undefined ? " or 'plain'" : ''}`;
  return { what: `there is no profile ${JSON.stringify(name)}`, fix };
}

function partFaults(name: string, value: unknown): readonly DefaultsFault[] {
  const part = Object.entries(PARTS).find(([known]) => known === name)?.[1];
  if (part === undefined) {
    return [unknownField(name, Object.keys(PARTS))];
  }
  if (part === 'switch') {
    return typeof value === 'boolean' ? [] : [misfit(name, value, 'true or false')];
  }
  if ('type' in part) {
    return apiFaults(name, value, part);
  }
  const isOne = typeof value === 'string' && part.includes(value);
  return isOne ? [] : [misfit(name, value, `one of ${part.map(literal).join(', ')}`)];
}

function apiFaults(name: string, value: unknown, { type, without = [], isListAllowed = false }: ApiPart) {
  if (isListAllowed && Array.isArray(value)) {
    return value.flatMap((element, index) => fieldFaults(element, type, fieldPath(name, index), without));
  }
  return isMap(value) ? fieldFaults(value, type, name, without) : [misfit(name, value, 'a map')];
}

/** Fields that the API does not have, at any depth; mistakes inside them are reported for each object. */
function fieldFaults(
  value: unknown,
  type: string,
  path: string,
  without: readonly string[] = [],
): readonly DefaultsFault[] {
  const { fields } = typeNamed(type);
  const known = [...fields.keys()].filter((field) => !without.includes(field));
  return Object.entries(isMap(value) ? value : {}).flatMap(([name, inner]) => {
    const field = fields.get(name);
    const at = fieldPath(path, name);
    return field === undefined || without.includes(name) ? [unknownField(at, known)] : below(inner, field.type, at);
  });
}

function below(value: unknown, type: FieldType, path: string): readonly DefaultsFault[] {
  switch (type.type) {
    case 'object':
      return fieldFaults(value, type.name, path);
    case 'list':
      return (Array.isArray(value) ? value : []).flatMap((each, index) =>
        below(each, type.items, fieldPath(path, index)),
      );
    case 'map':
      return Object.entries(isMap(value) ? value : {}).flatMap(([key, each]) =>
        below(each, type.values, fieldPath(path, key)),
      );
    default:
      return [];
  }
}

function unknownField(path: string, known: readonly string[]): DefaultsFault {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const meant = likelyMeant(name, known);
  return { what: `defaults have no ${path}`, fix: meant === undefined ? 'leave it out' : `write ${meant}` };
}

function misfit(name: string, value: unknown, wanted: string): DefaultsFault {
  return { what: `defaults have ${describeValue(value)} for ${name}, which takes ${wanted}`, fix: `give ${wanted}` };
}
