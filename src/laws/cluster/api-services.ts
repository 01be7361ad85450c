import type { APIService, ServiceReference } from '../../kubernetes/generated/apiregistration/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { byteLength } from '../grammars/bytes';
import { dns1035Fault } from '../grammars/dns1035';
import { subdomainFault } from '../grammars/names';
import { between, portNumber } from '../grammars/numbers';
import { law } from '../law';

const ABOUT = {
  name: 'api-services',
  why: 'the API server refuses the object, so the API behind it cannot be reached',
  fix: "write it in full: { group: 'metrics.k8s.io', version: 'v1beta1', groupPriorityMinimum: 100, versionPriority: 100, service: { name: 'metrics', namespace: 'kube-system' } }",
};

/** https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/#register-apiservice-objects */
export const apiServices = [
  law({
    ...ABOUT,
    type: apiType<APIService>('apiregistration/v1.APIService'),
    check({ spec = {}, metadata = {} }, place) {
      const { group = '', version = '', service, caBundle, insecureSkipTLSVerify = false } = spec;
      const name = `${version}.${group}`;
      const groupFault = group === '' ? (version === 'v1' ? undefined : 'is empty') : subdomainFault(group);
      const versionFault = dns1035Fault(version);
      if (metadata.name !== undefined && metadata.name !== '' && metadata.name !== name) {
        const what = `the object is named ${quote(metadata.name)}, but must be named after its version and group: ${quote(name)}`;
        place.refuse(['metadata', 'name'], what, `name: '${name}'`);
      }
      const { generateName = '' } = metadata;
      if (generateName !== '' && generateName !== name) {
        const what = `generateName is ${quote(generateName)}; the name must be ${quote(name)}`;
        place.refuse(['metadata', 'generateName'], what, 'remove it');
      }
      if (groupFault !== undefined) {
        place.refuse(['spec', 'group'], `the group ${quote(group)} ${groupFault}`);
      }
      if (versionFault !== undefined) {
        place.refuse(['spec', 'version'], `the version ${quote(version)} ${versionFault}`);
      }
      for (const [field, most] of PRIORITIES) {
        const fault = between(1, most)(spec[field] ?? 0);
        if (fault !== undefined) {
          place.refuse(['spec', field], `${field} ${fault}`);
        }
      }
      if (service === undefined && byteLength(caBundle) > 0) {
        place.refuse(
          ['spec', 'caBundle'],
          'the API server itself serves the API, but there is a caBundle',
          'remove it',
        );
      }
      if (insecureSkipTLSVerify && (service === undefined || byteLength(caBundle) > 0)) {
        const reason = service === undefined ? 'the API server itself serves the API' : 'there is a caBundle';
        place.refuse(['spec', 'insecureSkipTLSVerify'], `${reason}, and insecureSkipTLSVerify is true`, 'remove it');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<ServiceReference>('apiregistration/v1.ServiceReference'),
    fields: { port: portNumber },
    check(service, place) {
      for (const field of ['namespace', 'name'] as const) {
        if ((service[field] ?? '') === '') {
          place.refuse([field], `the Service behind the API has no ${field}`);
        }
      }
    },
  }),
];

const PRIORITIES = [
  ['groupPriorityMinimum', 20_000],
  ['versionPriority', 1000],
] as const;
