import {
  type BackupProps,
  type Defaults,
  PersistentVolumeClaim,
  type RestoreProps,
  Secret,
  StatefulService,
  type StatefulServiceProps,
  secure,
  Volume,
} from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const image = 'postgres:17.2';
const bucket = { bucket: 's3://backups/db', credentials: Secret.existing('bucket') };
const claim = { claim: PersistentVolumeClaim.existing('backups') };
const backup: BackupProps = { schedule: '@daily', command: ['dump'], to: bucket };
const restore: RestoreProps = { command: ['load'] };

function parts(props: Partial<StatefulServiceProps>): StatefulService {
  return new StatefulService(shop(), 'db', { image, ports: { postgres: 5432 }, ...props });
}

/** The pod template of the one rendered object of this kind. */
function container(kind: string, props: Partial<StatefulServiceProps>): unknown {
  const chart = shop();
  new StatefulService(chart, 'db', { image, ports: { postgres: 5432 }, ...props });
  const found = Object.values(objectsOf(chart)).find((object) => object.kind === kind);
  return Object(kind === 'CronJob' ? Object(found?.spec).jobTemplate : found).spec.template.spec;
}

function restoreName(props: Partial<RestoreProps>): string | undefined {
  return parts({ backup, restore: { ...restore, ...props } }).restore?.name;
}

describe('a backup', () => {
  it('is a CronJob that runs the command one run at a time, with the bucket and its credentials', () => {
    const chart = shop();
    new StatefulService(chart, 'db', { image, ports: { postgres: 5432 }, backup });
    expect(objectsOf(chart)['CronJob db-backup']).toEqual({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'db-backup' },
      spec: {
        schedule: '@daily',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          spec: {
            activeDeadlineSeconds: 21_600,
            template: {
              spec: {
                restartPolicy: 'Never',
                containers: [
                  {
                    name: 'db-backup',
                    image,
                    command: ['dump'],
                    envFrom: [{ secretRef: { name: 'bucket' } }],
                    env: [
                      { name: 'SERVICE_NAME', value: 'db' },
                      { name: 'BACKUP_LOCATION', value: 's3://backups/db' },
                    ],
                  },
                ],
              },
            },
          },
        },
      },
    });
  });

  it('accepts other limits', () => {
    const bounds = { startingDeadlineSeconds: 60, successfulJobsHistoryLimit: 7, failedJobsHistoryLimit: 0 };
    const chart = shop();
    const props = { ...backup, ...bounds, concurrencyPolicy: 'Replace', activeDeadlineSeconds: 90 } as const;
    new StatefulService(chart, 'db', { image, ports: { postgres: 5432 }, backup: props });
    expect(objectsOf(chart)['CronJob db-backup']?.spec).toMatchObject({
      ...bounds,
      concurrencyPolicy: 'Replace',
      jobTemplate: { spec: { activeDeadlineSeconds: 90 } },
    });
  });

  it('mounts the volume of a claim, in addition to its other mounts', () => {
    expect(
      container('CronJob', { backup: { ...backup, to: claim, mounts: { '/tmp': Volume.emptyDir() } } }),
    ).toMatchObject({
      containers: [
        {
          env: [{}, { name: 'BACKUP_LOCATION', value: '/backup' }],
          volumeMounts: [
            { name: 'backups', mountPath: '/backup' },
            { name: 'tmp', mountPath: '/tmp' },
          ],
        },
      ],
      volumes: [{ persistentVolumeClaim: { claimName: 'backups' } }, { emptyDir: {} }],
    });
  });

  it('keeps every variable of the author, who can override its own', () => {
    const env = { PGUSER: 'backup', BACKUP_LOCATION: 's3://elsewhere', PGPASSWORD: Secret.existing('db').key('pw') };
    expect(container('CronJob', { backup: { ...backup, env } })).toMatchObject({
      containers: [
        {
          env: [
            { name: 'SERVICE_NAME', value: 'db' },
            { name: 'BACKUP_LOCATION', value: 's3://elsewhere' },
            { name: 'PGUSER', value: 'backup' },
            { name: 'PGPASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'pw' } } },
          ],
        },
      ],
    });
  });

  it('takes user and pull secrets with the image of the service, and neither with its own image', () => {
    const service = { securityContext: { runAsUser: 999 }, imagePullSecrets: ['registry'] };
    expect(container('CronJob', { ...service, backup })).toMatchObject({
      securityContext: { runAsUser: 999 },
      imagePullSecrets: [{ name: 'registry' }],
      containers: [{ image }],
    });
    const own = container('CronJob', { ...service, backup: { ...backup, image: 'dump:1.2.0' } });
    expect(own).not.toHaveProperty('securityContext');
    expect(own).not.toHaveProperty('imagePullSecrets');
    expect(own).toMatchObject({ containers: [{ image: 'dump:1.2.0' }] });
  });

  it('reaches the pods through the headless Service if there is no Service for clients', () => {
    expect(container('CronJob', { service: false, backup })).toMatchObject({
      containers: [{ env: [{ name: 'SERVICE_NAME', value: 'db-headless' }, {}] }],
    });
  });
});

