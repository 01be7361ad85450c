import { join } from 'node:path';
import { Helm, Include } from 'cdk8s';
import * as kustruct from 'kustruct';
import { refusalsOf } from '../constructs/in-chart';
import { helmPath, writeTree } from '../kubectl';

const text = (value: string) =>
  `apiVersion: acme.example/v1\nkind: Thing\nmetadata:\n  name: a\nspec:\n  list:\n  - ${value}\n`;

function fileOf(value: string): string {
  return join(writeTree({ 'a.yaml': text(value) }), 'a.yaml');
}

describe('a value that Include of cdk8s cannot have read correctly', () => {
  test.each([
    ['12345678901234567890', 'the number 12345678901234567000'],
    ['-9007199254740993', 'the number -9007199254740992'],
    ['.nan', 'the number NaN'],
    ['-.inf', 'the number -Infinity'],
  ])('%s is refused, and Include of kustruct is suggested', (value, found) => {
    const url = fileOf(value);
    const [problem, ...more] = refusalsOf((chart) => new Include(chart, 'old', { url }));
    expect(problem).toMatchObject({
      field: 'spec.list[0]',
      fix: expect.stringContaining("import { Include } from 'kustruct'"),
    });
    expect(problem?.what).toContain(found);
    expect(more).toEqual([]);
  });

  test.each(['9007199254740991', '1.5', '1e300', '"2024-01-31"', '0'])('%s is kept unchanged', (value) => {
    const url = fileOf(value);
    expect(refusalsOf((chart) => new Include(chart, 'old', { url }))).toEqual([]);
  });

  test.each(['2024-01-31', '2024-01-31 10:00:00 +01:00'])('%s is a warning: it was rewritten', (value) => {
    const app = new kustruct.App({ outdir: writeTree({}) });
    new Include(new kustruct.Chart(app, 'c'), 'old', { url: fileOf(value) });
    expect(app.synth().warnings).toMatchObject([
      {
        what: expect.stringMatching(
          /^spec\.list\[0\] is the string "2024-01-31T.*", which the Include of cdk8s may have made/,
        ),
      },
    ]);
  });

  test('is refused in what Helm prints too', () => {
    const chart = writeTree({
      'Chart.yaml': 'apiVersion: v2\nname: a\nversion: 0.1.0\n',
      'templates/a.yaml': text('12345678901234567890'),
    });
    const options = { chart, helmExecutable: helmPath() };
    const [problem] = refusalsOf((scope) => new Helm(scope, 'a', options));
    expect(problem?.fix).toContain("import { Helm } from 'kustruct'");
  });
});
