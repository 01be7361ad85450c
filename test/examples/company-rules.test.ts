import { App, Chart, Deployment, ProblemError } from 'kustruct';
import { render } from 'kustruct/testing';
import { acmeRules } from '../../examples/company-rules/src';
import { load } from './example';

const { app } = load<typeof import('../../examples/company-rules/main')>('company-rules');

/** What the rules of the company say of a Deployment. */
function told(props: {
  readonly image: string;
  readonly labels?: { readonly [key: string]: string };
}): readonly string[] {
  const other = new App({ defaults: 'plain', customRules: acmeRules });
  new Deployment(new Chart(other, 'shop'), 'api', props);
  try {
    other.render();
    return [];
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.flatMap(({ rule = '', where }) =>
        rule.startsWith('acme-') ? `${rule} ${where.field}` : [],
      );
    }
    throw error;
  }
}

describe('the rules of a company', () => {
  it('are kept by the app', () => {
    expect(render(app).ofKind('Deployment')).toHaveLength(2);
  });

  it('stop an app that breaks one, with all that they say', () => {
    expect(told({ image: 'ghcr.io/acme/api:1.4.2' })).toEqual([
      'acme-cost-center metadata.labels',
      'acme-own-registry spec.template.spec.containers[0].image',
    ]);
    const labels = { 'acme.example/cost-center': '4711' };
    expect(told({ image: 'registry.acme.example/shop/api:1.4.2', labels })).toEqual([]);
  });
});
