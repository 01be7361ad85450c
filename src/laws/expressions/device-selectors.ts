import type { CELDeviceSelector } from '../../kubernetes/generated/resource/v1';
import type { Given } from '../api-type';
import { ANY, BOOL, type CelType, structOf } from '../cel/cel-type';
import { type CelEnvironment, environmentOf, type ObjectFields } from '../cel/environment';
import { BINDINGS } from '../cel/macros';
import { objectsOf } from '../cel/objects';
import type { Size } from '../cel/sizes';
import type { Place } from '../place';
import { checkExpression } from './check-expression';

/** The longest expression that the server compiles, in bytes. */
const LONGEST = 10 * 1024;

/** The cost limit of an expression. */
const COST_LIMIT = 1_000_000;

/** Checks the expression that selects devices; the server does not compile one that is too long. */
export function checkDeviceSelector({ expression: text = '' }: Given<CELDeviceSelector>, place: Place): void {
  if (Buffer.byteLength(text) <= LONGEST) {
    const at = { steps: ['expression'], text, results: [BOOL, ANY] };
    const compiled = checkExpression(at, deviceEnvironment(place), place);
    if (compiled.cost(sizeInDevice) > COST_LIMIT) {
      const what = 'expression may cost more than the server allows for one device';
      place.refuse(['expression'], what, 'iterate over fewer values, or compare fewer long strings');
    }
  }
}

function deviceEnvironment(place: Place): CelEnvironment {
  const variables = new Map<string, CelType>([['device', structOf('kubernetes.DRADevice')]]);
  const environment = environmentOf({ version: place.version, variables, objects: deviceObjects(place) });
  return { ...environment, macros: new Map([...environment.macros, ...BINDINGS]) };
}

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/resource-claim-v1/#ResourceClaimSpec */
function deviceObjects(place: Place): ReadonlyMap<string, ObjectFields> {
  return objectsOf({
    'kubernetes.DRADevice': {
      driver: 'string',
      attributes: 'map(string, map(string, any))',
      capacity: 'map(string, map(string, kubernetes.Quantity))',
      ...(place.isOn('DRAConsumableCapacity') ? { allowMultipleAllocations: 'bool' } : {}),
    },
  });
}

/** The most attributes or capacities of a device, and the limits for the parts of their names and for their values. */
const MOST = { entries: 32, domain: 63, name: 32, value: 64, driver: 63 };

function sizeInDevice([root, field, ...steps]: readonly string[]): Size | undefined {
  if (root !== 'device') {
    return undefined;
  }
  if (field === 'attributes' || field === 'capacity') {
    return sizeInEntries(field, steps);
  }
  const sizes = new Map([
    [undefined, 0],
    ['driver', MOST.driver],
    ['allowMultipleAllocations', 1],
  ]);
  const most = steps.length === 0 ? sizes.get(field) : undefined;
  return most === undefined ? undefined : { least: 0, most };
}

/** The outer maps are keyed by domain, the inner ones by name. */
function sizeInEntries(field: 'attributes' | 'capacity', steps: readonly string[]): Size | undefined {
  const [domain, name] = steps;
  const most =
    steps.length > 2 || (domain !== undefined && domain !== '@values' && domain !== '@keys')
      ? undefined
      : sizeInDomain(field, domain, name);
  return most === undefined ? undefined : { least: 0, most };
}

function sizeInDomain(field: 'attributes' | 'capacity', domain?: string, name?: string): number | undefined {
  if (name === undefined) {
    return domain === '@keys' ? MOST.domain : MOST.entries;
  }
  if (domain === '@keys') {
    return undefined;
  }
  if (name === '@keys') {
    return MOST.name;
  }
  return field === 'attributes' ? MOST.value : name === '@values' ? 0 : undefined;
}
