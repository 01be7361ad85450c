const FORM =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,](\d+))?(Z|[-+]\d\d:\d\d)| +(\d\d?):(\d\d?):(\d\d?)(?:[.,](\d+))?)?$/;

/**
 * The date or time that Kustomize reads a text without quotes as, in the form in which it prints one. To kubectl it is
 * a text.
 */
export function readTimestamp(text: string): string | undefined {
  const [, year, month, day, ...rest] = FORM.exec(text) ?? [];
  if (
    year === undefined ||
    month === undefined ||
    day === undefined ||
    !isDay(Number(year), Number(month), Number(day))
  ) {
    return undefined;
  }
  const [hour, minute, second, fraction = '', zone = 'Z'] = rest[0] === undefined ? rest.slice(5) : rest;
  const time = [hour, minute, second].map((part) => Number(part ?? 0));
  const [hours = 0, minutes = 0, seconds = 0] = time;
  if (hours > 23 || minutes > 59 || seconds > 59 || !isZone(zone)) {
    return undefined;
  }
  const date = [year, month, day].map(twoDigits).join('-');
  const decimals = fraction.slice(0, 9).replace(/0+$/, '');
  const offset = /^[-+]00:00$/.test(zone) ? 'Z' : zone;
  return `${date}T${time.map(twoDigits).join(':')}${decimals === '' ? '' : `.${decimals}`}${offset}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isZone(zone: string): boolean {
  return zone === 'Z' || (Number(zone.slice(1, 3)) <= 23 && Number(zone.slice(4)) <= 59);
}

function twoDigits(part: string | number): string {
  return String(part).padStart(2, '0');
}
