import { zoneFault } from '../../laws/grammars/time-zones';
import { cronFault } from '../../manifests/cron';
import { describeValue } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** When a CronJob runs: a schedule of five fields, and a time zone that there is. */
export const validSchedule = rule({
  name: 'valid-schedule',
  severity: 'error',
  why: 'the API server refuses a CronJob whose times it cannot read, and one whose time never comes never runs',
  fix: "write minute, hour, day of the month, month and weekday: schedule: '30 2 * * 1-5'",
  kinds: ['batch/CronJob'],

  *check({ manifest }) {
    const { schedule, timeZone } = mapAt(manifest, 'spec');
    yield* scheduleFindings(schedule);
    if (timeZone !== undefined && timeZone !== null) {
      yield* zoneFindings(timeZone);
    }
  },
});

function* scheduleFindings(schedule: Value | undefined): Iterable<Finding> {
  const at = 'spec.schedule';
  if (typeof schedule !== 'string') {
    yield { at, what: `the schedule is ${describeValue(schedule)}, not a text` };
    return;
  }
  const fault = cronFault(schedule);
  if (fault !== undefined) {
    yield { at, what: fault.what, fix: fault.fix };
  }
}

function* zoneFindings(zone: Value): Iterable<Finding> {
  const at = 'spec.timeZone';
  if (typeof zone !== 'string' || zone === '') {
    const what = `the time zone is ${zone === '' ? 'empty' : `${describeValue(zone)}, not a text`}`;
    yield { at, what, fix: "name one, timeZone: 'Europe/Berlin', or leave timeZone out" };
    return;
  }
  const fault = zoneFault(zone);
  if (fault !== undefined) {
    yield { at, ...fault };
  }
}
