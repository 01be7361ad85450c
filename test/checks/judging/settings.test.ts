import { readSettings } from '../../../src/checks/judging/settings';

const where = { path: 'app' };

function faults(value: unknown, own: readonly string[] = []): readonly string[] {
  return readSettings(value, where, 'program', own).problems.map(({ what, fix }) => `${what}; ${fix}`);
}

describe('settings of rules', () => {
  test('are accepted with a severity and a reason', () => {
    const settings = { 'image-version': { severity: 'off', reason: 'the tags are signed' } };
    expect(readSettings(settings, where, 'program')).toEqual({ settings, problems: [] });
  });

  test('name laws, rules and custom rules', () => {
    const setting = { severity: 'warning', reason: 'for now' };
    expect(
      faults({ 'container-ports': setting, 'unknown-field': setting, 'acme-team': setting }, ['acme-team']),
    ).toEqual([]);
  });

  test('name rules about files only if files are read', () => {
    const settings = { yaml: { severity: 'warning', reason: 'another tool fixes them' } };
    expect(readSettings(settings, where, 'files')).toEqual({ settings, problems: [] });
    expect(faults(settings)).toEqual([
      'the rule "yaml" is about files that kustruct check reads; set it in package.json',
    ]);
  });

  test.each([
    [{ 'image-versoin': { severity: 'off', reason: 'x' } }, 'there is no rule "image-versoin"; write "image-version"'],
    [{ nonsense: { severity: 'off', reason: 'x' } }, 'there is no rule "nonsense"; "kustruct rules" lists them'],
    [
      { 'image-version': 'off' },
      `the setting of "image-version" is the string "off"; write 'image-version': { severity: 'off', reason: '…' }`,
    ],
    [
      { 'image-version': { severity: 'none', reason: 'x' } },
      `the severity of "image-version" is the string "none"; write one of 'error', 'warning' and 'off'`,
    ],
    [
      { 'image-version': { severity: 'off' } },
      `the setting of "image-version" gives no reason; give a reason: 'image-version': { severity: 'off', reason: '…' }`,
    ],
    [
      { 'image-version': { severity: 'off', reason: ' ' } },
      `the setting of "image-version" gives no reason; give a reason: 'image-version': { severity: 'off', reason: '…' }`,
    ],
  ])('are refused as %j', (value, fault) => {
    expect(faults(value)).toEqual([fault]);
    expect(readSettings(value, where, 'program').settings).toEqual({});
  });

  test.each([7, null, ['image-version'], 'off'])('are not %j', (value) => {
    expect(faults(value)).toEqual([expect.stringContaining('which is not a map of settings')]);
  });
});
