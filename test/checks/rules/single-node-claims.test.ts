import { singleNodeClaims } from '../../../src/checks/rules/single-node-claims';
import { CLAIM_NAME, claim, mounting, volume } from '../claim-objects';
import { testRule } from '../rule-tester';

const ONCE = claim('ReadWriteOnce');
const BOUND = claim('ReadWriteOnce', { volumeName: 'disk' });
const THREE = { replicas: 3, strategy: { type: 'Recreate' } };

testRule(singleNodeClaims, {
  accept: [
    {
      title: 'a single pod that is stopped before it is replaced',
      given: [ONCE, mounting('Deployment', { strategy: { type: 'Recreate' } })],
    },
    { title: 'a single pod of a StatefulSet', given: [ONCE, mounting('StatefulSet')] },
    { title: 'claims for many nodes', given: [claim('ReadWriteMany'), mounting('Deployment', THREE)] },
    {
      title: 'pods that must run on one node',
      given: [ONCE, mounting('Deployment', THREE, { nodeSelector: { 'kubernetes.io/hostname': 'node-1' } })],
    },
    {
      title: 'pods that run together',
      given: [
        ONCE,
        mounting('Deployment', THREE, {
          affinity: {
            podAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }],
            },
          },
        }),
      ],
    },
    {
      title: 'a folder of the node',
      given: [BOUND, volume({ hostPath: { path: '/data' } }), mounting('Deployment', THREE)],
    },
    {
      title: 'a network volume that is reserved for the claim',
      given: [
        ONCE,
        volume({ nfs: { server: 'nfs', path: '/' }, claimRef: { name: 'data', namespace: 'shop' } }),
        mounting('Deployment', THREE),
      ],
    },
  ],
  reject: [
    {
      title: 'three pods',
      given: [ONCE, mounting('Deployment', THREE)],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one node (ReadWriteOnce), and the Deployment has 3 pods',
      fix: 'claims of a StatefulSet',
    },
    {
      title: 'a rollout that starts the new pod first',
      given: [ONCE, mounting('Deployment', { replicas: 1 })],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one node (ReadWriteOnce), and a rollout starts the second pod before it stops the first',
      fix: "strategy: { type: 'Recreate' }",
    },
    {
      title: 'pods of a Job that run in parallel',
      given: [ONCE, mounting('Job', { parallelism: 2, completions: 4 })],
      at: CLAIM_NAME,
      what: 'the claim "data" is for one node (ReadWriteOnce), and the Job has 2 pods',
    },
  ],
});
