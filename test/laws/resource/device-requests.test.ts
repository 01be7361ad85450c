import { deviceRequests } from '../../../src/laws/resource/device-requests';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { deviceClaim, deviceRequest } from './device-claim';

function claim(exactly: Fields): Fields {
  return deviceClaim({ requests: [deviceRequest('gpu', exactly)] });
}

const AT = 'spec.devices.requests[0]';
const choice = { name: 'fast', deviceClassName: 'a' };
const selector = { cel: { expression: 'true' } };

testLaws(deviceRequests, {
  accept: [
    { title: 'a count of 0, which is 1', given: claim({ count: 0 }) },
    { title: 'all devices', given: claim({ allocationMode: 'All' }) },
    { title: 'an empty mode', given: claim({ allocationMode: '', count: 3 }) },
    { title: 'a toleration without an operator', given: claim({ tolerations: [{ key: 'a', value: 'b' }] }) },
    { title: 'a toleration of everything', given: claim({ tolerations: [{ operator: 'Exists' }] }) },
    { title: '32 selectors', given: claim({ selectors: Array.from({ length: 32 }, () => selector) }) },
    {
      title: 'prioritized alternatives',
      given: deviceClaim({ requests: [{ name: 'gpu', firstAvailable: [choice, { ...choice, name: 'slow' }] }] }),
    },
  ],
  refuse: [
    {
      title: 'a count below zero',
      given: claim({ count: -1 }),
      at: `${AT}.exactly.count`,
      what: 'count is -1; the minimum is 1',
    },
    {
      title: 'a count of all devices',
      given: claim({ allocationMode: 'All', count: 1 }),
      at: `${AT}.exactly.count`,
      what: 'count is 1, but allocationMode is "All"',
    },
    {
      title: 'a request without a kind',
      given: deviceClaim({ requests: [{ name: 'gpu', firstAvailable: [] }] }),
      at: AT,
      what: 'the request has neither exactly nor firstAvailable',
    },
    {
      title: 'a request with both kinds',
      given: deviceClaim({ requests: [{ ...deviceRequest('gpu'), firstAvailable: [choice] }] }),
      at: AT,
      what: 'the request has both exactly and firstAvailable',
    },
    {
      title: 'two alternatives with the same name',
      given: deviceClaim({ requests: [{ name: 'gpu', firstAvailable: [choice, choice] }] }),
      at: `${AT}.firstAvailable[1].name`,
      what: 'the name "fast" appears twice',
    },
    {
      title: 'nine alternatives',
      given: deviceClaim({
        requests: [
          { name: 'gpu', firstAvailable: Array.from({ length: 9 }, (_, n) => ({ ...choice, name: `a${n}` })) },
        ],
      }),
      at: `${AT}.firstAvailable`,
      what: 'firstAvailable has 9 elements; the limit is 8',
    },
    {
      title: 'an empty class',
      given: claim({ deviceClassName: '' }),
      at: `${AT}.exactly.deviceClassName`,
      what: 'deviceClassName is "", which is empty',
    },
    {
      title: 'an empty selector',
      given: claim({ selectors: [{}] }),
      at: `${AT}.exactly.selectors[0].cel`,
      what: 'the selector has no cel',
    },
    {
      title: 'a long expression',
      given: claim({ selectors: [{ cel: { expression: ' '.repeat(10_241) } }] }),
      at: `${AT}.exactly.selectors[0].cel.expression`,
      what: 'expression is 10241 bytes long; the limit is 10240',
    },
    {
      title: 'a value with the operator Exists',
      given: claim({ tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }),
      at: `${AT}.exactly.tolerations[0].value`,
      what: 'the operator Exists has the value "b"',
    },
    {
      title: 'an invalid tolerated value',
      given: claim({ tolerations: [{ key: 'a', value: 'b c' }] }),
      at: `${AT}.exactly.tolerations[0].value`,
      what: 'the value "b c" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
  ],
});
