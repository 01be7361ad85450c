import type { Fields } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/reach';
import type { Update } from './update';
import { updateLaw } from './update-law';

/**
 * A Service keeps its address, and who balances its load. Nothing is told of what the cluster allocated and no manifest says.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export const services = updateLaw({
  name: 'immutable-service',
  kinds: ['/Service'],
  why: 'the API server refuses the update: a Service keeps the address that it got',
  fix: 'keep the old value, or delete the Service and create it again: kubectl replace --force; its address, node ports and load balancer go with it',
  check(update) {
    const [before, after] = [mapAt(update.before, 'spec'), mapAt(update.after, 'spec')];
    if (before.type !== EXTERNAL && after.type !== EXTERNAL) {
      checkAddresses(before, after, update);
      checkFamilies(before, after, update);
    }
    if (before.type === 'LoadBalancer' && after.type === 'LoadBalancer') {
      update.forbid('spec.loadBalancerClass', {
        why: 'the API server refuses the update: a load balancer stays with the class that made it',
      });
    }
    checkHealthPort(before, after, update);
  },
});

const EXTERNAL = 'ExternalName';
const HEADLESS = 'None';

/** The address that the manifest names; nothing where the cluster allocates one. */
function addressOf(spec: Fields): unknown {
  return spec.clusterIP ?? listAt(spec, 'clusterIPs')[0];
}

function isHeadless(spec: Fields): boolean {
  return addressOf(spec) === HEADLESS;
}

/** An address that is left out stays; one that the cluster allocated may be the one that is now written. */
function checkAddresses(before: Fields, after: Fields, update: Update): void {
  const [old, now] = [addressOf(before), addressOf(after)];
  const isKnown = old !== undefined || now === HEADLESS;
  if (now !== undefined && old !== now && isKnown) {
    const why = `the API server refuses the update: a Service ${old === HEADLESS ? 'without an address gets none' : 'keeps its address'}`;
    update.forbid(after.clusterIP === undefined ? 'spec.clusterIPs' : 'spec.clusterIP', { why });
  }
}

/** The first family of addresses stays; the second one comes and goes by the policy. */
function checkFamilies(before: Fields, after: Fields, update: Update): void {
  const [old, now] = [listAt(before, 'ipFamilies'), listAt(after, 'ipFamilies')];
  if (old.length === 0 || now.length === 0 || isHeadless(before) || isHeadless(after)) {
    return;
  }
  if (old[0] !== now[0] || (old.length === now.length && old[1] !== now[1])) {
    update.forbid('spec.ipFamilies');
  } else if (old.length > now.length && after.ipFamilyPolicy !== 'SingleStack') {
    const why = 'the API server refuses the update: a family of addresses is given up by the policy';
    update.forbid('spec.ipFamilies', { why, fix: "write ipFamilyPolicy: 'SingleStack', too" });
  }
}

function checkHealthPort(before: Fields, after: Fields, update: Update): void {
  const isChecked = [before, after].every(
    ({ type, externalTrafficPolicy }) => type === 'LoadBalancer' && externalTrafficPolicy === 'Local',
  );
  if (isChecked && before.healthCheckNodePort !== undefined && after.healthCheckNodePort !== undefined) {
    const why = 'the API server refuses the update: load balancers ask this port whether a node has pods';
    update.forbid('spec.healthCheckNodePort', { why });
  }
}
