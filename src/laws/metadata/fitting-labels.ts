/** The valid key of a label or annotation that is nearest to a text: `example.com/a-b` for `Example.com/a/b`. */
export function fitLabelKey(text: string): string {
  const slash = text.indexOf('/');
  const prefix = text
    .slice(0, slash + 1)
    .toLowerCase()
    .replace(/[^-.a-z0-9/]+/g, '-')
    .replace(/^[-.]+/, '');
  return `${prefix === '/' ? '' : prefix}${fitLabelValue(text.slice(slash + 1)) || 'app'}`;
}

/** The valid value of a label that is nearest to a text: `my-app` for `my app`. */
export function fitLabelValue(text: string): string {
  return text
    .replace(/[^-.\w]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}

const LONGEST = 63;
