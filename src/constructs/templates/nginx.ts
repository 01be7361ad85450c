import { shortHash } from '../../manifests/names';
import type { Refusal } from '../../problems/refusals';
import type { ConfigMap } from '../config/config-map';
import type { ConfigContents } from '../config/content';
import { readContents } from '../config/contents';
import { withDefaults } from '../merge-fields';
import type { Mounts } from '../pods/mounts';
import { Volume } from '../storage/volume';
import type { WebServiceProps } from './web-service';

/** The port that nginx listens on. */
export const NGINX_PORT = 8080;

/** An nginx that needs no privileges: it does not run as root, and its port is above 1024. */
const IMAGE = 'docker.io/nginxinc/nginx-unprivileged:1.27.3-alpine';
/** The path of the readiness probe, which no file of a site is behind. */
const HEALTH_PATH = '/healthz';

/** The parts of nginx pods. */
export interface NginxParts {
  /** The configuration of the one server. */
  readonly config: ConfigMap;
  /** Everything that they read when they start; a change restarts them. */
  readonly reads: ConfigContents;
  /** Mounts in addition to the configuration and the temporary folder. */
  readonly mounts: Mounts;
}

/** Props of a WebService whose pods run nginx; the author's own props win. */
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
    ...withDefaults(defaults, props),
    mounts: { '/etc/nginx/conf.d': config, '/tmp': Volume.emptyDir({ sizeLimit: '64Mi' }), ...mounts, ...props.mounts },
    podMetadata: { ...podMetadata, annotations: { 'checksum/config': checksum, ...podMetadata?.annotations } },
  };
}

/** The configuration of one server that handles requests as given and answers the probe itself. */
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

/** The problem of an invalid number of seconds; undefined for a valid one. */
export function ageFault(maxAge: number): Refusal | undefined {
  return Number.isInteger(maxAge) && maxAge >= 0
    ? undefined
    : {
        what: `maxAge is ${maxAge}, which is not a whole number of seconds`,
        why: 'nginx would not start with it',
        fix: 'give whole seconds: maxAge: 300',
      };
}
