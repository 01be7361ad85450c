import { expressionLaws } from '../../../src/laws/expressions/index';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const laws = expressionLaws.filter(({ fix }) => fix === 'correct the expression');

function deviceClass(expression: string): Fields {
  const spec = { selectors: [{ cel: { expression } }] };
  return { apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: { name: 'gpu' }, spec };
}

const at = 'spec.selectors[0].cel.expression';

testLaws(laws, {
  accept: [
    { title: 'a driver', given: deviceClass("device.driver == 'gpu.example.com'") },
    { title: 'an attribute', given: deviceClass("device.attributes['gpu.example.com'].healthy") },
    { title: 'a version', given: deviceClass("device.attributes['a.b'].version.compareTo(semver('1.2.3')) >= 0") },
    { title: 'a capacity', given: deviceClass("device.capacity['a.b'].memory.compareTo(quantity('10Gi')) >= 0") },
    { title: 'a name for a part', given: deviceClass("cel.bind(gpu, device.attributes['a.b'], gpu.a && gpu.b)") },
    { title: 'devices that can be shared by claims', given: deviceClass('device.allowMultipleAllocations') },
    {
      title: 'an expression that is too long, which is reported elsewhere',
      given: deviceClass(`1${' '.repeat(10 * 1024)}`),
    },
  ],
  refuse: [
    {
      title: 'a condition that is a string',
      given: deviceClass('device.driver'),
      at,
      what: 'expression gives string; it must give bool or any',
    },
    {
      title: 'no expression',
      given: deviceClass(''),
      at,
      what: 'expression has an error at 1:1: the expression ends too early',
    },
    {
      title: 'the object of a request',
      given: deviceClass('object.a == 1'),
      at,
      what: 'expression has an error at 1:1: there is no variable "object"',
    },
    {
      title: 'an attribute iterated over like a list',
      given: deviceClass("device.attributes['a.b'].models.exists(model, model == 'c')"),
      at,
      what: 'expression has an error at 1:33: cannot iterate over any, which is not a list or a map',
    },
    {
      title: 'concatenated strings of unknown length',
      given: deviceClass("['a', 'b'].join(',') == device.driver"),
      at,
      what: 'expression may cost more than the server allows for one device',
    },
    {
      title: 'a quantity compared with a number',
      given: deviceClass("device.capacity['a.b'].memory > 10"),
      at,
      what: 'expression has an error at 1:31: there is no kubernetes.Quantity > int',
    },
  ],
});
