import type { CronJob, CronJobSpec } from '../../kubernetes/generated/batch/v1';
import { scheduleFault } from '../../manifests/cron';
import { literal, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { apiType } from '../api-type';
import { atLeast } from '../grammars/numbers';
import { zoneFault } from '../grammars/time-zones';
import { law } from '../law';
import { givenName } from '../metadata/given-name';

const notNegative = atLeast(0);
const ABOUT = { name: 'cron-jobs', why: 'the API server refuses the CronJob' };

/** https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#writing-a-cronjob-spec */
export const cronJobs = [
  law({
    ...ABOUT,
    type: apiType<CronJobSpec>('batch/v1.CronJobSpec'),
    fix: "write minute, hour, day of the month, month and weekday: schedule: '30 2 * * 1-5'",
    fields: {
      startingDeadlineSeconds: notNegative,
      successfulJobsHistoryLimit: notNegative,
      failedJobsHistoryLimit: notNegative,
    },
    check({ schedule, timeZone }, place) {
      const fault = schedule === undefined ? undefined : scheduleFault(schedule);
      if (fault !== undefined) {
        place.refuse(['schedule'], fault.what, fault.fix);
      }
      if (timeZone === '') {
        place.refuse(
          ['timeZone'],
          'the time zone is empty',
          "use one such as timeZone: 'Europe/Berlin', or leave timeZone out",
        );
      }
      const strange = timeZone === undefined || timeZone === '' ? undefined : zoneFault(timeZone);
      if (strange !== undefined) {
        place.refuse(['timeZone'], strange.what, strange.fix);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CronJob>('batch/v1.CronJob'),
    fix: 'give it a name of at most 52 characters',
    check({ metadata, spec }, place) {
      const name = givenName(metadata);
      if (spec === undefined) {
        place.refuse(['spec'], 'the CronJob has no spec', "set a schedule: schedule: '30 2 * * *'");
      }
      if (name.length > LONGEST) {
        const what = `the name ${quote(name)} is ${name.length} characters long; the limit is ${LONGEST}`;
        place.refuse(['metadata', 'name'], what, `shorten it: name: ${literal(fitName(name, LONGEST))}`);
      }
    },
  }),
];

/** The controller appends a dash and ten digits to name each Job; the limit for that name is 63 characters. */
const LONGEST = 52;
