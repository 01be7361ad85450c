import { cidrFault } from '../../laws/grammars/cidr';
import { subdomainFault } from '../../laws/grammars/names';
import { describeValue, fieldPath } from '../../manifests/field';
import { literal, quote } from '../../manifests/literal';
import type { Fields, Value } from '../../manifests/manifest';
import { elementsAt, listAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';
import { isHeadless, SERVICE } from '../services';

/** The type of a Service, and that each field is of a Service of that type. */
export const validService = rule({
  name: 'valid-service',
  severity: 'error',
  why: 'the API server refuses a Service with fields that its type does not have',
  fix: 'leave the field out, or choose the type that has it',
  kinds: [SERVICE],

  check({ manifest }) {
    const found: Finding[] = [];
    const spec = mapAt(manifest, 'spec');
    const type = isSet(spec.type) ? spec.type : 'ClusterIP';
    if (typeof type !== 'string' || !TYPES.includes(type)) {
      const fix = `take one of type: ${TYPES.map((known) => literal(known)).join(', ')}`;
      found.push({ at: 'spec.type', what: `the type is ${describeValue(type)}, which there is not`, fix });
      return found;
    }
    checkAddress(type, spec, found);
    checkAffinity(spec, found);
    checkFields(type, spec, found);
    checkValues(spec, found);
    return found;
  },
});

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'];

/** The API takes null, 0 and the empty text for a value that is left out. */
function isSet(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== 0 && value !== '';
}

function checkAddress(type: string, spec: Fields, found: Finding[]): void {
  if (type === 'ExternalName') {
    checkExternalName(spec, found);
  } else if (type !== 'ClusterIP' && isHeadless(spec)) {
    const fix = `leave clusterIP out, or type: ${literal(type)}`;
    found.push({
      at: 'spec.clusterIP',
      what: `clusterIP is "None", but a Service of type ${quote(type)} has an address`,
      fix,
    });
  }
}

function checkExternalName({ clusterIP, clusterIPs, externalName }: Fields, found: Finding[]): void {
  if (isSet(clusterIP) || (Array.isArray(clusterIPs) && clusterIPs.length > 0)) {
    const fix =
      "leave clusterIP out; the name alone leads out: { type: 'ExternalName', externalName: 'db.example.com' }";
    found.push({ at: 'spec.clusterIP', what: 'a Service of type "ExternalName" has a clusterIP', fix });
  }
  const name = typeof externalName === 'string' ? externalName : '';
  const fault = subdomainFault(name.endsWith('.') ? name.slice(0, -1) : name);
  if (fault !== undefined) {
    const fix = "name a host in small letters, without a scheme or a port: externalName: 'db.example.com'";
    found.push({ at: 'spec.externalName', what: `the external name ${quote(name)} ${fault}`, fix });
  }
}

const LONGEST_AFFINITY = 86_400;

function checkAffinity({ sessionAffinity, sessionAffinityConfig }: Fields, found: Finding[]): void {
  const config = sessionAffinityConfig ?? undefined;
  if (sessionAffinity !== 'ClientIP') {
    if (config !== undefined) {
      const what = `sessionAffinityConfig is given beside sessionAffinity ${isSet(sessionAffinity) ? describeValue(sessionAffinity) : '"None"'}`;
      found.push({ at: 'spec.sessionAffinityConfig', what, fix: "leave it out, or sessionAffinity: 'ClientIP'" });
    }
    if (isSet(sessionAffinity) && sessionAffinity !== 'None') {
      const what = `sessionAffinity is ${describeValue(sessionAffinity)}, not "None" or "ClientIP"`;
      found.push({ at: 'spec.sessionAffinity', what, fix: "sessionAffinity: 'ClientIP', or leave it out" });
    }
    return;
  }
  const { timeoutSeconds } = mapAt(config, 'clientIP');
  if (typeof timeoutSeconds === 'number' && (timeoutSeconds < 1 || timeoutSeconds > LONGEST_AFFINITY)) {
    const what = `timeoutSeconds is ${timeoutSeconds}, not from 1 to ${LONGEST_AFFINITY}`;
    found.push({
      at: 'spec.sessionAffinityConfig.clientIP.timeoutSeconds',
      what,
      fix: 'give a day at most: timeoutSeconds: 10800',
    });
  }
}

const OF_BALANCERS = ['loadBalancerClass', 'loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts'];

function checkFields(type: string, spec: Fields, found: Finding[]): void {
  const fix = "leave it out, or type: 'LoadBalancer'";
  const isBalanced = type === 'LoadBalancer';
  for (const field of isBalanced ? [] : OF_BALANCERS) {
    if (isSet(spec[field]) && (!Array.isArray(spec[field]) || listAt(spec, field).length > 0)) {
      found.push({ at: `spec.${field}`, what: `a Service of type ${quote(type)} has ${field}`, fix });
    }
  }
  const isLocal = spec.externalTrafficPolicy === 'Local';
  if (isSet(spec.healthCheckNodePort) && !(isBalanced && isLocal)) {
    const what = 'healthCheckNodePort is given, but not type "LoadBalancer" with externalTrafficPolicy "Local"';
    found.push({ at: 'spec.healthCheckNodePort', what, fix: `${fix} and externalTrafficPolicy: 'Local'` });
  }
  const hasNodePorts = isBalanced || type === 'NodePort';
  if (isSet(spec.externalTrafficPolicy) && !hasNodePorts && listAt(spec, 'externalIPs').length === 0) {
    const what = `a Service of type ${quote(type)} has externalTrafficPolicy, but nothing reaches it from outside`;
    found.push({
      at: 'spec.externalTrafficPolicy',
      what,
      fix: "leave it out, or type: 'LoadBalancer' or type: 'NodePort'",
    });
  }
  for (const port of hasNodePorts ? [] : elementsAt(spec, 'ports', 'spec')) {
    if (isSet(port.fields.nodePort)) {
      const what = `nodePort is ${port.fields.nodePort} in a Service of type ${quote(type)}`;
      found.push({ at: `${port.field}.nodePort`, what, fix: "leave it out, or type: 'NodePort'" });
    }
  }
}

const POLICIES = ['externalTrafficPolicy', 'internalTrafficPolicy'];

function checkValues(spec: Fields, found: Finding[]): void {
  for (const field of POLICIES) {
    const policy = spec[field];
    if (isSet(policy) && policy !== 'Cluster' && policy !== 'Local') {
      const what = `${field} is ${describeValue(policy)}, not "Cluster" or "Local"`;
      found.push({ at: `spec.${field}`, what, fix: `${field}: 'Local', or leave it out` });
    }
  }
  for (const [index, range] of listAt(spec, 'loadBalancerSourceRanges').entries()) {
    const fault = cidrFault(typeof range === 'string' ? range.trim() : range);
    if (fault !== undefined) {
      const at = fieldPath('spec.loadBalancerSourceRanges', index);
      found.push({ at, what: `the range ${fault}`, fix: "give an address and the length of its mask: '10.0.0.0/8'" });
    }
  }
}
