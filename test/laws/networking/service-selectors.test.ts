import { serviceSelectors } from '../../../src/laws/networking/service-selectors';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function service(spec: Fields, annotations: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', annotations }, spec };
}

testLaws(serviceSelectors, {
  accept: [{ title: 'labels', given: service({ selector: { app: 'web' } }) }],
  refuse: [
    {
      title: 'an invalid label value',
      given: service({ selector: { app: 'a b' } }),
      at: 'spec.selector.app',
      what: 'the value "a b" of the label "app" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
  ],
});
