import { testManifests } from './manifest-tester';
import { deployment, object, service } from './objects';

const WHAT = 'the Service has no ports';

testManifests(['service-types', 'field-type', 'enum-value'], {
  accept: [
    { title: 'a port', given: service() },
    { title: 'a headless Service without ports', given: service({ ports: [], clusterIP: 'None' }) },
    { title: 'a headless Service with two IP families', given: service({ ports: [], clusterIPs: ['None'] }) },
    {
      title: 'an ExternalName Service',
      given: service({ ports: null, type: 'ExternalName', externalName: 'db.example.com' }),
    },
    { title: 'other kinds', given: [deployment(), object('serving.knative.dev/v1', 'Service', 'web')] },
  ],
  refuse: [
    {
      title: 'an empty list of ports',
      given: service({ ports: [] }),
      at: 'spec.ports',
      what: WHAT,
      fix: 'ports: { http: 80 }',
    },
    { title: 'a Service without a spec', given: object('v1', 'Service', 'web'), at: 'spec.ports', what: WHAT },
    {
      title: 'a load balancer without ports',
      given: service({ ports: null, type: 'LoadBalancer' }),
      at: 'spec.ports',
      what: WHAT,
    },
  ],
});
