import { literal, quote } from '../../manifests/literal';
import { TIME_ZONES } from './time-zone-names';

/** A fault in the name of a time zone. */
export interface ZoneFault {
  readonly what: string;
  readonly fix: string;
}

/** Returns why a text is not a time zone in the IANA list; the API server compares letter by letter. */
export function zoneFault(zone: string): ZoneFault | undefined {
  if (known().has(zone)) {
    return undefined;
  }
  const name = zone.toLowerCase();
  const meant = [...known()].find((other) => other.toLowerCase() === name);
  return meant === undefined
    ? { what: `${quote(zone)} is not a time zone in the IANA database`, fix: advice(zone) }
    : { what: `${quote(zone)} is not spelled as in the IANA database`, fix: `timeZone: ${literal(meant)}` };
}

let names: ReadonlySet<string> | undefined;

/** Includes the zones of the running Node.js, which may be newer. */
function known(): ReadonlySet<string> {
  names ??= new Set([...TIME_ZONES, ...Intl.supportedValuesOf('timeZone')]);
  return names;
}

function advice(zone: string): string {
  const city = `/${zone.trim().replaceAll(' ', '_').toLowerCase()}`;
  const near = [...known()].find((name) => name.toLowerCase().endsWith(city)) ?? 'Europe/Berlin';
  return `name continent and city: timeZone: ${literal(near)}`;
}
