import type { Problem } from 'kustruct';
import { tellOfProps } from '../../src/checks/tell';
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

function told(findings: readonly Problem[], refused: readonly Problem[] = []): readonly Problem[] {
  return tellOfProps(findings, refused, (path) => (path === 'shop/api' ? [MEMORY, PORT, PROBE] : []));
}

describe('what was found', () => {
  test('is told as it is where no prop has another name than the field', () => {
    const findings = [at('shop/api', 'spec.replicas'), at('shop/web', 'requests.memory')];
    expect(told(findings)).toEqual(findings);
  });

  test('is told once of a prop that wrote several fields, and of each object', () => {
    const findings = [at('shop/api', 'requests.memory'), at('shop/api', 'limits.memory')];
    expect(told(findings)).toEqual([findings[0]]);
    const others = findings.map((finding) => ({ ...finding, where: { ...finding.where, path: 'shop/web' } }));
    expect(told(others)).toEqual(others);
  });

  test('is told twice of a prop with which two things are wrong', () => {
    const findings = [at('shop/api', 'requests.memory', 'one'), at('shop/api', 'limits.memory', 'two')];
    expect(told(findings)).toEqual(findings);
  });

  test('names the prop instead of the field', () => {
    expect(told([at('shop/api', 'ports[0].containerPort', 'containerPort is 0')])).toMatchObject([
      { what: 'ports.http is 0', fix: 'z', where: { field: 'ports[0].containerPort' } },
    ]);
    expect(told([at('shop/api', 'ports[0].containerPort', 'two of one number')])[0]?.what).toBe('two of one number');
  });

  test('is told in the words of the prop, where it has words of its own', () => {
    expect(told([at('shop/api', 'probe.port')])).toMatchObject([{ what: 'readiness asks', why: 'so', fix: 'a port' }]);
  });

  test('is not told of a field that the construct refused itself, but of what is in it', () => {
    const refused = { what: 'no', why: 'y', fix: 'z', where: { path: 'shop/api', field: 'spec.ports' } };
    const findings = [at('shop/api', 'spec.ports'), at('shop/api', 'spec.ports[0]'), at('shop/web', 'spec.ports')];
    expect(told(findings, [refused])).toEqual(findings.slice(1));
    expect(told(findings, [{ ...refused, where: { path: 'shop/api' } }])).toEqual(findings);
  });

  test('is not told where the construct has refused the prop already', () => {
    const refused = { ...MEMORY, isRefused: true };
    const findings = [at('shop/api', 'requests.memory'), at('shop/api', 'spec.replicas')];
    expect(tellOfProps(findings, [], () => [refused])).toEqual([findings[1]]);
  });

  test('is not told of a field that was refused as a prop, by the construct or one around it', () => {
    const unknown = at('shop/web/deployment', 'spec.template.spec.replica', 'x', 'unknown-field');
    const refused = (path: string, prop: string) => at(path, prop, 'x', 'unknown-field');
    expect(told([unknown], [refused('shop/web', 'replica')])).toEqual([]);
    expect(told([unknown], [refused('shop/web', 'replicas')])).toEqual([unknown]);
    expect(told([unknown], [refused('shop/we', 'replica')])).toEqual([unknown]);
    expect(told([unknown], [{ ...refused('shop/web', 'replica'), rule: undefined }])).toEqual([unknown]);
  });
});
