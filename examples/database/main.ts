// PostgreSQL with a nightly backup, and a restore that waits until a person resumes it:
// kubectl patch job orders-db-restore-… -p '{"spec":{"suspend":false}}'
import {
  type App,
  Chart,
  environments,
  Namespace,
  NetworkPolicy,
  Secret,
  StatefulService,
  Volume,
  WebService,
} from 'kustruct';

interface Values {
  readonly namespace: string;
  readonly bucket: string;
  /** The size of the disk. It can grow, but never shrink. */
  readonly storage: string;
  readonly memory: string;
}

export const app = environments<'staging' | 'prod', Values>(
  {
    staging: { namespace: 'orders-staging', bucket: 's3://acme-backups/staging', storage: '20Gi', memory: '1Gi' },
    prod: { namespace: 'orders', bucket: 's3://acme-backups/prod', storage: '500Gi', memory: '8Gi' },
  },
  build,
);

function build(app: App, { namespace, bucket, storage, memory }: Values): void {
  new Namespace(new Chart(app, 'cluster'), 'namespace', { name: namespace, podSecurity: 'restricted' });
  const orders = new Chart(app, 'orders', { namespace });
  // External Secrets fetches the password from a store; no part of it is in the repository.
  const secretStoreRef = { name: 'vault', kind: 'ClusterSecretStore' } as const;
  const credentials = { secretStoreRef, data: { password: `${namespace}/db` }, name: 'orders-db' };
  const password = Secret.external(orders, 'orders-db-credentials', credentials).key('password');
  const tools = {
    image: 'ghcr.io/acme/postgres-tools:17.2',
    env: { PGHOST: '$(SERVICE_NAME)', PGUSER: 'orders', PGDATABASE: 'orders', PGPASSWORD: password },
    securityContext: { runAsUser: 1000 },
  };

  const database = new StatefulService(orders, 'orders-db', {
    image: 'docker.io/library/postgres:17.2',
    ports: { postgres: 5432 },
    cpu: '1',
    memory,
    env: {
      POSTGRES_USER: 'orders',
      POSTGRES_PASSWORD: password,
      // A folder inside the volume, because a new file system contains lost+found.
      PGDATA: '/var/lib/postgresql/data/pgdata',
    },
    claims: { data: { accessModes: ['ReadWriteOncePod'], storage } },
    mounts: {
      '/var/lib/postgresql/data': 'data',
      '/var/run/postgresql': Volume.emptyDir(),
      '/tmp': Volume.emptyDir(),
      '/dev/shm': Volume.emptyDir({ medium: 'Memory', sizeLimit: '256Mi' }),
    },
    securityContext: { runAsUser: 999, runAsGroup: 999, fsGroup: 999 },
    readiness: { exec: { command: ['pg_isready', '--username=orders'] } },
    // A clean shutdown flushes memory to disk; without it, the next start begins with a recovery.
    terminationGracePeriodSeconds: 120,
    backup: {
      ...tools,
      schedule: '15 2 * * *',
      timeZone: 'Etc/UTC',
      // An aborted dump is uploaded too, so only a complete one gets this name. The bucket keeps a version per night.
      command: bash('pg_dump -Fc | aws s3 cp - $BACKUP_LOCATION/part; aws s3 mv $BACKUP_LOCATION/{part,orders.dump}'),
      to: { bucket, credentials: Secret.existing('orders-backup') },
    },
    restore: {
      ...tools,
      command: bash('aws s3 cp "$BACKUP_LOCATION/orders.dump" - | pg_restore --clean --if-exists -1 -d orders'),
    },
  });

  const api = new WebService(orders, 'api', { image: 'ghcr.io/acme/orders:2.3.0', ports: { http: 8080 } });
  const from = [api, database.backup, database.restore].filter((client) => client !== undefined);
  new NetworkPolicy(orders, 'orders-db-clients', { for: database, ingress: [{ from, ports: [5432] }] });
}

/** Runs a script that fails if any command or any part of a pipe fails. */
function bash(commands: string): string[] {
  return ['bash', '-eo', 'pipefail', '-c', commands];
}

app.synth();
