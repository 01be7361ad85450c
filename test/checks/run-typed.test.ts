import { ApiObject, JsonPatch } from 'cdk8s';
import { App, Chart, Deployment, Service } from 'kustruct';
import { builtInRules } from '../../src/checks/rules/index';
import { noMissingIngressPort } from '../../src/checks/rules/no-missing-ingress-port';
import { check } from '../../src/checks/run';
import type { Rendered } from '../../src/manifests/manifest';
import { renderOrRefuse } from '../../src/synthesis/render';
import { object, service } from './objects';
import { rendering, typed } from './rendering';

const paths = [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 81 } } } }];
const INGRESS = object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules: [{ http: { paths } }] } });

/** An Ingress to a port that its Service lacks, each with how it was created. */
function severities(ofIngress: Partial<Rendered>, ofService: Partial<Rendered>): string[] {
  const [ingress, web] = typed(rendering([INGRESS, service()]));
  return check(
    ingress && web
      ? [
          { ...ingress, ...ofIngress },
          { ...web, ...ofService },
        ]
      : [],
    [noMissingIngressPort],
  ).map(({ severity }) => String(severity));
}

/** The problems of a program with one Deployment and a Service for it. */
function problemsOf(build: (chart: Chart) => void): string[] {
  const app = new App({ defaults: 'plain' });
  build(new Chart(app, 'shop', { namespace: 'shop' }));
  return check(renderOrRefuse(app), builtInRules).map(({ rule, severity }) => `${severity} ${rule}`);
}

function api(chart: Chart, overrides: object = {}): Deployment {
  return new Deployment(chart, 'api', { image: 'nginx:1.27.3', ports: { http: 8080 }, overrides });
}

const LOST = { ports: [{ port: 80, targetPort: 'web' }] };

describe('what the API server accepts although it does not work', () => {
  test('is an error where typed constructs contradict each other', () => {
    expect(severities({}, {})).toEqual(['error']);
  });

  test('is a warning where one of the two is raw', () => {
    expect(severities({ typed: false }, {})).toEqual(['warning']);
    expect(severities({}, { typed: false })).toEqual(['warning']);
  });

  test('is a warning if one of the two fields was patched', () => {
    expect(severities({ patched: ['spec.rules[0].http'] }, {})).toEqual(['warning']);
    expect(severities({}, { patched: ['spec.ports[0].port'] })).toEqual(['warning']);
  });

  test('is an error if other fields were patched', () => {
    expect(severities({ patched: ['spec.rules[1].http'] }, { patched: ['spec.portsOther', 'spec.type'] })).toEqual([
      'error',
    ]);
  });
});

describe('a Service with a target port that no pod has', () => {
  test('is refused between typed constructs, whatever else is overridden', () => {
    const priority = { spec: { template: { spec: { priorityClassName: 'high' } } } };
    expect(problemsOf((chart) => new Service(chart, 'http', { for: api(chart, priority), ...LOST }))).toEqual([
      'error no-missing-service-port',
    ]);
  });

  test('is a warning if the ports are overridden', () => {
    const ports = [{ containerPort: 8080, protocol: 'TCP', name: 'other' }];
    const overrides = { spec: { template: { spec: { containers: [{ name: 'api', ports }] } } } };
    expect(problemsOf((chart) => new Service(chart, 'http', { for: api(chart, overrides), ...LOST }))).toEqual([
      'warning no-missing-service-port',
    ]);
  });

  test('is a warning if it is raw, or its ports are patched', () => {
    const warning = ['warning no-missing-service-port'];
    expect(
      problemsOf((chart) => {
        const selector = { 'app.kubernetes.io/name': api(chart).name };
        new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'Service', spec: { selector, ...LOST } });
      }),
    ).toEqual(warning);
    expect(
      problemsOf((chart) => {
        const http = new Service(chart, 'http', { for: api(chart) });
        http.addJsonPatch(JsonPatch.replace('/spec/ports/0/targetPort', 'web'));
      }),
    ).toEqual(warning);
  });
});
