import type { Construct } from 'constructs';
import {
  NetworkPolicy,
  type NetworkPolicyIngressRule,
  type NetworkPolicyPeer,
  Secret,
  type SecretKey,
  StatefulService,
  type StatefulServiceProps,
  Volume,
} from 'kustruct';
import { type Team, teamLabels } from './team';

/** Props of an AcmePostgres: all those of a StatefulService, and its size. */
export interface AcmePostgresProps extends StatefulServiceProps {
  /** The team that owns the data. */
  readonly team: Team;
  /** The size of the disk, as a quantity such as `50Gi`. It can grow, but never shrink. */
  readonly storage: string;
}

const TOOLS = 'registry.acme.example/platform/postgres-tools:17.2';
const DATA = '/var/lib/postgresql/data';

/** Acme's PostgreSQL: backed up every night, and reachable only for the peers in `allowFrom`. */
export class AcmePostgres extends StatefulService {
  /** The connection settings of a client, for its `env`. */
  readonly env: { readonly PGHOST: string; readonly PGUSER: string; readonly PGPASSWORD: SecretKey };
  readonly #ingress: NetworkPolicyIngressRule[] = [];

  constructor(scope: Construct, id: string, { team, storage, ...props }: AcmePostgresProps) {
    const password = passwordOf(id);
    const tools = {
      image: TOOLS,
      env: { PGHOST: '$(SERVICE_NAME)', PGUSER: 'app', PGPASSWORD: password },
      securityContext: { runAsUser: 1000 },
    };
    const place = { bucket: `s3://acme-${team}-backups/${id}`, credentials: Secret.existing('backups') };
    super(scope, id, {
      image: 'docker.io/library/postgres:17.2',
      ports: { postgres: 5432 },
      env: { POSTGRES_USER: 'app', POSTGRES_PASSWORD: password, PGDATA: `${DATA}/pgdata` },
      claims: { data: { accessModes: ['ReadWriteOncePod'], storage } },
      mounts: { [DATA]: 'data', '/var/run/postgresql': Volume.emptyDir(), '/tmp': Volume.emptyDir() },
      securityContext: { runAsUser: 999, runAsGroup: 999, fsGroup: 999 },
      readiness: { exec: { command: ['pg_isready', '--username=app'] } },
      terminationGracePeriodSeconds: 120,
      backup: { ...tools, schedule: '15 2 * * *', command: ['acme-dump'], to: place },
      restore: { ...tools, command: ['acme-restore'], from: place },
      ...props,
      labels: { ...teamLabels(team), ...props.labels },
    });
    this.env = { PGHOST: this.service?.name ?? this.name, PGUSER: 'app', PGPASSWORD: password };
    new NetworkPolicy(this, 'clients', { for: this, ingress: this.#ingress });
    this.allowFrom(...[this.backup, this.restore].filter((job) => job !== undefined));
  }

  /** Lets clients connect to the database. */
  allowFrom(...clients: readonly NetworkPolicyPeer[]): void {
    if (clients.length > 0) {
      this.#ingress.push({ from: clients, ports: [5432] });
    }
  }
}

/** The password, which Acme's operator creates in the cluster. */
function passwordOf(id: string): SecretKey {
  return Secret.existing(id).key('password');
}