describe('a restore', () => {
  it('is a suspended Job that runs once, is deleted a day after it finishes, and mounts the backups read-only', () => {
    const chart = shop();
    const { restore: job } = new StatefulService(chart, 'db', {
      image,
      ports: { postgres: 5432 },
      backup: { ...backup, to: claim },
      restore,
    });
    expect(job?.name).toMatch(/^db-restore-[0-9a-f]{8}$/);
    expect(objectsOf(chart)[`Job ${job?.name}`]).toMatchObject({
      spec: {
        suspend: true,
        backoffLimit: 0,
        ttlSecondsAfterFinished: 86_400,
        template: {
          spec: {
            containers: [
              {
                image,
                command: ['load'],
                env: [
                  { name: 'SERVICE_NAME', value: 'db' },
                  { name: 'BACKUP_LOCATION', value: '/backup' },
                ],
                volumeMounts: [{ name: 'backups', mountPath: '/backup', readOnly: true }],
              },
            ],
          },
        },
      },
    });
  });

  it('gets another name when it runs something else, because the pod template of a Job is immutable', () => {
    const name = restoreName({});
    const others: Partial<RestoreProps>[] = [
      { command: ['load', '--clean'] },
      { image: 'postgres:17.3' },
      { from: claim },
      { mounts: { '/tmp': Volume.emptyDir() } },
      { env: { PGPASSWORD: Secret.existing('other').key('pw') } },
    ];
    const names = others.map(restoreName);
    expect(new Set([name, ...names]).size).toBe(others.length + 1);
    expect(parts({ image: 'postgres:17.3', backup, restore }).restore?.name).not.toBe(name);
  });

  it('keeps its name when the profile changes other kinds, but not when it changes pods', () => {
    const nameBy = (defaults: Defaults): string | undefined =>
      new StatefulService(shop({ defaults }), 'db', { image, ports: { postgres: 5432 }, backup, restore }).restore
        ?.name;
    const name = nameBy(secure);
    expect(nameBy({ ...secure, headlessService: {}, disruptionBudget: undefined, deploymentStrategy: {} })).toBe(name);
    expect(nameBy({ ...secure, pod: {} })).not.toBe(name);
  });

  it('keeps its name when a person resumes or annotates it', () => {
    const name = restoreName({});
    expect(restoreName({ suspend: false })).toBe(name);
    expect(restoreName({ annotations: { ticket: 'OPS-1' }, labels: { urgent: 'yes' } })).toBe(name);
    expect(restoreName({ name: 'restore-1' })).toBe('restore-1');
  });

  it('can be resumed in the program with a name, and is not deleted when it finishes, so that it never runs twice', () => {
    const name = restoreName({}) ?? '';
    const chart = shop();
    const resumed = { ...restore, name, suspend: false };
    new StatefulService(chart, 'db', { image, ports: { postgres: 5432 }, backup, restore: resumed });
    const job = objectsOf(chart)[`Job ${name}`];
    expect(job).toMatchObject({ spec: { suspend: false, backoffLimit: 0 } });
    expect(job).not.toHaveProperty('spec.ttlSecondsAfterFinished');
  });

  it('is refused if it is resumed without a name or with a time to live, because it would overwrite new data with old', () => {
    const name = restoreName({});
    const refused = (props: Partial<RestoreProps>) =>
      refusalsOf((chart) => {
        const all = { image, ports: { postgres: 5432 }, backup, restore: { ...restore, ...props } };
        return new StatefulService(chart, 'db', all);
      });
    expect(refused({ suspend: false })).toEqual([
      {
        field: 'spec.suspend',
        what: 'a restore without a name is resumed',
        fix: `name the Job: restore: { name: '${name}', suspend: false, … }`,
      },
    ]);
    expect(refused({ suspend: false, name, ttlSecondsAfterFinished: 60 })).toEqual([
      {
        field: 'spec.ttlSecondsAfterFinished',
        what: 'a resumed restore is deleted when it finishes',
        fix: 'remove ttlSecondsAfterFinished while suspend is false',
      },
    ]);
    expect(refused({ ttlSecondsAfterFinished: 60 })).toEqual([]);
  });

  it('runs in the namespace of the service, as the backup does, with the same name in each namespace', () => {
    const inDev = parts({ namespace: 'dev', backup, restore });
    expect([inDev.backup?.namespace, inDev.restore?.namespace]).toEqual(['dev', 'dev']);
    expect(inDev.restore?.name).toBe(restoreName({}));
    expect(restoreName({ namespace: 'dev' })).toBe(restoreName({}));
  });

  it('has the same labels whatever it runs', () => {
    const chart = shop({});
    const { restore: job } = new StatefulService(chart, 'db', { image, ports: { postgres: 5432 }, backup, restore });
    const labels = { 'app.kubernetes.io/name': 'db-restore' };
    expect(job?.matchLabels).toEqual(labels);
    expect(objectsOf(chart)[`Job ${job?.name}`]).toMatchObject({
      metadata: { labels },
      spec: { template: { metadata: { labels } } },
    });
  });

  it('takes its image and its location from the backup', () => {
    const dump = { ...backup, image: 'dump:1.2.0', securityContext: { runAsUser: 1000 } };
    expect(container('Job', { backup: dump, restore })).toMatchObject({
      securityContext: { runAsUser: 1000 },
      containers: [{ image: 'dump:1.2.0', envFrom: [{ secretRef: { name: 'bucket' } }] }],
    });
  });

  it('needs no backup if its location is set', () => {
    expect(container('Job', { restore: { ...restore, from: bucket } })).toMatchObject({ containers: [{ image }] });
  });
});

