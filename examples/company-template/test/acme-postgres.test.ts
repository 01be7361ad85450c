import { App, Chart } from 'kustruct';
import { render } from 'kustruct/testing';
import { AcmePostgres, AcmeService } from '../src';

const app = new App();
const chart = new Chart(app, 'checkout', { namespace: 'checkout' });
const database = new AcmePostgres(chart, 'checkout-db', { team: 'payments', storage: '50Gi' });
database.allowFrom(new AcmeService(chart, 'api', { team: 'payments', version: '3.4.1', env: database.env }));
new AcmePostgres(chart, 'cache-db', { team: 'payments', storage: '1Gi', backup: undefined, restore: undefined });
const manifests = render(app);

describe('an AcmePostgres', () => {
  it('can be applied', () => {
    expect(app).toHaveNoProblems();
  });

  it('is backed up every night to its team bucket, and restored by hand', () => {
    expect(manifests).toHaveManifest('CronJob', 'checkout-db-backup', { spec: { schedule: '15 2 * * *' } });
    const [backup, restore] = [...manifests.ofKind('CronJob'), ...manifests.ofKind('Job')];
    for (const job of [backup, restore]) {
      expect(JSON.stringify(job)).toContain('"s3://acme-payments-backups/checkout-db"');
    }
    expect(restore).toHaveProperty('spec.suspend', true);
  });

  it('accepts connections from its named clients, its backup and its restore', () => {
    const { spec } = manifests.get('NetworkPolicy', 'checkout-db');
    const pods = (name: string) => ({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
    });
    const ports = [{ port: 5432 }];
    expect(spec).toMatchObject({
      ingress: [
        { from: [pods('checkout-db-backup'), pods('checkout-db-restore')], ports },
        { from: [pods('api')], ports },
      ],
    });
  });

  it('gives clients their connection settings', () => {
    expect(database.env).toEqual({
      PGHOST: 'checkout-db',
      PGUSER: 'app',
      PGPASSWORD: { secretKeyRef: { name: 'checkout-db', key: 'password' } },
    });
  });

  it('has no backup if a team disables it, and then accepts no connections by default', () => {
    expect(manifests.find('CronJob', 'cache-db-backup')).toBeUndefined();
    expect(manifests).toHaveManifest('NetworkPolicy', 'cache-db', { spec: { ingress: [] } });
  });
});
