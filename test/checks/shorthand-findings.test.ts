import type { Problem } from 'kustruct';
import { inTermsOfProps } from '../../src/checks/shorthand-findings';
import type { Shorthand } from '../../src/manifests/shorthand';

const MEMORY: Shorthand = { prop: 'memory', fields: ['requests.memory', 'limits.memory'] };
const PORT: Shorthand = { prop: 'ports.http', fields: ['ports[0].containerPort'] };
const PROBE: Shorthand = {
  prop: 'readiness',
  fields: ['probe.port'],
  what: 'readiness asks',
  why: 'so',
  fix: 'a port',
};

function at(path: string, field: string, what = 'x', rule = 'law'): Problem {
  return { what, why: 'y', fix: 'z', rule, where: { path, field } };
}

function reported(findings: readonly Problem[], refused: readonly Problem[] = []): readonly Problem[] {
  return inTermsOfProps(findings, refused, (path) => (path === 'shop/api' ? [MEMORY, PORT, PROBE] : []));
}

describe('a finding', () => {
  test('is reported unchanged if the prop has the name of the field', () => {
    const findings = [at('shop/api', 'spec.replicas'), at('shop/web', 'requests.memory')];
    expect(reported(findings)).toEqual(findings);
  });

  test('is reported once per object for a prop that set several fields', () => {
    const findings = [at('shop/api', 'requests.memory'), at('shop/api', 'limits.memory')];
    expect(reported(findings)).toEqual([findings[0]]);
    const others = findings.map((finding) => ({ ...finding, where: { ...finding.where, path: 'shop/web' } }));
    expect(reported(others)).toEqual(others);
  });

  test('is reported twice for a prop with two problems', () => {
    const findings = [at('shop/api', 'requests.memory', 'one'), at('shop/api', 'limits.memory', 'two')];
    expect(reported(findings)).toEqual(findings);
  });

  test('names the prop instead of the field', () => {
    expect(reported([at('shop/api', 'ports[0].containerPort', 'containerPort is 0')])).toMatchObject([
      { what: 'ports.http is 0', fix: 'z', where: { field: 'ports[0].containerPort' } },
    ]);
    expect(reported([at('shop/api', 'ports[0].containerPort', 'two of one number')])[0]?.what).toBe(
      'two of one number',
    );
  });

  test('is reported with the text of the prop, if it has one', () => {
    expect(reported([at('shop/api', 'probe.port')])).toMatchObject([
      { what: 'readiness asks', why: 'so', fix: 'a port' },
    ]);
  });

  test('is not reported for a field that the construct reported, but is reported for fields inside it', () => {
    const refused = { what: 'no', why: 'y', fix: 'z', where: { path: 'shop/api', field: 'spec.ports' } };
    const findings = [at('shop/api', 'spec.ports'), at('shop/api', 'spec.ports[0]'), at('shop/web', 'spec.ports')];
    expect(reported(findings, [refused])).toEqual(findings.slice(1));
    expect(reported(findings, [{ ...refused, where: { path: 'shop/api' } }])).toEqual(findings);
  });

  test('is not reported if the construct already reported the prop', () => {
    const refused = { ...MEMORY, isRefused: true };
    const findings = [at('shop/api', 'requests.memory'), at('shop/api', 'spec.replicas')];
    expect(inTermsOfProps(findings, [], () => [refused])).toEqual([findings[1]]);
  });

  test('is not reported for a field that was reported as a prop, by the construct or a parent', () => {
    const unknown = at('shop/web/deployment', 'spec.template.spec.replica', 'x', 'unknown-field');
    const refused = (path: string, prop: string) => at(path, prop, 'x', 'unknown-field');
    expect(reported([unknown], [refused('shop/web', 'replica')])).toEqual([]);
    expect(reported([unknown], [refused('shop/web', 'replicas')])).toEqual([unknown]);
    expect(reported([unknown], [refused('shop/we', 'replica')])).toEqual([unknown]);
    expect(reported([unknown], [{ ...refused('shop/web', 'replica'), rule: undefined }])).toEqual([unknown]);
  });
});
