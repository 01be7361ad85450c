import { serviceCidrs } from '../../../src/laws/networking/service-cidrs';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function ranges(...cidrs: readonly string[]): Fields {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', metadata: { name: 'more' }, spec: { cidrs } };
}

testLaws(serviceCidrs, {
  accept: [{ title: 'one range of each family', given: ranges('10.96.0.0/16', 'fd00:1::/112') }],
  refuse: [
    { title: 'none', given: ranges(), at: 'spec.cidrs', what: 'the ServiceCIDR has no cidrs' },
    {
      title: 'two of the same family',
      given: ranges('10.96.0.0/16', '10.97.0.0/16'),
      at: 'spec.cidrs',
      what: 'both cidrs are of the same family',
    },
    {
      title: 'not in canonical form',
      given: ranges('FD00:1::/112'),
      at: 'spec.cidrs[0]',
      what: 'a range is "FD00:1::/112"; its canonical form is "fd00:1::/112"',
    },
    {
      title: 'three',
      given: ranges('10.96.0.0/16', 'fd00:1::/112', '10.97.0.0/16'),
      at: 'spec.cidrs',
      what: 'there are 3 cidrs; the limit is 2',
    },
  ],
});
