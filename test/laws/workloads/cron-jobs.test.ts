import { cronJobs } from '../../../src/laws/workloads/cron-jobs';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function cronJob(spec: Fields, name = 'load'): Fields {
  return { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name }, spec };
}

testLaws(cronJobs, {
  accept: [
    { title: 'a schedule and a zone', given: cronJob({ schedule: '30 2 * * 1-5', timeZone: 'Europe/Berlin' }) },
    { title: 'a schedule that never occurs, which the server accepts', given: cronJob({ schedule: '0 0 30 2 *' }) },
    { title: 'a name of 52 characters', given: cronJob({ schedule: '@daily' }, 'a'.repeat(52)) },
  ],
  refuse: [
    {
      title: 'no spec',
      given: { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'load' } },
      at: 'spec',
      what: 'the CronJob has no spec',
    },
    {
      title: 'an unknown zone',
      given: cronJob({ schedule: '@daily', timeZone: 'Europe/Atlantis' }),
      at: 'spec.timeZone',
      what: '"Europe/Atlantis" is not a time zone in the IANA database',
    },
    {
      title: 'a name of 53 characters',
      given: cronJob({ schedule: '@daily' }, 'a'.repeat(53)),
      at: 'metadata.name',
      what: `the name "${'a'.repeat(53)}" is 53 characters long; the limit is 52`,
    },
    {
      title: 'a deadline below zero',
      given: cronJob({ schedule: '@daily', startingDeadlineSeconds: -1 }),
      at: 'spec.startingDeadlineSeconds',
      what: 'startingDeadlineSeconds is -1; the minimum is 0',
    },
  ],
});
