import { cronFault, scheduleFault } from '../../manifests/cron';
import { mapAt } from '../../manifests/read-fields';
import { rule } from '../rule';

/** Schedules of CronJobs with a date that never occurs, such as 30 February. */
export const cronDates = rule({
  name: 'cron-jobs',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the CronJob, but it never runs',
  fix: "write minute, hour, day of the month, month and weekday: schedule: '30 2 * * 1-5'",
  kinds: ['batch/CronJob'],

  check({ manifest }) {
    const { schedule } = mapAt(manifest, 'spec');
    // A law reports schedules that the server cannot parse.
    if (typeof schedule !== 'string' || scheduleFault(schedule) !== undefined) {
      return [];
    }
    const fault = cronFault(schedule);
    return fault === undefined ? [] : [{ at: 'spec.schedule', what: fault.what, fix: fault.fix }];
  },
});
