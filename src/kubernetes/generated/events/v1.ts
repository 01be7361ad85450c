// Written by `npm run generate`: do not change it by hand.

import type { EventSource, ObjectReference } from '../core/v1';
import type { ObjectMeta } from '../meta/v1';
import type { MicroTime, Time } from '../../scalars';

/**
 * Resource `events` (`ev`), namespaced. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io
 */
export interface Event {
  action?: string;
  apiVersion?: 'events.k8s.io/v1';
  /**
   * An integer of 32 bits.
   * @deprecated
   */
  deprecatedCount?: number;
  /** @deprecated */
  deprecatedFirstTimestamp?: Time;
  /** @deprecated */
  deprecatedLastTimestamp?: Time;
  /** @deprecated */
  deprecatedSource?: EventSource;
  eventTime: MicroTime;
  kind?: 'Event';
  metadata?: ObjectMeta;
  note?: string;
  reason?: string;
  regarding?: ObjectReference;
  related?: ObjectReference;
  reportingController?: string;
  reportingInstance?: string;
  series?: EventSeries;
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-events-k8s-io */
export interface EventSeries {
  /** An integer of 32 bits. */
  count: number;
  lastObservedTime: MicroTime;
}
