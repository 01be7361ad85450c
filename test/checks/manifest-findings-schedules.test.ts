import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function cronJob(spec: Fields): Fields {
  return object('batch/v1', 'CronJob', 'report', { spec });
}

testManifests(['cron-jobs', 'field-type', 'enum-value', 'required-field'], {
  accept: [
    { title: 'five fields', given: cronJob({ schedule: '*/15 0-6 * jan-mar mon' }) },
    { title: 'a macro', given: cronJob({ schedule: '@daily', timeZone: null }) },
    {
      title: 'time zones, including older names',
      given: ['Etc/UTC', 'Asia/Kolkata'].map((timeZone) => cronJob({ schedule: '@daily', timeZone })),
    },
    {
      title: 'CronJobs of another API group',
      given: object('example.com/v1', 'CronJob', 'a', { spec: { schedule: 1 } }),
    },
  ],
  refuse: [
    {
      title: 'six fields, and shows the five',
      given: cronJob({ schedule: '0 30 2 * * 1-5' }),
      at: 'spec.schedule',
      what: 'the schedule "0 30 2 * * 1-5" has 6 fields, but five are required',
      fix: "schedule: '30 2 * * 1-5'",
    },
    {
      title: 'a time zone in the schedule',
      given: cronJob({ schedule: 'TZ=Europe/Berlin 0 3 * * *' }),
      at: 'spec.schedule',
      what: 'the schedule "TZ=Europe/Berlin 0 3 * * *" contains a time zone',
      fix: "timeZone: 'Europe/Berlin', schedule: '0 3 * * *'",
    },
    {
      title: 'no schedule',
      given: cronJob({}),
      at: 'spec.schedule',
      what: 'CronJobSpec has no schedule',
    },
    {
      title: 'an unknown time zone',
      given: cronJob({ schedule: '@daily', timeZone: 'Berlin' }),
      at: 'spec.timeZone',
      what: '"Berlin" is not a time zone in the IANA database',
      fix: "timeZone: 'Europe/Berlin'",
    },
    {
      title: 'an empty time zone',
      given: cronJob({ schedule: '@daily', timeZone: '' }),
      at: 'spec.timeZone',
      what: 'the time zone is empty',
      fix: 'leave timeZone out',
    },
    {
      title: 'a time zone that is a number',
      given: cronJob({ schedule: '@daily', timeZone: 2 }),
      at: 'spec.timeZone',
      what: 'timeZone is the number 2; it must be a string',
    },
  ],
});
