import * as fc from 'fast-check';
import { cronFault } from '../../src/manifests/cron';

fc.configureGlobal({ seed: 20261127 });

const ACCEPTED = [
  '* * * * *',
  '*/15 2 * * 1-5',
  '0 0 1 1 *',
  '5/15 * * * *',
  '0-30/10,45 8-18/2 1,15 * *',
  '0 9 * JAN-mar Mon-FRI',
  '0 0 ? * sun',
  '  0   0\t* * 6 ',
  '+5 00 * * *',
  '0,,30 * * * *',
  '*-7 * * * *',
  '0 0 29 2 *',
  '0 0 31 1-12 *',
  '0 0 31 2 mon',
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
  '@every 1h30m',
  '@every 1.5h',
  '@every .5s',
  '@every 90s',
  '@every 0',
  '@every 100ms',
];

const REFUSED: readonly (readonly [schedule: string, what: string])[] = [
  ['', 'has 0 fields, but five are required'],
  ['5', 'has 1 field, but five are required'],
  ['* * * *', 'has 4 fields, but five are required'],
  ['0 0 2 * * *', 'has 6 fields, but five are required'],
  ['0 15 10 ? * MON-FRI 2026', 'has 7 fields, but five are required'],
  ['60 * * * *', 'has the minute "60", which is not within 0-59'],
  ['* 24 * * *', 'has the hour "24", which is not within 0-23'],
  ['* * 0 * *', 'has the day of the month "0", which is not within 1-31'],
  ['* * 32 * *', 'has the day of the month "32", which is not within 1-31'],
  ['* * * 13 *', 'has the month "13", which is not within 1-12'],
  ['* * * * 7', 'has the weekday "7", which is not within 0-6'],
  ['* * * * fri-mon', 'has the weekday "fri-mon", which is not within 0-6'],
  ['30-10 * * * *', 'has the minute "30-10", which is not within 0-59'],
  ['*/0 * * * *', 'has the minute "*/0", which is not a number, name, range or step'],
  ['*/5/2 * * * *', 'has the minute "*/5/2", which is not a number, name, range or step'],
  ['1-2-3 * * * *', 'has the minute "1-2-3", which is not a number, name, range or step'],
  ['-5 * * * *', 'has the minute "-5", which is not a number, name, range or step'],
  ['1.5 * * * *', 'has the minute "1.5", which is not a number, name, range or step'],
  ['* * L * *', 'has the day of the month "L", which is not a number, name, range or step'],
  ['* * * january *', 'has the month "january", which is not a number, name, range or step'],
  ['* * * * 5#2', 'has the weekday "5#2", which is not a number, name, range or step'],
  ['0 0 30 2 *', 'never occurs'],
  ['0 0 31 4,6,9,11 ?', 'never occurs'],
  ['0 0 , * *', 'never occurs'],
  [', * * * *', 'never occurs'],
  ['@reboot', 'is not one that Kubernetes knows'],
  ['@Daily', 'is not one that Kubernetes knows'],
  ['@daily ', 'is not one that Kubernetes knows'],
  ['@every 5', 'is not one that Kubernetes knows'],
  ['@every 1d', 'is not one that Kubernetes knows'],
  ['@every  1h', 'is not one that Kubernetes knows'],
  ['@every .h', 'is not one that Kubernetes knows'],
  ['TZ=Asia/Tokyo 0 6 * * *', 'contains a time zone'],
  ['CRON_TZ=UTC @daily', 'contains a time zone'],
];

describe('cronFault', () => {
  it.each(ACCEPTED)('accepts "%s"', (schedule) => {
    expect(cronFault(schedule)).toBeUndefined();
  });

  it.each(REFUSED)('refuses "%s"', (schedule, what) => {
    expect(cronFault(schedule)?.what).toBe(`the schedule "${schedule}" ${what}`);
  });

  it('suggests the five fields that remain without seconds and year', () => {
    expect(cronFault('0 30 2 * * *')?.fix).toBe("leave the seconds out: schedule: '30 2 * * *'");
    expect(cronFault('0 15 10 ? * MON-FRI 2026')?.fix).toBe("leave the seconds out: schedule: '15 10 ? * MON-FRI'");
  });

  it('suggests timeZone for the time zone', () => {
    expect(cronFault('CRON_TZ=Asia/Tokyo 0 6 * * *')?.fix).toBe(
      "set it in timeZone: timeZone: 'Asia/Tokyo', schedule: '0 6 * * *'",
    );
  });

  it('reports that a date that never comes is accepted but never runs', () => {
    expect(cronFault('0 0 30 2 *')?.why).toBe('the CronJob would be accepted and never run');
  });

  it('accepts every list of ranges within the bounds, and none beyond them', () => {
    const bounds = [
      [0, 59],
      [0, 23],
      [1, 28],
      [1, 12],
      [0, 6],
    ] as const;
    const range = ([min, max]: readonly [number, number]) =>
      fc
        .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min: 1, max: 70 }), fc.nat(4))
        .map(([one, other, step, form]) => {
          const span = `${Math.min(one, other)}-${Math.max(one, other)}`;
          return ['*', `*/${step}`, String(one), span, `${span}/${step}`][form] ?? '*';
        });
    const list = (of: readonly [number, number]) => fc.array(range(of), { minLength: 1, maxLength: 4 });
    const fields = fc.tuple(...bounds.map((of) => list(of)));
    fc.assert(
      fc.property(fields, fc.nat(4), fc.nat(50), (lists, spoilt, excess) => {
        const texts = lists.map((ranges) => ranges.join(','));
        expect(cronFault(texts.join(' '))).toBeUndefined();
        const highest = [59, 23, 31, 12, 6][spoilt] ?? 0;
        const spoiltTexts = texts.map((text, index) => (index === spoilt ? `${text},${highest + 1 + excess}` : text));
        expect(cronFault(spoiltTexts.join(' '))).toBeDefined();
      }),
    );
  });
});
