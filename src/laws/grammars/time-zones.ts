import { literal, quote } from '../../manifests/literal';

/** What is wrong with the name of a time zone. */
export interface ZoneFault {
  readonly what: string;
  readonly fix: string;
}

/** Says why a text names no time zone of the IANA list, which the API server reads letter by letter. */
export function zoneFault(zone: string): ZoneFault | undefined {
  const valid = known();
  if (valid.has(zone)) {
    return undefined;
  }
  const name = canonicalName(zone);
  if (name === undefined || ABBREVIATIONS.has(zone.toUpperCase())) {
    return { what: `${quote(zone)} is no time zone of the IANA list`, fix: advice(zone) };
  }
  if (!/^[A-Z]/.test(zone) || (name !== zone && name.toLowerCase() === zone.toLowerCase())) {
    return { what: `${quote(zone)} is not written as the IANA list writes it`, fix: `timeZone: ${literal(name)}` };
  }
  valid.add(zone);
  return undefined;
}

/** Names that were found valid: looking another one up takes long enough to be felt with thousands of them. */
let names: Set<string> | undefined;

function known(): Set<string> {
  names ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return names;
}

/** What the zone is called in full; nothing where there is none, and for aliases the name of what they stand for. */
function canonicalName(zone: string): string | undefined {
  try {
    return zone === '' ? undefined : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Node.js knows these for historical reasons; the IANA list does not. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
);

function advice(zone: string): string {
  const city = `/${zone.trim().replaceAll(' ', '_').toLowerCase()}`;
  const near = [...known()].find((name) => name.toLowerCase().endsWith(city)) ?? 'Europe/Berlin';
  return `name continent and city: timeZone: ${literal(near)}`;
}
