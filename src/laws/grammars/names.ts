import { quote } from '../../manifests/literal';
import type { Fault } from '../law';
import { lowerCase } from './lower-case';

/** A grammar of strings that reports what is wrong. */
interface Grammar {
  readonly whole: RegExp;
  /** A character that is not allowed anywhere. */
  readonly foreign: RegExp;
  /** The message about such a character, as the end of a sentence. */
  readonly only: string;
  /** The form of the whole text, beyond its characters. */
  readonly shape: string;
}

const ENDS = 'does not begin and end with a letter or digit';
const PARTS = 'has a part between dots that does not begin and end with a letter or digit';

const LABEL: Grammar = {
  whole: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/,
  foreign: /[^-a-z0-9]/u,
  only: 'only a-z, 0-9 and "-" are allowed',
  shape: ENDS,
};

const SUBDOMAIN: Grammar = {
  whole: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
  foreign: /[^-.a-z0-9]/u,
  only: 'only a-z, 0-9, "-" and "." are allowed',
  shape: PARTS,
};

const QUALIFIED: Grammar = {
  whole: /^[A-Za-z0-9](?:[-.\w]*[A-Za-z0-9])?$/,
  foreign: /[^-.\w]/u,
  only: 'only letters, digits, "-", "_" and "." are allowed',
  shape: ENDS,
};

const PORT: Grammar = {
  whole: /^(?!-)(?!.*--)(?=.*[a-z])[-a-z0-9]+(?<!-)$/,
  foreign: /[^-a-z0-9]/u,
  only: 'only a-z, 0-9 and "-" are allowed',
  shape: 'needs at least one letter, and allows single dashes only between letters and digits',
};

const CONFIG_KEY: Grammar = {
  whole: /^(?!\.$|\.\.)[-.\w]+$/,
  foreign: /[^-.\w]/u,
  only: 'only letters, digits, "-", "_" and "." are allowed',
  shape: 'is "." or begins with ".."',
};

const PATH_PREFIX: Grammar = {
  whole: /^[^/%]*$/,
  foreign: /[/%]/,
  only: 'it is not allowed in a path segment',
  shape: '',
};

const PATH: Grammar = {
  whole: /^(?!\.{1,2}$)[^/%]+$/,
  foreign: /[/%]/,
  only: 'it is not allowed in a path segment',
  shape: 'is "." or ".."',
};

/** Checks a text against the grammar of DNS labels: `my-app`. */
export function labelFault(text: string, max = 63): Fault {
  return faultOf(text, LABEL, max);
}

/** Checks a text against the grammar of DNS subdomains: `my-app.example.com`. */
export function subdomainFault(text: string, max = 253): Fault {
  return faultOf(text, SUBDOMAIN, max);
}

/** Checks a text against the grammar of hosts, whose first part may be a star: `*.example.com`. */
export function hostFault(text: string): Fault {
  if (!text.includes('*')) {
    return subdomainFault(text);
  }
  if (!text.startsWith('*.')) {
    return 'contains "*", which is only allowed as the whole first part';
  }
  return text.length > 253 ? `is ${text.length} characters long; the limit is 253` : subdomainFault(text.slice(2));
}

/** Checks a text against the grammar of full domain names, which may end with a dot: `db.example.com.` */
export function domainFault(text: string): Fault {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  const fault = subdomainFault(name);
  const parts = name.split('.');
  if (fault !== undefined || parts.length < 2) {
    return fault ?? 'contains no dot';
  }
  const long = parts.find((part) => part.length > 63);
  return long && `has a part that is ${long.length} characters long; the limit is 63`;
}

/** Checks a text against the grammar of paths below a domain: `example.com/ingress`. */
export function domainPrefixedPathFault(text: string, max = Number.POSITIVE_INFINITY): Fault {
  const slash = text.indexOf('/');
  if (text === '') {
    return 'is empty';
  }
  if (text.length > max) {
    return `is ${text.length} characters long; the limit is ${max}`;
  }
  if (slash <= 0 || slash === text.length - 1) {
    return 'is not a domain, "/" and a path';
  }
  const fault = subdomainFault(text.slice(0, slash));
  const character = /[^A-Za-z0-9/\-._~%!$&'()*+,;=:]/u.exec(text.slice(slash + 1))?.[0];
  if (fault !== undefined) {
    return `has a part before "/" that ${fault}`;
  }
  return character && `contains ${quote(character)}, which is not allowed in a path`;
}

/** Checks a text against the grammar of a path segment, such as `system:node`; its length is not limited. */
export function pathFault(text: string): Fault {
  return faultOf(text, PATH, Number.POSITIVE_INFINITY);
}

/** Checks a text against the grammar of the beginning of a path segment. */
export function pathPrefixFault(text: string): Fault {
  return faultOf(text, PATH_PREFIX, Number.POSITIVE_INFINITY);
}

/** Checks a text against the grammar of port names: `http`. */
export function portNameFault(text: string): Fault {
  return faultOf(text, PORT, 15);
}

/** Checks a text against the grammar of keys in ConfigMaps and Secrets: `app.properties`. */
export function configKeyFault(text: string): Fault {
  return faultOf(text, CONFIG_KEY, 253);
}

/** Checks a text against the grammar of label values, which may be empty: `web_1.0`. */
export function labelValueFault(text: string): Fault {
  return text === '' ? undefined : faultOf(text, QUALIFIED, 63);
}

/** Checks a text against the grammar of keys of annotations, which is that of labels in any case: `Example.com/owner`. */
export function annotationKeyFault(text: string): Fault {
  return text.length <= 63 && COMMON_KEY.test(text) ? undefined : labelKeyFault(lowerCase(text));
}

/** Checks a text against the grammar of keys of labels: `app`, `example.com/app`. */
export function labelKeyFault(text: string): Fault {
  if (acceptedKeys.has(text)) {
    return undefined;
  }
  const fault = text.length <= 63 && COMMON_KEY.test(text) ? undefined : uncommonKeyFault(text);
  if (fault === undefined && acceptedKeys.size < MOST_KEYS) {
    acceptedKeys.add(text);
  }
  return fault;
}

/** Manifests repeat few keys many times. */
const acceptedKeys = new Set<string>();
const MOST_KEYS = 1000;

function uncommonKeyFault(text: string): Fault {
  const slash = text.indexOf('/');
  if (slash < 0) {
    return faultOf(text, QUALIFIED, 63);
  }
  const before = subdomainFault(text.slice(0, slash));
  const after = faultOf(text.slice(slash + 1), QUALIFIED, 63);
  if (before !== undefined) {
    return `has a part before "/" that ${before}`;
  }
  return after && `has a part after "/" that ${after}`;
}

/** Keys that are obviously valid, as most are. */
const COMMON_KEY = /^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/)?[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;

function faultOf(text: string, { whole, foreign, only, shape }: Grammar, max: number): Fault {
  if (text.length <= max && whole.test(text)) {
    return undefined;
  }
  const character = foreign.exec(text)?.[0];
  if (character !== undefined) {
    return `contains ${quote(character)}; ${only}`;
  }
  if (text.length > max) {
    return `is ${text.length} characters long; the limit is ${max}`;
  }
  return text === '' ? 'is empty' : shape;
}
