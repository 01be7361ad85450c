import { deviceConfigurations } from '../../../src/laws/resource/device-configurations';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { deviceClaim } from './device-claim';

function configured(opaque: Fields): Fields {
  return deviceClaim({ config: [{ opaque: { driver: 'gpu.example.com', ...opaque } }] });
}

const AT = 'spec.devices.config[0].opaque';

testLaws(deviceConfigurations, {
  accept: [
    { title: 'no parameters in it', given: configured({ parameters: {} }) },
    { title: 'large numbers', given: configured({ parameters: { most: 2n ** 63n } }) },
    { title: 'capitals in the driver', given: configured({ driver: 'GPU.example.com', parameters: {} }) },
    { title: '10 KiB', given: configured({ parameters: { a: 'b'.repeat(10_232) } }) },
  ],
  refuse: [
    {
      title: 'a configuration without a driver',
      given: deviceClaim({ config: [{}] }),
      at: 'spec.devices.config[0].opaque',
      what: 'the configuration has no opaque',
    },
    {
      title: 'no parameters',
      given: configured({}),
      at: `${AT}.parameters`,
      what: 'the configuration has no parameters',
    },
    {
      title: 'more than 10 KiB',
      given: configured({ parameters: { a: 'b'.repeat(10_233) } }),
      at: `${AT}.parameters`,
      what: 'parameters is 10241 bytes long as JSON; the limit is 10240',
    },
    {
      title: 'a driver with a long name',
      given: configured({ driver: 'a'.repeat(64), parameters: {} }),
      at: `${AT}.driver`,
      what: `driver is "${'a'.repeat(64)}", which is 64 characters long; the limit is 63`,
    },
  ],
});
