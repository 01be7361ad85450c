// Written by `npm run generate`: do not change it by hand.

import type { EventSource, ObjectReference } from '../core/v1';
import type { ObjectMeta } from '../meta/v1';
import type { MicroTime, Time } from '../../scalars';

/**
 * Resource `events` (`ev`), namespaced. Since Kubernetes 1.19.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io
 */
export interface Event {
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  action?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  apiVersion?: 'events.k8s.io/v1';
  /**
   * An integer of 32 bits.
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io
   */
  deprecatedCount?: number;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io
   */
  deprecatedFirstTimestamp?: Time;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io
   */
  deprecatedLastTimestamp?: Time;
  /**
   * @deprecated
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io
   */
  deprecatedSource?: EventSource;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  eventTime: MicroTime;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  kind?: 'Event';
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  metadata?: ObjectMeta;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  note?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  reason?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  regarding?: ObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  related?: ObjectReference;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  reportingController?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  reportingInstance?: string;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  series?: EventSeries;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#event-v1-events-k8s-io */
  type?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-events-k8s-io */
export interface EventSeries {
  /**
   * An integer of 32 bits.
   * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-events-k8s-io
   */
  count: number;
  /** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#eventseries-v1-events-k8s-io */
  lastObservedTime: MicroTime;
}
