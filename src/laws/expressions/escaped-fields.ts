const RESERVED: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import'],
  ...['let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while'],
]);

const ESCAPES: { readonly [sign: string]: string } = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

/**
 * The name of a field in expressions; undefined for names that expressions cannot use.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function escapedField(name: string): string | undefined {
  if (RESERVED.has(name)) {
    return `__${name}__`;
  }
  return /^[A-Za-z_./-][\w./-]*$/.test(name) ? name.replace(/__|[./-]/g, (sign) => ESCAPES[sign] ?? sign) : undefined;
}

const ESCAPED = new RegExp(`^__(${[...RESERVED].join('|')})__$|__(?:underscores|dot|dash|slash)__`, 'g');
const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries(ESCAPES).map(([sign, escaped]) => [escaped, sign]));

/** The name of a field from its name in expressions. */
export function unescapedField(name: string): string {
  return name.includes('__') ? name.replace(ESCAPED, (part, word?: string) => word ?? SIGNS.get(part) ?? part) : name;
}
