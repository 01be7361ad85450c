import { exceptionFor } from '../../src/checks/exceptions';
import type { Rendered } from '../../src/manifests/manifest';
import { object, service } from './objects';
import { rendering } from './rendering';

const RULE = 'no-blocking-budget';
const SETTING = "{ 'no-blocking-budget': { severity: 'off', reason: 'moved by hand' } }";

function written(manifest: Parameters<typeof rendering>[0][number], made: Partial<Rendered>): string | undefined {
  const [rendered] = rendering([manifest]);
  return rendered && exceptionFor(RULE, 'moved by hand', { ...rendered, ...made });
}

function readFrom(file: string): Partial<Rendered> {
  return { path: '', origin: { source: undefined, placeOf: () => ({ file, line: 1 }) } };
}

describe('an exception to a rule', () => {
  test('is a prop of the construct that made the object', () => {
    expect(written(service(), { path: 'shop/http', typed: true })).toBe(`rules: ${SETTING}`);
  });

  test('is a call of configureRules() for an object without the prop, or with a field of this name', () => {
    const role = object('rbac.authorization.k8s.io/v1', 'Role', 'reader', { rules: [] });
    const ingress = object('networking.k8s.io/v1', 'Ingress', 'edge', { spec: { rules: [] } });
    expect(written(service(), { path: 'shop/http' })).toBe(`configureRules(object, ${SETTING})`);
    for (const manifest of [role, ingress]) {
      expect(written(manifest, { path: 'shop/it', typed: true })).toBe(`configureRules(object, ${SETTING})`);
    }
  });

  test('is a comment in YAML, and a setting in package.json for JSON files', () => {
    expect(written(service(), readFrom('k8s/web.yaml'))).toBe(`# kustruct-ignore ${RULE}: moved by hand`);
    expect(written(service(), readFrom('k8s/web.json'))).toBe(
      `in package.json: "kustruct": { "rules": { "${RULE}": { "severity": "off", "reason": "moved by hand" } } }`,
    );
  });

  test('is not suggested for a manifest of unknown origin', () => {
    expect(written(service(), { path: '' })).toBeUndefined();
  });
});
