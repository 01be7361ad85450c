import { type CelFunctions, CelRuntimeError, type CelValue, entriesOf, noMatch, Url, unknownResult } from './values';

/** The functions of URLs. */
export const URL_CALLS: CelFunctions = {
  isURL: (text) => parsed(text) !== undefined,
  url: (text) => parsed(text) ?? failed(text),
  '.getScheme': (url) => partsOf(url).scheme,
  '.getHost': (url) => partsOf(url).host,
  '.getHostname': (url) => partsOf(url).host.replace(/:\d*$/, ''),
  '.getPort': (url) => /:(\d*)$/.exec(partsOf(url).host)?.[1] ?? '',
  '.getEscapedPath': (url) => partsOf(url).path,
  '.getQuery': (url) => parametersOf(partsOf(url)),
};

/** URLs of plain characters, without user names and IPv6 addresses, which Go reads as they are written. */
const PLAIN =
  /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:(?:\/\/([\w.~-]*(?::\d*)?))?)?(\/[\w.~/:@!$&'()*+,;=-]*)?(?:\?([!-"$-~]*))?(?:#[\w.~-]*)?$/;
const OPAQUE = /^[a-zA-Z][a-zA-Z0-9+.-]*:[\w.:@-]*$/;

/** The parts of a URL as Go parses the target of a request; undefined if it refuses the text. */
function parsed(text: CelValue): Url | undefined {
  if (typeof text !== 'string') {
    return noMatch(text);
  }
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(text)?.[1];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Go refuses them
  if (/[\0-\x1f\x7f]/.test(text) || (scheme === undefined && text !== '*' && !text.startsWith('/'))) {
    return undefined;
  }
  if (OPAQUE.test(text)) {
    return new Url(scheme?.toLowerCase() ?? '', '', '', '');
  }
  const [, host = '', path = '', query = ''] = PLAIN.exec(text) ?? unknownResult();
  return text.startsWith('//') ? unknownResult() : new Url(scheme?.toLowerCase() ?? '', host, path, query);
}

function partsOf(value: CelValue): Url {
  return value instanceof Url ? value : unknownResult();
}

function parametersOf({ query }: Url): CelValue {
  const parameters = /^[\w=&.-]*$/.test(query) ? new URLSearchParams(query) : unknownResult();
  return entriesOf([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)] as const));
}

function failed(text: CelValue): never {
  throw new CelRuntimeError(`${JSON.stringify(text)} is not a URL`);
}
