import { serviceTopology } from '../../../src/laws/networking/service-topology';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function service(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', annotations }, spec };
}

const MODE = 'service.kubernetes.io/topology-mode';

const HINTS = 'service.kubernetes.io/topology-aware-hints';

testLaws(serviceTopology, {
  accept: [{ title: 'both annotations with one value', given: service({}, { [MODE]: 'Auto', [HINTS]: 'Auto' }) }],
  refuse: [
    {
      title: 'both annotations with two values',
      given: service({}, { [MODE]: 'Auto', [HINTS]: 'Disabled' }),
      at: `metadata.annotations[${MODE}]`,
      what: `the annotation ${MODE} is "Auto", but ${HINTS} is "Disabled"`,
    },
  ],
});
