import { podSecurityLabels } from '../../../src/laws/metadata/pod-security-labels';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function namespace(labels: Fields): Fields {
  const prefixed = Object.entries(labels).map(([key, value]) => [`pod-security.kubernetes.io/${key}`, value]);
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: Object.fromEntries(prefixed) } };
}

testLaws(podSecurityLabels, {
  accept: [
    { title: 'levels', given: namespace({ enforce: 'restricted', audit: 'baseline', warn: 'privileged' }) },
    {
      title: 'versions',
      given: namespace({ enforce: 'baseline', 'enforce-version': 'v1.30', 'warn-version': 'latest' }),
    },
  ],
  refuse: [
    {
      title: 'an unknown level',
      given: namespace({ enforce: 'strict' }),
      at: 'metadata.labels[pod-security.kubernetes.io/enforce]',
      what: 'the label pod-security.kubernetes.io/enforce is "strict"; it must be one of "privileged", "baseline", "restricted"',
    },
    {
      title: 'an empty level',
      given: namespace({ warn: '' }),
      at: 'metadata.labels[pod-security.kubernetes.io/warn]',
      what: 'the label pod-security.kubernetes.io/warn is ""; it must be one of "privileged", "baseline", "restricted"',
    },
    {
      title: 'an invalid version',
      given: namespace({ 'audit-version': '1.30' }),
      at: 'metadata.labels[pod-security.kubernetes.io/audit-version]',
      what: 'the label pod-security.kubernetes.io/audit-version is "1.30", which is not "latest" or a version such as "v1.36"',
    },
  ],
});
