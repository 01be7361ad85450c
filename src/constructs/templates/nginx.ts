import { shortHash } from '../../manifests/names';
import type { Refusal } from '../../problems/refusals';
import type { ConfigMap } from '../config/config-map';
import type { ConfigContents } from '../config/content';
import { readContents } from '../config/contents';
import { over } from '../over';
import type { Mounts } from '../pods/mounts';
import { Volume } from '../storage/volume';
import type { WebServiceProps } from './web-service';

/** The port that nginx listens on. */
export const NGINX_PORT = 8080;

/** An nginx that needs no rights: it has a user of its own, and its port is above 1024. */
const IMAGE = 'docker.io/nginxinc/nginx-unprivileged:1.27.3-alpine';
/** The path by which pods are asked whether they are ready; there is no file behind it. */
const HEALTH_PATH = '/healthz';

/** What pods of nginx are made of. */
export interface NginxParts {
  /** The configuration of their one server. */
  readonly config: ConfigMap;
  /** All that they read when they start, so that they start anew when it changes. */
  readonly reads: ConfigContents;
  /** What is mounted beside the configuration, and a folder for what passes through. */
  readonly mounts: Mounts;
}

/** The props of a WebService whose pods are nginx; what its author says wins. */
export function nginxProps(props: WebServiceProps, { config, reads, mounts }: NginxParts): WebServiceProps {
  const checksum = shortHash(JSON.stringify(readContents(reads, 'data')));
  const { podMetadata, autoscaler } = props;
  const defaults: WebServiceProps = {
    image: IMAGE,
    replicas: autoscaler === undefined ? 2 : undefined,
    ports: { http: NGINX_PORT },
    readiness: HEALTH_PATH,
    service: { port: 80 },
  };
  return {
    ...over(defaults, props),
    mounts: { '/etc/nginx/conf.d': config, '/tmp': Volume.emptyDir({ sizeLimit: '64Mi' }), ...mounts, ...props.mounts },
    podMetadata: { ...podMetadata, annotations: { 'checksum/config': checksum, ...podMetadata?.annotations } },
  };
}

/** A configuration of one server by what it does with requests; it answers the probe by itself. */
export function nginxConfig(before: string, requests: string): string {
  return `${before}server {
  listen ${NGINX_PORT};
  server_tokens off;

${requests}
  location = ${HEALTH_PATH} {
    access_log off;
    return 200;
  }
}
`;
}

/** Why something cannot be a number of seconds; nothing where it can. */
export function ageFault(maxAge: number): Refusal | undefined {
  return Number.isInteger(maxAge) && maxAge >= 0
    ? undefined
    : {
        what: `maxAge is ${maxAge}, which is no number of seconds`,
        why: 'nginx would not start with it',
        fix: 'give whole seconds: maxAge: 300',
      };
}
