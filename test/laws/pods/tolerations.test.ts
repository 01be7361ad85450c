import { tolerations } from '../../../src/laws/pods/tolerations';
import { pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  tolerations,
  [
    ['a value, with no operator', pod({ tolerations: [{ key: 'a', value: 'b', effect: 'NoSchedule' }] })],
    ['everything', pod({ tolerations: [{ operator: 'Exists' }] })],
    [
      'an effect for a while',
      pod({ tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: -1 }] }),
    ],
  ],
  [
    [
      'an invalid label key',
      pod({ tolerations: [{ key: 'a b', operator: 'Exists' }] }),
      'spec.tolerations[0].key',
      'key is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'no key and no operator',
      pod({ tolerations: [{ value: 'b' }] }),
      'spec.tolerations[0].operator',
      'there is no key, but operator is ""',
    ],
    [
      'seconds for another effect',
      pod({ tolerations: [{ key: 'a', operator: 'Exists', tolerationSeconds: 1 }] }),
      'spec.tolerations[0].effect',
      'tolerationSeconds is set, but effect is ""',
    ],
    [
      'Exists with a value',
      pod({ tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }),
      'spec.tolerations[0].operator',
      'operator is "Exists", but value is "b"',
    ],
    [
      'an invalid label value',
      pod({ tolerations: [{ key: 'a', operator: 'Equal', value: 'a b' }] }),
      'spec.tolerations[0].value',
      'value is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'a comparison, whose feature is off',
      pod({ tolerations: [{ key: 'a', operator: 'Gt', value: '1' }] }),
      'spec.tolerations[0].operator',
      'operator is "Gt", which needs the feature gate TaintTolerationComparisonOperators',
    ],
  ],
);
