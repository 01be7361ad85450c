import type { Manifest } from 'kustruct';
import { type Manifests, render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/database/main')>('database');
const { prod, staging } = render(app);

function restoreOf(manifests: Manifests): Manifest | undefined {
  return manifests.ofKind('Job')[0];
}

function containerOf({ spec }: Manifest): { readonly [field: string]: unknown } {
  const pod = Object(spec).jobTemplate?.spec ?? spec;
  return Object(pod).template.spec.containers[0];
}

describe('the database', () => {
  it('has a backup every night, one run at a time, in the bucket of its environment', () => {
    const backup = prod.get('CronJob', 'orders-db-backup');
    expect(backup.spec).toMatchObject({ schedule: '15 2 * * *', timeZone: 'Etc/UTC', concurrencyPolicy: 'Forbid' });
    expect(containerOf(backup)).toMatchObject({
      envFrom: [{ secretRef: { name: 'orders-backup' } }],
      env: expect.arrayContaining([
        { name: 'SERVICE_NAME', value: 'orders-db' },
        { name: 'BACKUP_LOCATION', value: 's3://acme-backups/prod' },
        { name: 'PGHOST', value: '$(SERVICE_NAME)' },
      ]),
    });
    expect(containerOf(staging.get('CronJob', 'orders-db-backup')).env).toContainEqual({
      name: 'BACKUP_LOCATION',
      value: 's3://acme-backups/staging',
    });
  });

  it('can be restored from there by a Job that waits for a person', () => {
    for (const manifests of [prod, staging]) {
      expect(restoreOf(manifests)?.spec).toMatchObject({ suspend: true, backoffLimit: 0 });
    }
    expect(restoreOf(prod)?.metadata.name).toMatch(/^orders-db-restore-[0-9a-f]{8}$/);
  });

  it('has another restore Job for another location, because the pods of a Job are immutable', () => {
    expect(restoreOf(prod)?.metadata.name).not.toBe(restoreOf(staging)?.metadata.name);
  });

  it('accepts only the API, the backup and the restore', () => {
    const { spec } = prod.get('NetworkPolicy', 'orders-db');
    const from = ['api', 'orders-db-backup', 'orders-db-restore'].map((name) => ({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
    }));
    expect(spec).toMatchObject({ policyTypes: ['Ingress'], ingress: [{ from, ports: [{ port: 5432 }] }] });
  });

  it('has no passwords in its manifests', () => {
    expect(prod.ofKind('Secret')).toEqual([]);
    expect(JSON.stringify(prod.all)).not.toMatch(/PASSWORD","value"/);
  });
});
