import { clusterLaws } from '../../../src/laws/cluster/index';
import { LawWalk } from '../../../src/laws/walk';
import type { Fields } from '../../../src/manifests/manifest';
import { rendering } from '../../checks/rendering';

const walk = new LawWalk(clusterLaws);

function faults(apiVersion: string, kind: string, fields: Fields): readonly string[] {
  return rendering([{ apiVersion, kind, metadata: { name: 'a' }, ...fields }])
    .flatMap(({ manifest }) => walk.findings(manifest))
    .map(({ at, what }) => `${at}: ${what}`);
}

const FLOW = 'flowcontrol.apiserver.k8s.io/v1';
const RULE = { verbs: ['get'], apiGroups: [''], resources: ['pods'], namespaces: ['*'] };
const JANE = { kind: 'User', user: { name: 'jane' } };

function flow(rule: Fields, subject: Fields = JANE): Fields {
  return {
    spec: { priorityLevelConfiguration: { name: 'a' }, rules: [{ subjects: [subject], resourceRules: [rule] }] },
  };
}

function queues(queuing: Fields): Fields {
  return { spec: { type: 'Limited', limited: { limitResponse: { type: 'Queue', queuing } } } };
}

const API = {
  group: 'a.b',
  version: 'v1',
  groupPriorityMinimum: 1,
  versionPriority: 1,
  service: { name: 'a', namespace: 'b' },
};
const EVENT = { eventTime: '2026-01-31T12:00:00Z', action: 'a', reason: 'b', reportingInstance: 'c', type: 'Normal' };
const COMPLETE = { ...EVENT, reportingController: 'a.b/c', metadata: { name: 'a', namespace: 'default' } };
/** A request in PEM, as a field holds it. */
function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').replace(/.{64}/g, '$&\n');
  const text = `-----BEGIN CERTIFICATE REQUEST-----\n${lines}\n-----END CERTIFICATE REQUEST-----\n`;
  return Buffer.from(text).toString('base64');
}

/** The content may be anything; the first bytes announce 256 others. */
const DER = Buffer.concat([Buffer.from([0x30, 0x82, 1, 0]), Buffer.alloc(256)]);
const CSR = { request: pem(DER), signerName: 'example.com/a', usages: ['client auth'] };

