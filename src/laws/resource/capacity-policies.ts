import type { CapacityRequestPolicy, Device, DeviceCapacity } from '../../kubernetes/generated/resource/v1';
import { apiType, type Given } from '../api-type';
import { amountOf, wholeUnits } from '../grammars/quantities';
import { law } from '../law';
import { refuseRepeated, refuseTooMany } from '../lists';
import type { Place } from '../place';

const device = apiType<Device>('resource/v1.Device');

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#consumable-capacity */
export const capacityPolicies = [
  law({
    name: 'resource-slices',
    type: apiType<DeviceCapacity>('resource/v1.DeviceCapacity'),
    why: 'the API server refuses the slice, and its devices are not found',
    fix: "keep requests within the capacity: requestPolicy: { default: '1Gi', validRange: { min: '1Gi', max: '16Gi' } }",
    check({ value = 0, requestPolicy }, place) {
      if (requestPolicy === undefined) {
        return;
      }
      if (place.enclosing(device)?.allowMultipleAllocations === true) {
        checkPolicy(requestPolicy, value, place);
      } else {
        const what = 'the capacity has a requestPolicy, but the device does not set allowMultipleAllocations';
        place.refuse(['requestPolicy'], what, 'set allowMultipleAllocations: true on the device');
      }
    },
  }),
];

type Amount = string | number;

const MOST_VALUES = 10;

function checkPolicy(policy: Given<CapacityRequestPolicy>, capacity: Amount, place: Place): void {
  const { default: usual, validValues = [], validRange } = policy;
  if (validValues.length > 0 && validRange !== undefined) {
    place.refuse(['requestPolicy'], 'the policy has both validValues and validRange', 'remove one of the two');
  } else if (usual === undefined && (validValues.length > 0 || validRange !== undefined)) {
    place.refuse(
      ['requestPolicy', 'default'],
      'the policy has no default',
      'add the amount for requests that set none',
    );
  } else if (validValues.length > 0) {
    checkValues(validValues, usual ?? 0, capacity, place);
  } else if (validRange !== undefined) {
    checkRange(validRange, usual ?? 0, capacity, place);
  }
}

function checkValues(values: readonly Amount[], usual: Amount, capacity: Amount, place: Place): void {
  const steps = ['requestPolicy', 'validValues'];
  const amounts = values.map(amountOf);
  refuseTooMany(values.length, MOST_VALUES, steps, place);
  refuseRepeated(amounts.map(wholeUnits).map(String), (index) => [...steps, index], 'amount', place);
  for (const [index, amount] of amounts.entries()) {
    if (amount < (amounts[index - 1] ?? amount)) {
      place.refuse([...steps, index], `${values[index]} comes after ${values[index - 1]}`, 'order them by size');
    }
    if (amount > amountOf(capacity)) {
      place.refuse([...steps, index], `${values[index]} is more than the capacity, ${capacity}`);
    }
  }
  if (!amounts.includes(amountOf(usual))) {
    place.refuse(['requestPolicy', 'default'], `default is ${usual}, which is not one of validValues`);
  }
}

type Range = NonNullable<Given<CapacityRequestPolicy>['validRange']>;

function checkRange({ min, max, step }: Range, usual: Amount, capacity: Amount, place: Place): void {
  if (min === undefined) {
    refuse('min', 'the range has no min', place);
    return;
  }
  const limit = amountOf(capacity);
  const least = amountOf(min);
  if (least > limit) {
    refuse('min', `min is ${min}, more than the capacity, ${capacity}`, place);
  }
  if (amountOf(usual) < least) {
    refuse('min', `min is ${min}, more than the default, ${usual}`, place);
  }
  checkMost(max, { least, limit, usual: amountOf(usual) }, place);
  if (step !== undefined) {
    checkStep(step, { min, max, usual, limit }, place);
  }
}

function checkMost(
  max: Amount | undefined,
  { least, limit, usual }: { readonly least: bigint; readonly limit: bigint; readonly usual: bigint },
  place: Place,
): void {
  const most = amountOf(max ?? 0);
  const faults = {
    'less than min': most < least,
    'more than the capacity': most > limit,
    'less than the default': most < usual,
  };
  for (const [fault, isSo] of max === undefined ? [] : Object.entries(faults)) {
    if (isSo) {
      refuse('max', `max is ${max}, ${fault}`, place);
    }
  }
}

interface Stepped {
  readonly min: Amount;
  readonly max: Amount | undefined;
  readonly usual: Amount;
  readonly limit: bigint;
}

/** Steps are counted in whole units. */
function checkStep(step: Amount, { min, max, usual, limit }: Stepped, place: Place): void {
  const units = wholeUnits(amountOf(step));
  if (units === 0n) {
    refuse('step', `step is ${step}; it must be more than 0`, place);
    return;
  }
  if (amountOf(min) + amountOf(step) > limit) {
    refuse('step', `step is ${step}, which exceeds the capacity from min`, place);
  }
  for (const [field, amount] of Object.entries({ default: usual, max })) {
    if (amount !== undefined && (wholeUnits(amountOf(amount)) - wholeUnits(amountOf(min))) % units !== 0n) {
      refuse(
        'step',
        `step is ${step}, which does not divide the range from ${min} (min) to ${amount} (${field})`,
        place,
      );
    }
  }
}

function refuse(field: string, what: string, place: Place): void {
  place.refuse(['requestPolicy', 'validRange', field], what);
}
