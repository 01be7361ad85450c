import type { CELDeviceSelector } from '../../kubernetes/generated/resource/v1';
import type { Given } from '../api-type';
import { ANY, BOOL, type CelType, structOf } from '../cel/cel-type';
import { type CelEnvironment, environmentOf, MACROS_OF_DEVICES } from '../cel/environment';
import { objectsOf } from '../cel/objects';
import type { Place } from '../place';
import { checkExpression } from './check-expression';

/** How many bytes of an expression the server compiles. */
const LONGEST = 10 * 1024;

/** Checks the expression that selects devices; the server does not look at one that is too long. */
export function checkDeviceSelector({ expression: text = '' }: Given<CELDeviceSelector>, place: Place): void {
  if (Buffer.byteLength(text) <= LONGEST) {
    checkExpression({ steps: ['expression'], text, results: [BOOL, ANY] }, deviceEnvironment(), place);
  }
}

let environment: CelEnvironment | undefined;

function deviceEnvironment(): CelEnvironment {
  environment ??= {
    ...environmentOf(new Map<string, CelType>([['device', structOf('kubernetes.DRADevice')]]), deviceObjects()),
    macros: MACROS_OF_DEVICES,
  };
  return environment;
}

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/resource-claim-v1/#ResourceClaimSpec */
function deviceObjects() {
  return objectsOf({
    'kubernetes.DRADevice': {
      driver: 'string',
      attributes: 'map(string, map(string, any))',
      capacity: 'map(string, map(string, kubernetes.Quantity))',
      allowMultipleAllocations: 'bool',
    },
  });
}
