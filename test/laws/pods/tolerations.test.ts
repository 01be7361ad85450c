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
      'a key that no label has',
      pod({ tolerations: [{ key: 'a b', operator: 'Exists' }] }),
      'spec.tolerations[0].key',
      'key is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'no key and no operator',
      pod({ tolerations: [{ value: 'b' }] }),
      'spec.tolerations[0].operator',
      'there is no key, and operator is ""',
    ],
    [
      'seconds for another effect',
      pod({ tolerations: [{ key: 'a', operator: 'Exists', tolerationSeconds: 1 }] }),
      'spec.tolerations[0].effect',
      'tolerationSeconds is set, and effect is ""',
    ],
    [
      'Exists with a value',
      pod({ tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }),
      'spec.tolerations[0].operator',
      'operator is "Exists", and value is "b"',
    ],
    [
      'a value that no label has',
      pod({ tolerations: [{ key: 'a', operator: 'Equal', value: 'a b' }] }),
      'spec.tolerations[0].value',
      'value is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'a comparison, whose feature is off',
      pod({ tolerations: [{ key: 'a', operator: 'Gt', value: '1' }] }),
      'spec.tolerations[0].operator',
      'operator is "Gt", which needs the feature TaintTolerationComparisonOperators',
    ],
  ],
);
