import { credentialIn, credentialUnder } from '../../src/checks/credentials';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Credentials are concatenated here, so that secret scanners do not report this file. */
describe('a credential', () => {
  test.each([
    ['a private key', `-----BEGIN ${'RSA PRIVATE KEY'}-----\nMIIE`],
    ['a private key', `-----BEGIN ${'PRIVATE KEY'}-----`],
    ['a private key', `{"private_key":"-----BEGIN ${'OPENSSH PRIVATE KEY'}-----\\n"}`],
    ['an access key of AWS', `id=${'AKIA'}Z7QK4TNMWP2XRLHD`],
    ['a token of GitHub', `${'ghp_'}${LETTERS.slice(0, 36)}`],
    ['a token of GitHub', `${'github_pat_'}${LETTERS.slice(0, 40)}`],
    ['a token of GitLab', `${'glpat-'}${LETTERS.slice(0, 20)}`],
    ['a token of Slack', `${'xoxb-'}123456789012-${LETTERS.slice(0, 12)}`],
    ['a webhook of Slack', `https://hooks.slack.com/${'services'}/T000/B000/${LETTERS.slice(0, 24)}`],
    ['a key of Google', `${'AIza'}${LETTERS.slice(0, 35)}`],
    ['a key of Stripe', `${'sk_live_'}${LETTERS.slice(0, 24)}`],
    ['a JSON web token', `Bearer ${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}zdWIiOiIxMjM0NTYifQ.${LETTERS.slice(0, 43)}`],
    ['a token of npm', `${'npm_'}${LETTERS.slice(0, 36)}`],
    ['a key of SendGrid', `${'SG.'}${LETTERS.slice(0, 22)}.${LETTERS.slice(0, 43)}`],
    ['a token of Vault', `${'hvs.'}${LETTERS.slice(0, 24)}`],
    ['a key of age', `${'AGE-SECRET-KEY-1'}${'Q'.repeat(58)}`],
    ['a key of Azure Storage', `AccountName=a;${'AccountKey='}${'A'.repeat(86)}==`],
    ['a token of Telegram', `123456789:${'AA'}${LETTERS.slice(0, 33)}`],
  ])('is %s', (name, text) => {
    expect(credentialIn(text)).toBe(name);
  });

  test.each([
    '',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----',
    'AKIAIOSFODNN7EXAMPLE',
    'sk_test_4eC39HqLyjWDarjtT1zdp7dc',
    'eyJhbGciOiJIUzI1NiJ9',
    'ghp_short',
    'https://hooks.slack.com/services/',
  ])('is not in %s', (text) => {
    expect(credentialIn(text)).toBe(undefined);
  });

  test('is searched for in linear time, even in a mebibyte that looks like the start of one', () => {
    expect(credentialIn('eyJ-'.repeat(262_144))).toBe(undefined);
  });

  test('is also recognized by the name of its variable', () => {
    const key = LETTERS.slice(0, 40);
    expect(credentialUnder('AWS_SECRET_ACCESS_KEY', key)).toBe('a secret key of AWS');
    expect(credentialUnder('OTHER', key)).toBe(undefined);
    expect(credentialUnder('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe(undefined);
  });
});
