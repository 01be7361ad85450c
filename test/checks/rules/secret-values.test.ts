import { secretValues } from '../../../src/checks/rules/secret-values';
import { check } from '../../../src/checks/run';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { rendering } from '../rendering';
import { testRule } from '../rule-tester';

function secret(rest: Fields): Fields {
  return object('v1', 'Secret', 'db', rest);
}

testRule(secretValues, {
  accept: [
    { title: 'a Secret that a controller fills', given: [secret({}), secret({ data: { token: '' } })] },
    { title: 'a file that SOPS encrypted', given: secret({ data: { password: 'ENC' }, sops: { version: '3.9.0' } }) },
    {
      title: 'placeholders that a later tool replaces',
      given: secret({ stringData: { a: '${PASSWORD}', b: '<path:secret/data/db#password>', c: '{{ .password }}' } }),
    },
    {
      title: 'public values',
      given: secret({
        data: { 'tls.crt': 'eA==' },
        stringData: { username: 'shop', DB_HOST: 'db', type: 'git', url: 'https://example.com' },
      }),
    },
  ],
  reject: [
    {
      title: 'a password',
      given: secret({ stringData: { username: 'shop', password: 'hunter2' } }),
      at: 'stringData',
      what: 'the Secret has the value of "password" in plain text',
      fix: "Secret.existing('db')",
    },
    {
      title: 'many values, reported once',
      given: secret({ data: { a: 'eA==', b: 'eA==', c: 'eA==' }, stringData: { d: 'x', e: 'x' } }),
      at: 'data',
      what: 'the Secret has the value of "a", "b", "c" and 2 more in plain text',
    },
  ],
});

test('the message never shows a value', () => {
  const given = rendering([secret({ stringData: { password: 'hunter2' } })]);
  expect(JSON.stringify(check(given, [secretValues]))).not.toContain('hunter2');
});
