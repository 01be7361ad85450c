import type { Fields } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import type { Update } from './update';
import { updateLaw } from './update-law';

/**
 * A Service keeps its address and its load balancer class. Values that the cluster allocated are not compared.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export const services = updateLaw({
  name: 'immutable-service',
  kinds: ['/Service'],
  why: 'the API server refuses the update: a Service keeps its address',
  fix: 'keep the old value, or delete the Service and create it again: kubectl replace --force; its address, node ports and load balancer are lost',
  check(update) {
    const [before, after] = [mapAt(update.before, 'spec'), mapAt(update.after, 'spec')];
    if (before.type !== EXTERNAL && after.type !== EXTERNAL) {
      checkAddresses(before, after, update);
      checkFamilies(before, after, update);
    }
    if (before.type === 'LoadBalancer' && after.type === 'LoadBalancer') {
      update.forbid('spec.loadBalancerClass', {
        why: 'the API server refuses the update: the class of a load balancer is fixed',
      });
    }
    checkHealthPort(before, after, update);
  },
});

const EXTERNAL = 'ExternalName';
const HEADLESS = 'None';

/** The address in the manifest; undefined if the cluster allocates one. */
function addressOf(spec: Fields): unknown {
  return spec.clusterIP ?? listAt(spec, 'clusterIPs')[0];
}

function isHeadless(spec: Fields): boolean {
  return addressOf(spec) === HEADLESS;
}

/** An omitted address stays; a new one may be what the cluster had allocated. */
function checkAddresses(before: Fields, after: Fields, update: Update): void {
  const [old, now] = [addressOf(before), addressOf(after)];
  const isKnown = old !== undefined || now === HEADLESS;
  if (now !== undefined && old !== now && isKnown) {
    const why = `the API server refuses the update: a Service ${old === HEADLESS ? 'without an address cannot get one' : 'keeps its address'}`;
    update.forbid(after.clusterIP === undefined ? 'spec.clusterIPs' : 'spec.clusterIP', { why });
  }
}

/** The first address family is fixed; the policy adds and removes the second one. */
function checkFamilies(before: Fields, after: Fields, update: Update): void {
  const [old, now] = [listAt(before, 'ipFamilies'), listAt(after, 'ipFamilies')];
  if (old.length === 0 || now.length === 0 || isHeadless(before) || isHeadless(after)) {
    return;
  }
  if (old[0] !== now[0] || (old.length === now.length && old[1] !== now[1])) {
    update.forbid('spec.ipFamilies');
  } else if (old.length > now.length && after.ipFamilyPolicy !== 'SingleStack') {
    const why = 'the API server refuses the update: an address family is only removed by the policy';
    update.forbid('spec.ipFamilies', { why, fix: "set ipFamilyPolicy: 'SingleStack' too" });
  }
}

function checkHealthPort(before: Fields, after: Fields, update: Update): void {
  const isChecked = [before, after].every(
    ({ type, externalTrafficPolicy }) => type === 'LoadBalancer' && externalTrafficPolicy === 'Local',
  );
  if (isChecked && before.healthCheckNodePort !== undefined && after.healthCheckNodePort !== undefined) {
    const why = 'the API server refuses the update: load balancers check on this port whether a node has pods';
    update.forbid('spec.healthCheckNodePort', { why });
  }
}
