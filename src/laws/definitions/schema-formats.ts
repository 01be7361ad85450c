import { compareVersions } from '../../kubernetes/history';
import { parseAddress } from '../grammars/addresses';
import { parseCidr } from '../grammars/cidr';
import { parseDuration } from '../grammars/durations';
import { labelFault, subdomainFault } from '../grammars/names';

/** Whether it is known which strings fit a format; a format that the server does not know accepts all strings. */
export function isKnownFormat(format: string): boolean {
  return !UNKNOWN.has(normalized(format));
}

/** Whether a string does not fit a format. */
export function formatFault(format: string, text: string): boolean {
  return FORMATS[normalized(format)]?.(text) === false;
}

/** Whether the server checks a format of a type in the schema of a custom resource. */
export function isServedFormat(format: string, type: string, version: string): boolean {
  switch (type) {
    case 'integer':
      return format === 'int32' || format === 'int64';
    case 'number':
      return format === 'float' || format === 'double';
    case '':
    case 'string': {
      const name = normalized(format);
      const isOld = !name.startsWith('k8s') || compareVersions(version, '1.34') >= 0;
      return isOld && (UNKNOWN.has(name) || Object.hasOwn(FORMATS, name) || name === 'password');
    }
    default:
      return false;
  }
}

/** For the server, `date-time` and `datetime` are the same. */
function normalized(format: string): string {
  return format.replaceAll('-', '');
}

/** Formats that only Go's parsers implement exactly. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'bsonobjectid',
  'creditcard',
  'email',
  'isbn',
  'isbn10',
  'isbn13',
  'mac',
  'rgbcolor',
  'ssn',
  'uri',
]);

const LETTERS = String.raw`a-zA-Z0-9\p{S}\p{L}`;
const HOST = new RegExp(
  `^([${LETTERS}]((-?[${LETTERS}]{0,62})?)|([${LETTERS}](([${LETTERS}-]{0,61}[${LETTERS}])?)(\\.))+([a-zA-Z\\p{L}]){2,63})$`,
  'u',
);
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/u;

const FORMATS: { readonly [format: string]: (text: string) => boolean } = {
  byte: (text) => BASE64.test(text),
  cidr: (text) => parseCidr(withoutZeros(text)) !== undefined,
  date: isDate,
  datetime: isDateTime,
  duration: isDuration,
  hexcolor: (text) => /^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test(text),
  hostname: (text) => HOST.test(text) && text.length <= 255 && text.split('.').every((part) => part.length <= 63),
  ipv4: (text) => text.includes('.') && parseAddress(withoutZeros(text)) !== undefined,
  ipv6: (text) => text.includes(':') && parseAddress(text) !== undefined,
  k8slongname: (text) => subdomainFault(text) === undefined,
  k8sshortname: (text) => labelFault(text) === undefined,
  uuid: (text) => isUuid(text, '[0-9a-f]', '[0-9a-f]'),
  uuid3: (text) => isUuid(text, '3', '[0-9a-f]'),
  uuid4: (text) => isUuid(text, '4', '[89ab]'),
  uuid5: (text) => isUuid(text, '5', '[89ab]'),
};

/** Here the server accepts numbers with leading zeros. */
function withoutZeros(text: string): string {
  return text.includes(':') ? text : text.replace(/(^|[./])0+(?=\d)/g, '$1');
}

function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
}

function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  const [, hour = '99', minute = '', second = ''] = TIME.exec(time) ?? [];
  return isDate(date) && hour <= '23' && minute <= '59' && second <= '59';
}

/** As Go reads it, or with words for units, anywhere in the text: `2 days`. */
function isDuration(text: string): boolean {
  const amounts = [...text.matchAll(/(\d+)[\t\n\f\r ]*([A-Za-zµ]+)/g)];
  const isFit = amounts.every(([, amount = '']) => BigInt(amount) < 2n ** 63n);
  return parseDuration(text) !== undefined || (isFit && amounts.some(([, , unit = '']) => UNIT.test(unit)));
}

const UNIT = /^(?:ns|us|µs|ms|[smhdw]|hr|wk|(?:nano|micro|milli|sec|min|hour|day|week).*)$/i;

function isUuid(text: string, version: string, variant: string): boolean {
  const hex = '[0-9a-f]';
  return new RegExp(`^${hex}{8}-?${hex}{4}-?${version}${hex}{3}-?${variant}${hex}{3}-?${hex}{12}$`, 'i').test(text);
}
