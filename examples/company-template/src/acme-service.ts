import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { reportProblem, WebService, type WebServiceProps } from 'kustruct';
import { type Team, teamLabels } from './team';

/** Props of an AcmeService: all those of a WebService, and those that Acme requires. */
export interface AcmeServiceProps extends WebServiceProps {
  /** The team on call. */
  readonly team: Team;
  /** The version of the image in the company's registry, such as `3.4.1`; other formats are refused. */
  readonly version: string;
}

/** An Acme service: an image from the company's registry that listens on 8080, with metrics on 9090. */
export class AcmeService extends WebService {
  /** Tells Prometheus to scrape the metrics. */
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
    // Reported on the line of the program that created the service, with all other problems.
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      reportProblem(this.deployment, {
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