describe('without type checking', () => {
  function refused(props: object): string[] {
    const all = refusalsOf((chart) => new StatefulService(chart, 'db', { image, ports: { postgres: 5432 }, ...props }));
    return all.map(({ what }) => what);
  }

  it('a backup without a target is refused, with a fix', () => {
    const { to: _, ...nowhere } = backup;
    const props: object = { image, ports: { postgres: 5432 }, backup: nowhere };
    expect(refusalsOf((chart) => new StatefulService(chart, 'db', props))).toEqual([
      {
        field: undefined,
        what: 'the backup names no place for backups',
        fix: "name one: backup: { to: { bucket: 's3://acme-backups/db', credentials: Secret.existing('backup') } }",
      },
    ]);
  });

  it('a backup with two targets or without a command is refused', () => {
    expect(refused({ backup: { ...backup, to: { ...bucket, ...claim } } })).toEqual([
      'the backup names two places for backups, a bucket and a claim',
    ]);
    expect(refused({ backup: { ...backup, command: [] } })).toEqual(['the backup has no command']);
  });

  it('a restore without the place of the backups is refused', () => {
    expect(refused({ restore })).toEqual(['the restore names no place for backups']);
    expect(refused({ restore: {} })).toEqual(['the restore has no command', 'the restore names no place for backups']);
  });
});
