import { type ComparedField, formatComparison } from 'kustruct';

test('a comparison prints as a table, with a dash where an environment has no value', () => {
  const rows: ComparedField[] = [
    { path: 'shop/api', kind: 'Deployment', field: 'spec.replicas', values: { dev: 1, prod: 6 } },
    { path: 'shop/robots', kind: 'ConfigMap', field: '', values: { prod: true } },
    { path: 'shop/api', kind: 'Deployment', field: 'spec.template', values: { dev: { text: 'x'.repeat(60) } } },
  ];
  expect(formatComparison(rows)).toBe(
    [
      'object                 field          dev                                       prod',
      'Deployment shop/api    spec.replicas  1                                         6',
      'ConfigMap shop/robots  (the object)   -                                         there',
      `Deployment shop/api    spec.template  {"text":"${'x'.repeat(30)}…  -`,
    ].join('\n'),
  );
});

test('columns have the given order of environments, and one without any value keeps its column', () => {
  const rows: ComparedField[] = [
    { path: 'shop/robots', kind: 'ConfigMap', field: '', values: { '9': true } },
    { path: 'shop/api', kind: 'ConfigMap', field: 'data.MODE', values: { '10': '', '9': 'fast' } },
  ];
  expect(formatComparison(rows, ['10', 'dev', '9'])).toBe(
    [
      'object                 field         10  dev  9',
      'ConfigMap shop/robots  (the object)  -   -    there',
      'ConfigMap shop/api     data.MODE     ""  -    fast',
    ].join('\n'),
  );
});
