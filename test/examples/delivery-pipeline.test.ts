import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/delivery-pipeline/main')>('delivery-pipeline');
const { dev, staging, prod } = render(app);
const files = app.layout();
const NAME = 'app.kubernetes.io/name';
const WEIGHT = 'nginx.ingress.kubernetes.io/canary-weight';

/** The content of a file below its first comments. */
function withoutComments(path: string): string | undefined {
  return files.get(path)?.replace(/^#.*\n/gm, '');
}

describe('the delivery pipeline', () => {
  it('serves one colour and previews the other in each stage', () => {
    for (const [stage, live, preview] of [
      [dev, 'api-green', 'api-blue'],
      [staging, 'api-green', 'api-blue'],
      [prod, 'api-blue', 'api-green'],
    ] as const) {
      expect(stage).toHaveManifest('Service', 'api', { spec: { selector: { [NAME]: live } } });
      expect(stage).toHaveManifest('Service', 'api-preview', { spec: { selector: { [NAME]: preview } } });
    }
  });

  it('switches colours with a patch of one line', () => {
    expect(withoutComments('overlays/prod/portal/service-api.patch.yaml')).toBe(`\
apiVersion: v1
kind: Service
metadata:
  name: api
  namespace: portal-dev
spec:
  selector:
    ${NAME}: api-blue
`);
    expect(files.has('overlays/staging/portal/service-api.patch.yaml')).toBe(false);
  });

  it('sends the canary all visitors in dev, half in staging, and few in prod', () => {
    const weights = [dev, staging, prod].map((stage) => stage.get('Ingress', 'site-canary').metadata.annotations);
    expect(weights).toMatchObject([{ [WEIGHT]: '100' }, { [WEIGHT]: '50' }, { [WEIGHT]: '5' }]);
  });

  it('runs the same images in prod as in staging', () => {
    const images = (stage: typeof dev) =>
      ['api-blue', 'api-green', 'site', 'site-canary'].map(
        (name) => JSON.stringify(stage.get('Deployment', name)).match(/ghcr\.io\/acme\/[^"]*/)?.[0],
      );
    expect(images(prod)).toEqual(images(staging));
    expect(images(prod)).toEqual([
      'ghcr.io/acme/api:2.13.4',
      'ghcr.io/acme/api:2.14.0',
      'ghcr.io/acme/site:8.2.1',
      'ghcr.io/acme/site:8.3.0',
    ]);
  });

  it('migrates the database before anything else', () => {
    expect(prod).toHaveManifest('Job', 'migrate', {
      metadata: { annotations: { 'argocd.argoproj.io/hook': 'PreSync' } },
      spec: { template: { spec: { containers: [{ image: 'ghcr.io/acme/api:2.14.0', args: ['migrate'] }] } } },
    });
  });
});
