import { App, Chart, Deployment, ProblemError } from 'kustruct';
import { render } from 'kustruct/testing';
import { acmeRules } from '../../examples/company-rules/src';
import { load } from './example';

const { app } = load<typeof import('../../examples/company-rules/main')>('company-rules');

/** The problems that the rules of the company report for a Deployment. */
function problemsFor(props: {
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
  it('are followed by the app', () => {
    expect(render(app).ofKind('Deployment')).toHaveLength(2);
  });

  it('refuse an app that breaks them, with all problems', () => {
    expect(problemsFor({ image: 'ghcr.io/acme/api:1.4.2' })).toEqual([
      'acme-cost-center metadata.labels',
      'acme-own-registry spec.template.spec.containers[0].image',
    ]);
    const labels = { 'acme.example/cost-center': '4711' };
    expect(problemsFor({ image: 'registry.acme.example/shop/api:1.4.2', labels })).toEqual([]);
  });
});
