import { cronFault, scheduleFault } from '../../manifests/cron';
import { mapAt } from '../../manifests/reach';
import { rule } from '../rule';

/** Schedules of CronJobs that name a date which never comes, such as 30 February. */
export const cronDates = rule({
  name: 'cron-jobs',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the CronJob, but it never runs',
  fix: "write minute, hour, day of the month, month and weekday: schedule: '30 2 * * 1-5'",
  kinds: ['batch/CronJob'],

  check({ manifest }) {
    const { schedule } = mapAt(manifest, 'spec');
    // What the server cannot read is told by a law.
    if (typeof schedule !== 'string' || scheduleFault(schedule) !== undefined) {
      return [];
    }
    const fault = cronFault(schedule);
    return fault === undefined ? [] : [{ at: 'spec.schedule', what: fault.what, fix: fault.fix }];
  },
});
