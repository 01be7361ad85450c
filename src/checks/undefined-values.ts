/**
 * The trace of a missing value in a string: `undefined`, `NaN` or `[object Object]`. Undefined if the string has none, or if it
 * may be intended there.
 */
export function lostValue(text: string): string | undefined {
  return SUSPECT.test(text) ? (WHOLE.exec(text)?.[1] ?? OBJECT.exec(text)?.[0] ?? lostPart(text)) : undefined;
}

/** The trace of a missing value in a host, where `null` counts as well. */
export function lostInHost(host: string): string | undefined {
  return SUSPECT.test(host) ? (host.split('.').find((label) => PARTS.has(label)) ?? edge(host)) : undefined;
}

/** The trace of a missing value in the name of an object or namespace. */
export function lostInName(name: string): string | undefined {
  return name.includes('undefined') ? name.split(/[-.]/).find((part) => part === 'undefined') : undefined;
}

/** The trace of a missing value in an image reference. */
export function lostInImage(image: string): string | undefined {
  return SUSPECT.test(image)
    ? (OBJECT.exec(image)?.[0] ?? image.split(/[/:@.]/).find((part) => PARTS.has(part)) ?? edge(image))
    : undefined;
}

/** A quick test that rules out nearly every string. */
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

/** A string such as `api-undefined`, made by a template literal. */
function edge(text: string): string | undefined {
  return /(?:^|[/:.])undefined-|-undefined(?=$|[/:.])/.test(text) ? 'undefined' : undefined;
}
