import { devices } from '../../../src/laws/resource/devices';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { sliceOf } from './device-claim';

const chosen = { nodeName: null, perDeviceNodeSelection: true };
const AT = 'spec.devices[0]';

function attributes(count: number): Fields {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, { int: n }]));
}

function attribute(value: Fields): Fields {
  return sliceOf({ attributes: { model: value } });
}

testLaws(devices, {
  accept: [
    { title: 'a device of one node', given: sliceOf({ nodeName: 'worker-1' }, chosen) },
    {
      title: 'attributes of each type',
      given: sliceOf({ attributes: { a: { bool: false }, b: { int: 0 }, c: { string: '' } } }),
    },
    { title: 'a version', given: attribute({ version: '1.0.0-rc.1+build.7' }) },
    { title: 'a field behind a feature that is off', given: attribute({ string: 'a', strings: [] }) },
    {
      title: '32 attributes and capacities',
      given: sliceOf({ attributes: attributes(31), capacity: { memory: { value: 1 } } }),
    },
    {
      title: 'a device that must be ready',
      given: sliceOf({ bindingConditions: ['example.com/ready'], bindingFailureConditions: ['example.com/broken'] }),
    },
  ],
  refuse: [
    {
      title: '33 attributes',
      given: sliceOf({ attributes: attributes(33) }),
      at: AT,
      what: 'the device has 33 attributes and capacities; the limit is 32',
    },
    {
      title: 'an attribute whose name has a dash',
      given: sliceOf({ attributes: { 'a-b': { int: 1 } } }),
      at: `${AT}.attributes.a-b`,
      what: 'the name "a-b" is not letters, digits and "_" that begin with a letter or "_"',
    },
    {
      title: 'a capacity with an empty domain',
      given: sliceOf({ capacity: { '/memory': { value: 1 } } }),
      at: `${AT}.capacity[/memory]`,
      what: 'the name "/memory" has a part before "/" that is empty',
    },
    {
      title: 'an attribute with two values',
      given: attribute({ int: 1, string: '1' }),
      at: `${AT}.attributes.model`,
      what: 'the attribute has int and string; it must have exactly one',
    },
    {
      title: 'an attribute without a value',
      given: attribute({}),
      at: `${AT}.attributes.model`,
      what: 'the attribute has no value; it must have exactly one',
    },
    {
      title: 'an attribute with a value behind a feature that is off',
      given: attribute({ strings: ['a'] }),
      at: `${AT}.attributes.model`,
      what: 'the attribute has no value; it must have exactly one',
    },
    {
      title: 'a long text, counted in bytes',
      given: attribute({ string: 'é'.repeat(33) }),
      at: `${AT}.attributes.model.string`,
      what: 'string is 66 bytes long; the limit is 64',
    },
    {
      title: 'a version with two numbers',
      given: attribute({ version: '1.4' }),
      at: `${AT}.attributes.model.version`,
      what: 'version is "1.4", which is not a version such as "1.4.0"',
    },
    {
      title: 'a node of a device in a slice with a node',
      given: sliceOf({ nodeName: 'worker-1' }),
      at: AT,
      what: 'the device has nodeName, but the slice does not set perDeviceNodeSelection',
    },
    {
      title: 'a device on no node',
      given: sliceOf({}, chosen),
      at: AT,
      what: 'the device has none of nodeName, nodeSelector and allNodes',
    },
    {
      title: 'a device on one node and all',
      given: sliceOf({ nodeName: 'a', allNodes: true }, chosen),
      at: AT,
      what: 'the device has more than one of nodeName, nodeSelector and allNodes',
    },
    {
      title: 'a condition twice',
      given: sliceOf({ bindingConditions: ['a', 'a'], bindingFailureConditions: ['b'] }),
      at: `${AT}.bindingConditions[1]`,
      what: 'the condition "a" appears twice',
    },
    {
      title: 'a condition of success and failure',
      given: sliceOf({ bindingConditions: ['a'], bindingFailureConditions: ['a'] }),
      at: `${AT}.bindingFailureConditions[0]`,
      what: 'the condition "a" is also in bindingConditions',
    },
    {
      title: 'conditions of failure alone',
      given: sliceOf({ bindingFailureConditions: ['a'] }),
      at: `${AT}.bindingConditions`,
      what: 'the device has bindingFailureConditions, and no bindingConditions',
    },
    {
      title: '17 taints',
      given: sliceOf({ taints: Array.from({ length: 17 }, () => ({ key: 'a', effect: 'NoSchedule' })) }),
      at: `${AT}.taints`,
      what: 'taints has 17 elements; the limit is 16',
    },
    {
      title: 'a taint without an effect',
      given: sliceOf({ taints: [{ key: 'a', effect: '' }] }),
      at: `${AT}.taints[0].effect`,
      what: 'effect is empty',
    },
    {
      title: 'one set of counters twice',
      given: sliceOf({ consumesCounters: [{ counterSet: 'a' }, { counterSet: 'a' }] }),
      at: `${AT}.consumesCounters[1].counterSet`,
      what: 'the set "a" appears twice',
    },
  ],
});
