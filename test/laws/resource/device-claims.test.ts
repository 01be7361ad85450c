import { deviceClaims } from '../../../src/laws/resource/device-claims';
import { testLaws } from '../law-tester';
import { deviceClaim, deviceRequest } from './device-claim';

const requests = [deviceRequest('gpu'), { name: 'net', firstAvailable: [{ name: 'fast', deviceClassName: 'a' }] }];
const BOARD = 'gpu.example.com/board';

testLaws(deviceClaims, {
  accept: [
    { title: 'no requests', given: deviceClaim({}) },
    {
      title: 'a constraint on all requests',
      given: deviceClaim({ requests, constraints: [{ matchAttribute: BOARD }] }),
    },
    {
      title: 'the names of a request and of one of its alternatives',
      given: deviceClaim({
        requests,
        constraints: [{ requests: ['gpu', 'net', 'net/fast'], distinctAttribute: BOARD }],
      }),
    },
    {
      title: 'an attribute with two slashes, which the server does not check',
      given: deviceClaim({ requests, constraints: [{ matchAttribute: '-/-/-', distinctAttribute: '-' }] }),
    },
    {
      title: '32 requests',
      given: deviceClaim({ requests: Array.from({ length: 32 }, (_, n) => deviceRequest(`a${n}`)) }),
    },
  ],
  refuse: [
    {
      title: '33 requests',
      given: deviceClaim({ requests: Array.from({ length: 33 }, (_, n) => deviceRequest(`a${n}`)) }),
      at: 'spec.devices.requests',
      what: 'requests has 33 elements; the limit is 32',
    },
    {
      title: 'two requests with the same name',
      given: deviceClaim({ requests: [...requests, deviceRequest('gpu')] }),
      at: 'spec.devices.requests[2].name',
      what: 'the name "gpu" appears twice',
    },
    {
      title: 'a constraint on an unknown request',
      given: deviceClaim({ requests, constraints: [{ requests: ['gpus'], matchAttribute: BOARD }] }),
      at: 'spec.devices.constraints[0].requests[0]',
      what: 'the request "gpus" is not in the claim',
      fix: 'use one of "gpu", "net", "net/fast"',
    },
    {
      title: 'an alternative of a request without any',
      given: deviceClaim({ requests, config: [{ requests: ['gpu/fast'] }] }),
      at: 'spec.devices.config[0].requests[0]',
      what: 'the request "gpu/fast" is not in the claim',
    },
    {
      title: 'a request named twice',
      given: deviceClaim({ requests, config: [{ requests: ['gpu', 'gpu'] }] }),
      at: 'spec.devices.config[0].requests[1]',
      what: 'the request "gpu" appears twice',
    },
    {
      title: 'a constraint on no attribute',
      given: deviceClaim({ requests, constraints: [{}] }),
      at: 'spec.devices.constraints[0]',
      what: 'the constraint has neither matchAttribute nor distinctAttribute',
    },
    {
      title: 'an attribute without a domain',
      given: deviceClaim({ requests, constraints: [{ distinctAttribute: 'board' }] }),
      at: 'spec.devices.constraints[0].distinctAttribute',
      what: 'distinctAttribute is "board", which has no domain before it',
    },
    {
      title: 'an attribute with a long name',
      given: deviceClaim({ requests, constraints: [{ matchAttribute: `a/${'b'.repeat(33)}` }] }),
      at: 'spec.devices.constraints[0].matchAttribute',
      what: `matchAttribute is "a/${'b'.repeat(33)}", which is 33 characters long after its domain; the limit is 32`,
    },
  ],
});
