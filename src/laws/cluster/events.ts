import type { Event as CoreEvent } from '../../kubernetes/generated/core/v1';
import type { Event } from '../../kubernetes/generated/events/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'events',
  why: 'the API server refuses the event',
  fix: 'leave events to controllers, or write all required fields',
};

/** https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/ */
export const events = [
  law({
    ...ABOUT,
    type: apiType<CoreEvent>('core/v1.Event'),
    check(event, place) {
      checkNamespace('involvedObject', event.involvedObject?.namespace, event.eventTime !== undefined, place);
      if (event.eventTime !== undefined) {
        checkReport(event, 'reportingComponent', 'message', place);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<Event>('events/v1.Event'),
    check(event, place) {
      const { eventTime, type, series, deprecatedSource = {} } = event;
      checkNamespace('regarding', event.regarding?.namespace, eventTime !== undefined, place);
      if (eventTime === undefined) {
        place.refuse(['eventTime'], 'the event has no time', "eventTime: '2026-01-31T12:00:00.000000Z'");
      } else {
        checkReport(event, 'reportingController', 'note', place);
      }
      if (type !== 'Normal' && type !== 'Warning') {
        place.refuse(['type'], `type is ${quote(type ?? '')}; it must be "Normal" or "Warning"`, "type: 'Normal'");
      }
      if (series !== undefined && (series.count ?? 0) < 2) {
        place.refuse(['series', 'count'], `the count of the series is ${series.count ?? 0}; the minimum is 2`);
      }
      if (series !== undefined && series.lastObservedTime === undefined) {
        place.refuse(['series', 'lastObservedTime'], 'the series has no lastObservedTime');
      }
      for (const field of ['deprecatedFirstTimestamp', 'deprecatedLastTimestamp', 'deprecatedCount'] as const) {
        if (event[field] !== undefined && event[field] !== 0) {
          place.refuse([field], `the event has ${field}, which only the server sets`, 'remove it');
        }
      }
      if ((deprecatedSource.component ?? '') !== '' || (deprecatedSource.host ?? '') !== '') {
        place.refuse(['deprecatedSource'], 'the event has a deprecatedSource, which only the server sets', 'remove it');
      }
    },
  }),
];

/** An event without a namespace goes to the client's namespace, so that of its object cannot be checked here. */
function checkNamespace(field: string, given = '', hasTime: boolean, place: Place): void {
  const { namespace } = place.manifest.metadata;
  if (typeof namespace !== 'string' || namespace === '') {
    return;
  }
  const isAnywhere = namespace === 'default' || (hasTime && namespace === 'kube-system');
  if (given === '' ? !isAnywhere : !hasTime && given !== namespace) {
    const what = `the event is in ${quote(namespace)}, but its object is in ${quote(given)}`;
    place.refuse([field, 'namespace'], what, 'use the same namespace for both');
  }
}

const LONGEST = 128;
const LONGEST_NOTE = 1024;

function checkReport(event: object, reporter: string, note: string, place: Place): void {
  const textOf = (field: string) => String(Reflect.get(event, field) ?? '');
  const fault = labelKeyFault(textOf(reporter));
  if (fault !== undefined) {
    place.refuse([reporter], `${reporter} is ${quote(textOf(reporter))}, which ${fault}`, "'example.com/controller'");
  }
  for (const field of ['reportingInstance', 'action', 'reason']) {
    const bytes = Buffer.byteLength(textOf(field));
    if (bytes === 0 || bytes > LONGEST) {
      place.refuse([field], bytes === 0 ? `the event has no ${field}` : tooLong(field, bytes, LONGEST));
    }
  }
  const bytes = Buffer.byteLength(textOf(note));
  if (bytes > LONGEST_NOTE) {
    place.refuse([note], tooLong(note, bytes, LONGEST_NOTE));
  }
}

function tooLong(field: string, bytes: number, most: number): string {
  return `${field} is ${bytes} bytes long; the limit is ${most}`;
}