describe('laws of the cluster', () => {
  test.each<[string, string, Fields]>([
    [FLOW, 'FlowSchema', flow(RULE)],
    [FLOW, 'FlowSchema', flow({ ...RULE, namespaces: [], clusterScope: true })],
    [FLOW, 'PriorityLevelConfiguration', queues({})],
    ['apiregistration.k8s.io/v1', 'APIService', { metadata: { name: 'v1.a.b' }, spec: API }],
    ['coordination.k8s.io/v1', 'Lease', { spec: { leaseDurationSeconds: 1, leaseTransitions: 0, strategy: 'x y' } }],
    ['v1', 'Node', { spec: { podCIDR: '10.0.0.0/8', podCIDRs: ['10.0.0.0/8', 'FD00::/64'] } }],
    ['v1', 'Event', { involvedObject: { namespace: 'shop' }, metadata: { name: 'a', namespace: 'shop' } }],
    ['v1', 'Event', { involvedObject: { namespace: 'shop' } }],
    ['events.k8s.io/v1', 'Event', COMPLETE],
    ['certificates.k8s.io/v1', 'CertificateSigningRequest', { spec: CSR }],
  ])('accept a %s %s of %j', (apiVersion, kind, fields) => {
    expect(faults(apiVersion, kind, fields)).toEqual([]);
  });

  test.each<[string, string, Fields, string]>([
    [FLOW, 'FlowSchema', flow({ ...RULE, verbs: ['fly'] }), 'verbs: the verb "fly" does not exist'],
    [FLOW, 'FlowSchema', flow({ ...RULE, namespaces: [] }), 'namespaces: the rule has no namespaces'],
    [FLOW, 'FlowSchema', flow({ ...RULE, resources: ['*', 'a'] }), 'resources: resources has "*" together with others'],
    [FLOW, 'FlowSchema', flow(RULE, { kind: 'Group' }), 'group: the subject is a Group, but has no group'],
    [
      FLOW,
      'PriorityLevelConfiguration',
      queues({ handSize: 65 }),
      'spec.limited.limitResponse.queuing.handSize: handSize is 65, more than queues, which is 64',
    ],
    [FLOW, 'PriorityLevelConfiguration', queues({ handSize: 11 }), 'handSize is 11, which is too large for 64 queues'],
    [FLOW, 'PriorityLevelConfiguration', { spec: { type: 'Limited' } }, 'spec.limited: the level has no limited'],
    [
      FLOW,
      'PriorityLevelConfiguration',
      {
        ...queues({}),
        metadata: { name: 'a', annotations: { 'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares': '' } },
      },
      'the annotation flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares belongs to v1beta3',
    ],
    [
      'apiregistration.k8s.io/v1',
      'APIService',
      { spec: API },
      'metadata.name: the object is named "a", but must be named after its version and group: "v1.a.b"',
    ],
    [
      'coordination.k8s.io/v1',
      'Lease',
      { spec: { leaseDurationSeconds: 0 } },
      'leaseDurationSeconds is 0; the minimum is 1',
    ],
    [
      'v1',
      'Node',
      { spec: { podCIDR: '10.0.0.0/33' } },
      'spec.podCIDR: podCIDR is the string "10.0.0.0/33", which is not a CIDR',
    ],
    [
      'v1',
      'Node',
      { spec: { podCIDRs: ['010.0.0.0/8'] } },
      'spec.podCIDRs[0]: an element of podCIDRs is the string "010.0.0.0/8", which is not a CIDR',
    ],
    [
      'v1',
      'Node',
      { spec: { podCIDRs: ['10.0.0.1/8'] } },
      'an element of podCIDRs is the string "10.0.0.1/8"; the range starts at "10.0.0.0/8"',
    ],
    [
      'v1',
      'Node',
      { status: { capacity: { pods: '0.5' } } },
      'status.capacity.pods: the capacity of pods is 0.5, not a whole',
    ],
    [
      'v1',
      'Node',
      {
        spec: {
          taints: [
            { key: 'a', effect: 'NoSchedule' },
            { key: 'a', effect: 'NoSchedule' },
          ],
        },
      },
      'spec.taints[1]: two taints have the key "a" and the effect NoSchedule',
    ],
    [
      'v1',
      'Event',
      { involvedObject: { namespace: 'b' }, metadata: { name: 'a', namespace: 'shop' } },
      'involvedObject.namespace: the event is in "shop", but its object is in "b"',
    ],
    ['events.k8s.io/v1', 'Event', { ...COMPLETE, action: '' }, 'action: the event has no action'],
    [
      'events.k8s.io/v1',
      'Event',
      { ...COMPLETE, deprecatedCount: 1 },
      'the event has deprecatedCount, which only the server sets',
    ],
    [
      'certificates.k8s.io/v1',
      'CertificateSigningRequest',
      { spec: { ...CSR, signerName: 'example/a' } },
      'spec.signerName: the signer "example/a" has a domain without a dot before "/"',
    ],
    [
      'certificates.k8s.io/v1',
      'CertificateSigningRequest',
      { spec: { ...CSR, request: 'AAAA' } },
      'spec.request: the request is not a certificate request in PEM',
    ],
    [
      'certificates.k8s.io/v1',
      'CertificateSigningRequest',
      { spec: { ...CSR, request: pem(DER.subarray(0, 200)) } },
      'spec.request: the request is not a certificate request in PEM',
    ],
  ])('refuse a %s %s of %j: %s', (apiVersion, kind, fields, fault) => {
    expect(faults(apiVersion, kind, fields)).toEqual([expect.stringContaining(fault)]);
  });
});
