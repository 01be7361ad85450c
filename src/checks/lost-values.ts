/**
 * What a program writes where a value is missing: `undefined`, `NaN`, `[object Object]`. Nothing where a text has no such
 * part, or has it where somebody may mean it.
 */
export function lostValue(text: string): string | undefined {
  return SUSPECT.test(text) ? (WHOLE.exec(text)?.[1] ?? OBJECT.exec(text)?.[0] ?? lostPart(text)) : undefined;
}

/** The same in a host, where `null` is none either. */
export function lostInHost(host: string): string | undefined {
  return SUSPECT.test(host) ? (host.split('.').find((label) => PARTS.has(label)) ?? edge(host)) : undefined;
}

/** The same in the name of an object, or of a namespace. */
export function lostInName(name: string): string | undefined {
  return name.includes('undefined') ? name.split(/[-.]/).find((part) => part === 'undefined') : undefined;
}

/** The same in the reference of an image. */
export function lostInImage(image: string): string | undefined {
  return SUSPECT.test(image)
    ? (OBJECT.exec(image)?.[0] ?? image.split(/[/:@.]/).find((part) => PARTS.has(part)) ?? edge(image))
    : undefined;
}

/** Looked for first: nearly no text has one. */
const SUSPECT = /undefined|NaN|\[object |null/;
const WHOLE = /^(undefined|NaN)$/;
const OBJECT = /\[object [A-Z]\w+\]/;
const PARTS: ReadonlySet<string> = new Set(['undefined', 'null', 'NaN']);
/** A part of an address, or the value of an option. */
const PART = /(?:[/:@.,?&]|[?&,;]?\w=)(undefined|NaN)(?=$|[/:@.,;?&#])/;
const NULL_HOST = /:\/\/(?:[^/@]*@)?(null)(?=$|[/:])/;
const OPTION = /^[\w.-]+=(undefined|NaN)$/;

function lostPart(text: string): string | undefined {
  return text.includes('://') && !/\s/.test(text)
    ? (PART.exec(text)?.[1] ?? NULL_HOST.exec(text)?.[1] ?? edge(text))
    : OPTION.exec(text)?.[1];
}

/** `api-undefined`, as a template text makes it. */
function edge(text: string): string | undefined {
  return /(?:^|[/:.])undefined-|-undefined(?=$|[/:.])/.test(text) ? 'undefined' : undefined;
}
