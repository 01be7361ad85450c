import { serviceSourceRanges } from '../../../src/laws/networking/service-source-ranges';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function service(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', annotations }, spec };
}

const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

testLaws(serviceSourceRanges, {
  accept: [
    {
      title: 'ranges with spaces around them',
      given: service({ type: 'LoadBalancer', loadBalancerSourceRanges: [' 10.0.0.0/8 '] }),
    },
    {
      title: 'ranges in the annotation',
      given: service({ type: 'LoadBalancer' }, { [RANGES]: '10.0.0.0/8, fd00::/8' }),
    },
    { title: 'no ranges in the annotation', given: service({ type: 'LoadBalancer' }, { [RANGES]: ' ' }) },
  ],
  refuse: [
    {
      title: 'an address without a mask',
      given: service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.1'] }),
      at: 'spec.loadBalancerSourceRanges[0]',
      what: 'the range is the string "10.0.0.1", an address without a mask',
    },
    {
      title: 'an address that is not the start of its range',
      given: service({ type: 'LoadBalancer' }, { [RANGES]: '10.0.0.1/8' }),
      at: `metadata.annotations[${RANGES}]`,
      what: 'the range is the string "10.0.0.1/8"; the range starts at "10.0.0.0/8"',
    },
    {
      title: 'the annotation on a Service that is not a load balancer',
      given: service({}, { [RANGES]: '10.0.0.0/8' }),
      at: `metadata.annotations[${RANGES}]`,
      what: `a Service of type "ClusterIP" has the annotation ${RANGES}`,
    },
  ],
});
