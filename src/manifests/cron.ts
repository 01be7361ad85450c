/** What is wrong with the schedule of a CronJob. */
export interface CronFault {
  readonly what: string;
  readonly why: string;
  /** The value to write instead, or what to do if there is no obvious one. */
  readonly fix: string;
}

/**
 * Explains why a text is not a schedule that a CronJob can run by. It is read as the API server reads it: five fields
 * of numbers, names, ranges, steps and lists, or one of `@hourly`, `@daily`, … and `@every 1h30m`.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax, read by
 * https://pkg.go.dev/github.com/robfig/cron/v3#ParseStandard
 *
 * @returns nothing for a schedule that runs some day
 */
export function cronFault(schedule: string): CronFault | undefined {
  const read = readSchedule(schedule);
  if (!isFields(read)) {
    return read;
  }
  return everRuns(read) ? undefined : neverFault(schedule);
}

/**
 * Explains why the API server refuses a schedule. A schedule that never comes is accepted.
 *
 * @returns nothing for a schedule that the server can read
 */
export function scheduleFault(schedule: string): CronFault | undefined {
  const read = readSchedule(schedule);
  return isFields(read) ? undefined : read;
}

/** The fields of a schedule, or what is wrong with it; undefined for a descriptor such as `@daily`. */
function readSchedule(schedule: string): readonly Field[] | CronFault | undefined {
  if (schedule.includes('TZ')) {
    return zoneFault(schedule);
  }
  if (schedule.startsWith('@')) {
    return DESCRIPTOR.test(schedule) ? undefined : descriptorFault(schedule);
  }
  const texts = schedule.split(WHITE_SPACE).filter((text) => text !== '');
  if (texts.length !== FIELDS.length) {
    return countFault(schedule, texts);
  }
  const fields: Field[] = [];
  for (const [index, bounds] of FIELDS.entries()) {
    const field = parseField(texts[index] ?? '', bounds);
    if (typeof field === 'string') {
      return { what: `the schedule "${schedule}" has ${field}`, why: REFUSED, fix: EXAMPLE };
    }
    fields.push(field);
  }
  return fields;
}

function isFields(read: readonly Field[] | CronFault | undefined): read is readonly Field[] {
  return Array.isArray(read);
}

/** The values that a field allows, and whether it is written as a wildcard. */
interface Field {
  readonly values: readonly number[];
  readonly all: boolean;
}

interface Bounds {
  readonly word: string;
  readonly min: number;
  readonly max: number;
  /** Names of the values; the first one means `min`. */
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FIELDS: readonly Bounds[] = [
  { word: 'minute', min: 0, max: 59 },
  { word: 'hour', min: 0, max: 23 },
  { word: 'day of the month', min: 1, max: 31 },
  { word: 'month', min: 1, max: 12, names: MONTHS },
  { word: 'weekday', min: 0, max: 6, names: WEEKDAYS },
];
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const WHITE_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const DURATION = '[+-]?(?:0|(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)';
const DESCRIPTOR = new RegExp(`^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every ${DURATION})$`);
const NUMBER = /^\+?\d+$/;

const REFUSED = 'the API server refuses the CronJob';
const EXAMPLE = "write minute, hour, day of the month, month and weekday: schedule: '30 2 * * 1-5'";

/** The values of a field, or what is wrong with it. */
function parseField(text: string, bounds: Bounds): Field | string {
  const ranges = text.split(',').filter((range) => range !== '');
  const values: number[] = [];
  let all = false;
  for (const range of ranges) {
    const field = parseRange(range, bounds);
    if (typeof field === 'string') {
      return field;
    }
    values.push(...field.values);
    all ||= field.all;
  }
  return { values, all };
}

/**
 * Parses `5`, `1-5`, `*`, `?`, each with an optional step: `0-30/10`, `*\/15`. `5/15` continues to the end of the
 * range.
 */
function parseRange(text: string, bounds: Bounds): Field | string {
  const [span = '', stepText, ...furtherSteps] = text.split('/');
  const [first = '', last, ...furtherEnds] = span.split('-');
  const whole = first === '*' || first === '?';
  const start = whole ? bounds.min : parseValue(first, bounds);
  const stepEnd = stepText === undefined ? start : bounds.max;
  const end = whole ? bounds.max : last === undefined ? stepEnd : parseValue(last, bounds);
  const step = stepText === undefined ? 1 : parseValue(stepText, { ...bounds, names: undefined });
  const shaped = furtherSteps.length === 0 && (whole || furtherEnds.length === 0);
  if (!shaped || start === undefined || end === undefined || step === undefined || step === 0) {
    return `the ${bounds.word} "${text}", which is not a number, name, range or step`;
  }
  if (start < bounds.min || end > bounds.max || start > end) {
    return `the ${bounds.word} "${text}", which is not within ${bounds.min}-${bounds.max}`;
  }
  return { values: steps(start, end, step), all: whole && step === 1 };
}

function parseValue(text: string, { names, min }: Bounds): number | undefined {
  const place = names?.indexOf(text.toLowerCase()) ?? -1;
  if (place >= 0) {
    return place + min;
  }
  return NUMBER.test(text) ? Number(text) : undefined;
}

function steps(start: number, end: number, step: number): number[] {
  const values: number[] = [];
  for (let value = start; value <= end; value += step) {
    values.push(value);
  }
  return values;
}

/** Day and weekday must both match if one of them is a wildcard; if neither is, one match is enough. */
function everRuns([minutes, hours, days, months, weekdays]: readonly Field[]): boolean {
  if ([minutes, hours, days, months, weekdays].every((field) => (field?.values.length ?? 0) > 0)) {
    const isDateInMonth = months?.values.some((month) =>
      days?.values.some((day) => day <= (DAYS_IN_MONTH[month - 1] ?? 0)),
    );
    return isDateInMonth === true || weekdays?.all === false;
  }
  return false;
}

function zoneFault(schedule: string): CronFault {
  const [, zone = 'Asia/Tokyo', rest = '30 2 * * 1-5'] = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(schedule) ?? [];
  return {
    what: `the schedule "${schedule}" contains a time zone`,
    why: REFUSED,
    fix: `set it in timeZone: timeZone: '${zone}', schedule: '${rest}'`,
  };
}

function descriptorFault(schedule: string): CronFault {
  return {
    what: `the schedule "${schedule}" is not one that Kubernetes knows`,
    why: REFUSED,
    fix: "write @yearly, @monthly, @weekly, @daily, @hourly or '@every 1h30m'; what runs once is a Job",
  };
}

/** Other schedulers put seconds first, and some a year last. */
function countFault(schedule: string, texts: readonly string[]): CronFault {
  const five = texts.slice(1, 1 + FIELDS.length).join(' ');
  const likely = texts.length > FIELDS.length && cronFault(five) === undefined;
  return {
    what: `the schedule "${schedule}" has ${texts.length} ${texts.length === 1 ? 'field' : 'fields'}, but five are required`,
    why: REFUSED,
    fix: likely ? `leave the seconds out: schedule: '${five}'` : EXAMPLE,
  };
}

function neverFault(schedule: string): CronFault {
  return {
    what: `the schedule "${schedule}" never occurs`,
    why: 'the CronJob would be accepted and never run',
    fix: EXAMPLE,
  };
}
