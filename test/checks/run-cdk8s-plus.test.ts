import { Chart, Cron, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { builtInRules } from '../../src/checks/rules/index';
import { check } from '../../src/checks/run';
import type { Fields } from '../../src/manifests/manifest';
import { rendering } from './rendering';

function synth(build: (chart: Chart) => void): Fields[] {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  build(chart);
  return Testing.synth(chart);
}

describe('constructs of cdk8s-plus', () => {
  test('pass all rules when they are used as documented', () => {
    const objects = synth((chart) => {
      const settings = new kplus.ConfigMap(chart, 'Settings', { data: { MODE: 'fast' } });
      settings.addFile(__filename, 'rule.ts');
      const account = new kplus.ServiceAccount(chart, 'Account');
      const api = new kplus.Deployment(chart, 'Api', { serviceAccount: account });
      const container = api.addContainer({
        image: 'nginx:1.27.3',
        ports: [
          { number: 8080, name: 'http' },
          { number: 9090, name: 'metrics' },
        ],
        liveness: kplus.Probe.fromHttpGet('/live'),
        readiness: kplus.Probe.fromTcpSocket({ port: 8080 }),
        envFrom: [kplus.Env.fromConfigMap(settings)],
      });
      container.mount('/etc/api', kplus.Volume.fromConfigMap(chart, 'SettingsVolume', settings));
      api.addInitContainer({ image: 'busybox:1.37.0' }).mount('/tmp', kplus.Volume.fromEmptyDir(chart, 'Tmp', 'tmp'));
      const service = api.exposeViaService({
        ports: [
          { name: 'http', port: 80, targetPort: 8080 },
          { name: 'metrics', port: 9090 },
        ],
      });
      new kplus.Ingress(chart, 'Web').addHostRule(
        'a.example.com',
        '/',
        kplus.IngressBackend.fromService(service, { port: 80 }),
      );
      new kplus.HorizontalPodAutoscaler(chart, 'Scaler', { target: api, maxReplicas: 3 });
      new kplus.Secret(chart, 'Secret', { stringData: { username: 'shop' } });
      new kplus.NetworkPolicy(chart, 'Policy', {
        selector: api,
        ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY },
      });
      api.scheduling.separate(new kplus.Pod(chart, 'Pod', { containers: [{ image: 'nginx:1.27.3' }] }));
      api.scheduling.spread();
    });
    expect(check(rendering(objects), builtInRules)).toEqual([]);
    expect(objects.length).toBeGreaterThan(8);
  });

  test('pass all rules as every kind of workload', () => {
    const containers = [{ image: 'nginx:1.27.3', portNumber: 80 }];
    const objects = synth((chart) => {
      new kplus.DaemonSet(chart, 'Daemon', { containers });
      new kplus.Job(chart, 'Job', { containers });
      new kplus.CronJob(chart, 'Cron', { schedule: Cron.hourly(), containers });
      const service = new kplus.Service(chart, 'Service', { ports: [{ port: 80 }] });
      new kplus.StatefulSet(chart, 'Set', { service, containers });
    });
    expect(check(rendering(objects), builtInRules)).toEqual([]);
  });

  test('are reported if they cannot work', () => {
    const objects = synth((chart) => {
      const pods = kplus.Pods.select(chart, 'Pods', { labels: { app: 'elsewhere' } });
      new kplus.Service(chart, 'Service', { selector: pods, ports: [{ port: 80 }] });
    });
    expect(check(rendering(objects), builtInRules).map(({ rule }) => rule)).toEqual(['no-missing-service-pods']);
  });
});
