const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Whether a text is a valid RFC 3339 time, as Go parses it. */
export function isTime(text: string): boolean {
  return timeInSeconds(text) !== undefined;
}

/** The Unix time of an RFC 3339 text in seconds, as Go parses it; undefined if it is not valid. */
export function timeInSeconds(text: string): number | undefined {
  const [match, ...parts] = RFC3339.exec(text) ?? [];
  if (match === undefined) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, , hours = 0, minutes = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1;
  const isFit = isDay && hour <= 23 && minute <= 59 && second <= 59 && hours <= 24 && minutes <= 60;
  const offset = (hours * 60 + minutes) * (parts[6] === '-' ? -60 : 60);
  return isFit ? date.getTime() / 1000 + hour * 3600 + minute * 60 + second - offset : undefined;
}
