import { configData } from '../../../src/laws/config/config-data';
import { secretData } from '../../../src/laws/config/secret-data';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function object(kind: string, fields: Fields): Fields {
  return { apiVersion: 'v1', kind, metadata: { name: 'settings' }, ...fields };
}

const MEBIBYTE = 'a'.repeat(1024 * 1024);

testLaws(configData, {
  accept: [
    {
      title: 'strings and bytes by key',
      given: object('ConfigMap', { data: { 'app.properties': '' }, binaryData: { b: 'AAAA' } }),
    },
    { title: 'a mebibyte of data', given: object('ConfigMap', { data: { a: MEBIBYTE } }) },
    { title: 'no data', given: object('ConfigMap', {}) },
  ],
  refuse: [
    {
      title: 'a key with a slash',
      given: object('ConfigMap', { data: { 'a/b': '' } }),
      at: 'data[a/b]',
      what: 'the key "a/b" contains "/"; only letters, digits, "-", "_" and "." are allowed',
      fix: "'a-b'",
    },
    {
      title: 'a key that goes up, also of bytes',
      given: object('ConfigMap', { binaryData: { '..a': '' } }),
      at: 'binaryData[..a]',
      what: 'the key "..a" is "." or begins with ".."',
    },
    {
      title: 'a key in both fields',
      given: object('ConfigMap', { data: { a: 'x' }, binaryData: { a: 'AAAA' } }),
      at: 'data.a',
      what: 'the key "a" is in data and in binaryData',
    },
    {
      title: 'more than a mebibyte of strings and bytes, counted as UTF-8',
      given: object('ConfigMap', { data: { a: MEBIBYTE.slice(4) }, binaryData: { b: 'AAA=', c: 'AAAA' } }),
      at: 'data',
      what: 'the data takes 1048577 bytes; the limit is 1048576; "a" alone takes 1048572',
    },
  ],
});

testLaws(secretData, {
  accept: [
    {
      title: 'strings and bytes by key',
      given: object('Secret', { stringData: { a: 'x' }, data: { a: 'AAAA', b: '' } }),
    },
    {
      title: 'a large value that another one replaces',
      given: object('Secret', { stringData: { a: '' }, data: { a: Buffer.from(`${MEBIBYTE}a`).toString('base64') } }),
    },
  ],
  refuse: [
    {
      title: 'a key with a space',
      given: object('Secret', { stringData: { 'a b': '' } }),
      at: 'stringData[a b]',
      what: 'the key "a b" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
    {
      title: 'more than a mebibyte',
      given: object('Secret', { stringData: { a: MEBIBYTE }, data: { b: 'AA==' } }),
      at: 'data',
      what: 'the data takes 1048577 bytes; the limit is 1048576; "a" alone takes 1048576',
    },
  ],
});
