import type {
  ExemptPriorityLevelConfiguration,
  LimitedPriorityLevelConfiguration,
  LimitResponse,
  PriorityLevelConfiguration,
  QueuingConfiguration,
} from '../../kubernetes/generated/flowcontrol/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { atLeast, between } from '../grammars/numbers';
import { law } from '../law';

const ABOUT = {
  name: 'flow-control',
  why: 'the API server refuses the priority level',
  fix: "set its shares: { type: 'Limited', limited: { nominalConcurrencyShares: 10, limitResponse: { type: 'Reject' } } }",
};

const ROUND_TRIP = 'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares';

/** https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#prioritylevelconfiguration */
export const priorityLevels = [
  law({
    ...ABOUT,
    type: apiType<PriorityLevelConfiguration>('flowcontrol/v1.PriorityLevelConfiguration'),
    check({ spec, metadata = {} }, place) {
      if (Object.hasOwn(metadata.annotations ?? {}, ROUND_TRIP)) {
        const what = `the annotation ${ROUND_TRIP} belongs to v1beta3`;
        place.refuse(['metadata', 'annotations', ROUND_TRIP], what, 'remove it');
      }
      const { type, limited, exempt } = spec ?? { type: '' };
      if (type === undefined) {
        return;
      }
      if (type !== 'Limited' && type !== 'Exempt') {
        place.refuse(['spec', 'type'], `type is ${quote(type)}; it must be "Limited" or "Exempt"`);
        return;
      }
      if ((type === 'Exempt') !== (metadata.name === 'exempt')) {
        place.refuse(['spec', 'type'], `type is ${type}; only the level "exempt" can be Exempt`, "type: 'Limited'");
      }
      if (type === 'Limited' && limited === undefined) {
        place.refuse(['spec', 'limited'], 'the level has no limited');
      }
      if (type === 'Exempt' ? limited !== undefined : exempt !== undefined) {
        const other = type === 'Exempt' ? 'limited' : 'exempt';
        place.refuse(['spec', other], `the level is ${type}, but has ${other}`, `remove ${other}`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<LimitedPriorityLevelConfiguration>('flowcontrol/v1.LimitedPriorityLevelConfiguration'),
    fields: {
      nominalConcurrencyShares: atLeast(0),
      lendablePercent: between(0, 100),
      borrowingLimitPercent: atLeast(0),
    },
    check({ limitResponse }, place) {
      if (limitResponse === undefined) {
        place.refuse(['limitResponse', 'type'], 'the level has no limitResponse');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<ExemptPriorityLevelConfiguration>('flowcontrol/v1.ExemptPriorityLevelConfiguration'),
    fields: { nominalConcurrencyShares: atLeast(0), lendablePercent: between(0, 100) },
  }),
  law({
    ...ABOUT,
    type: apiType<LimitResponse>('flowcontrol/v1.LimitResponse'),
    fix: "limitResponse: { type: 'Reject' }",
    check({ type, queuing }, place) {
      if (type === 'Reject' && queuing !== undefined) {
        place.refuse(['queuing'], 'type is "Reject", but queuing is set');
      } else if (type === 'Queue' && queuing === undefined) {
        place.refuse(['queuing'], 'type is "Queue", but queuing is not set', 'queuing: {}');
      } else if (type !== undefined && type !== 'Reject' && type !== 'Queue') {
        place.refuse(['type'], `type is ${quote(type)}; it must be "Queue" or "Reject"`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<QueuingConfiguration>('flowcontrol/v1.QueuingConfiguration'),
    fix: 'queuing: { queues: 64, handSize: 6, queueLengthLimit: 50 }',
    check(queuing, place) {
      // The server replaces 0 by its defaults.
      const queues = queuing.queues || 64;
      const handSize = queuing.handSize || 8;
      const limit = queuing.queueLengthLimit || 50;
      if (limit < 0) {
        place.refuse(['queueLengthLimit'], `queueLengthLimit is ${limit}; the minimum is 1`);
      }
      if (queues < 0 || queues > MOST_QUEUES) {
        place.refuse(['queues'], `queues is ${queues}; it must be from 1 to ${MOST_QUEUES}`);
      }
      if (handSize < 0) {
        place.refuse(['handSize'], `handSize is ${handSize}; the minimum is 1`);
      } else if (handSize > queues) {
        place.refuse(['handSize'], `handSize is ${handSize}, more than queues, which is ${queues}`);
      } else if (Math.ceil(Math.log2(queues) * handSize) > MOST_BITS) {
        place.refuse(['handSize'], `handSize is ${handSize}, which is too large for ${queues} queues`);
      }
    },
  }),
];

const MOST_QUEUES = 10_000_000;

/** The queues are chosen by a hash with this number of bits. */
const MOST_BITS = 60;
