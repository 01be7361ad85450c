import { type Chart, ConfigMap } from '../../../src/index';

const note = (text: string) => (chart: Chart) => {
  new ConfigMap(chart, 'note', { data: { text } });
};

export const before = note('plain');
export const after = note(
  '@acme/admins | `code` <img src=x onerror=alert(1)> [link](https://evil.example) #1\n\n## a heading',
);
