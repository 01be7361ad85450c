import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function config(rest: Fields): Fields {
  return object('v1', 'ConfigMap', 'settings', rest);
}

function secret(rest: Fields): Fields {
  return object('v1', 'Secret', 'db', rest);
}

const MIB = 1024 * 1024;
const LIMIT = `the limit is ${MIB}`;

testManifests(['config-data', 'field-type', 'enum-value'], {
  accept: [
    {
      title: 'strings, also empty ones',
      given: config({ data: { MODE: 'fast', 'app.properties': 'a=1\n', empty: '' } }),
    },
    {
      title: 'null, which the API reads as an empty string',
      given: [config({ data: { MODE: null } }), secret({ data: { a: null } })],
    },
    { title: 'no data', given: [config({ data: null }), secret({ data: {}, stringData: null }), config({})] },
    {
      title: 'base64 with line breaks',
      given: [config({ binaryData: { a: 'aGVs\nbG8=\n' } }), secret({ data: { a: '' } })],
    },
    { title: 'a leading dot', given: secret({ stringData: { '.dockerconfigjson': '{}' } }) },
    { title: 'a key in data and stringData', given: secret({ data: { a: 'aGVsbG8=' }, stringData: { a: 'x' } }) },
    { title: '1 MiB of strings', given: config({ data: { a: 'x'.repeat(MIB) } }) },
    {
      title: '1 MiB of bytes, although their base64 is longer',
      given: secret({ data: { a: Buffer.alloc(MIB).toString('base64') } }),
    },
    {
      title: 'a Secret in which long bytes are replaced by a short string',
      given: secret({ data: { a: Buffer.alloc(2 * MIB).toString('base64') }, stringData: { a: 'x' } }),
    },
    {
      title: 'custom resources with their own data',
      given: object('example.com/v1', 'ConfigMap', 'a', { data: { a: 1 } }),
    },
  ],
  refuse: [
    {
      title: 'a number, and shows it as a string',
      given: config({ data: { PORT: 8080 } }),
      at: 'data.PORT',
      what: 'PORT is the number 8080; it must be a string',
      fix: "put it in quotes: PORT: '8080'",
    },
    {
      title: 'a map',
      given: config({ data: { 'app.json': { a: 1 } } }),
      at: 'data[app.json]',
      what: 'app.json is a map; it must be a string',
      fix: 'JSON.stringify(value)',
    },
    {
      title: 'a number in a Secret, without showing it',
      given: secret({ stringData: { pin: 1234 } }),
      at: 'stringData.pin',
      what: 'the value of "pin" is a number; it must be a string',
      fix: "stringData: { pin: '...' }",
    },
    {
      title: 'data that is a list',
      given: config({ data: ['a'] }),
      at: 'data',
      what: 'data is a list; it must be a map',
    },
    {
      title: 'a slash in a key, and shows a valid key',
      given: config({ data: { 'conf/app.ini': '' } }),
      at: 'data[conf/app.ini]',
      what: 'the key "conf/app.ini" contains "/"; only letters, digits, "-", "_" and "." are allowed',
      fix: "'conf-app.ini'",
    },
    {
      title: 'a key that is the parent folder',
      given: secret({ stringData: { '..data': '' } }),
      at: 'stringData[..data]',
      what: 'the key "..data" is "." or begins with ".."',
    },
    {
      title: 'a key in data and in binaryData',
      given: config({ data: { logo: 'x' }, binaryData: { logo: 'aGVsbG8=' } }),
      at: 'data.logo',
      what: 'the key "logo" is in data and in binaryData',
    },
    {
      title: 'a plain-text password instead of base64',
      given: secret({ data: { password: 's3cret!' } }),
      at: 'data.password',
      what: 'the value of "password" is a string; it must be a Base64 string',
      fix: "stringData: { password: '...' }",
    },
    {
      title: 'base64 without its padding',
      given: config({ binaryData: { logo: 'aGVsbG8' } }),
      at: 'binaryData.logo',
      what: 'logo is the string "aGVsbG8"; it must be a Base64 string',
      fix: "write the bytes in Base64, or a string: data: { logo: '...' }",
    },
    {
      title: 'one byte more than 1 MiB in strings and bytes together',
      given: config({ data: { a: 'ü'.repeat(MIB / 2) }, binaryData: { b: 'YQ==' } }),
      at: 'data',
      what: `the data takes ${MIB + 1} bytes; ${LIMIT}; "a" alone takes ${MIB}`,
      fix: 'split it across several ConfigMaps',
    },
    {
      title: 'too many bytes in a Secret',
      given: secret({ data: { small: 'YQ==', big: Buffer.alloc(MIB).toString('base64') } }),
      at: 'data',
      what: `the data takes ${MIB + 1} bytes; ${LIMIT}; "big" alone takes ${MIB}`,
      fix: 'split it across several Secrets',
    },
  ],
});
