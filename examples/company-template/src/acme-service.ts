import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuse, WebService, type WebServiceProps } from 'kustruct';
import { type Team, teamLabels } from './team';

/** What an AcmeService can be given: all that a WebService can, and what Acme asks of everybody. */
export interface AcmeServiceProps extends WebServiceProps {
  /** The team that is called at night. */
  readonly team: Team;
  /** The version of the image in the company's registry, such as `3.4.1`; anything else is refused. */
  readonly version: string;
}

/** A service of Acme: an image of the company's registry, listening on 8080, with its metrics on 9090. */
export class AcmeService extends WebService {
  /** What tells Prometheus to read the metrics. */
  readonly monitor: ApiObject;

  constructor(scope: Construct, id: string, { team, version, ...props }: AcmeServiceProps) {
    const labels = teamLabels(team);
    super(scope, id, {
      image: `registry.acme.example/${team}/${id}:${version}`,
      replicas: props.autoscaler === undefined ? 2 : undefined,
      ports: { http: 8080, metrics: 9090 },
      readiness: '/ready',
      liveness: '/live',
      ...props,
      labels: { ...labels, ...props.labels },
      podMetadata: { ...props.podMetadata, labels: { ...labels, ...props.podMetadata?.labels } },
    });
    // Shown on the line of the program that made the service, together with all else that is wrong.
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      refuse(this.deployment, {
        field: 'spec.template.spec.containers[0].image',
        what: `"${version}" is not a version such as "3.4.1"`,
        why: 'the image would change without a change of the program, and could not be rolled back',
        fix: "name a release: version: '3.4.1'",
      });
    }
    this.monitor = new ApiObject(this, 'monitor', {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: this.name, namespace: this.deployment.namespace, labels: { ...labels } },
      spec: { selector: { matchLabels: this.deployment.matchLabels }, endpoints: [{ port: 'metrics' }] },
    });
  }
}
