import { cronDates } from '../../../src/checks/rules/cron-dates';
import type { Fields, Value } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function scheduled(schedule: Value): Fields {
  return object('batch/v1', 'CronJob', 'report', { spec: { schedule } });
}

testRule(cronDates, {
  accept: [
    {
      title: 'schedules that occur',
      given: [scheduled('@daily'), scheduled('0 0 29 2 *'), scheduled('0 0 31 1-2 *'), scheduled('0 0 30 2 mon')],
    },
    {
      title: 'invalid schedules, which a law refuses',
      given: [scheduled('x'), scheduled(null), scheduled('0 0 32 1 *'), object('batch/v1', 'CronJob', 'a')],
    },
  ],
  reject: [
    {
      title: 'a day that never occurs',
      given: scheduled('0 0 30 2 *'),
      at: 'spec.schedule',
      what: 'the schedule "0 0 30 2 *" never occurs',
      fix: "schedule: '30 2 * * 1-5'",
    },
    {
      title: 'the 31st of short months',
      given: scheduled('0 0 31 4,6,9,11 *'),
      at: 'spec.schedule',
      what: 'the schedule "0 0 31 4,6,9,11 *" never occurs',
    },
  ],
});
