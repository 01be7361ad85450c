import { Construct } from 'constructs';
import { explain } from '../../cdk8s-objects/shorthands';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { refuse } from '../../problems/refusals';
import { ConfigMap } from '../config/config-map';
import type { ConfigContents } from '../config/content';
import { withDefaults } from '../merge-fields';
import type { Ingress } from '../networking/ingress';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { makeFront } from './front';
import { HttpCache, type HttpCacheProps } from './http-cache';
import { ageFault, NGINX_PORT, nginxConfig, nginxProps } from './nginx';
import { WebService, type WebServiceProps } from './web-service';

/** Props of a StaticSite: those of a WebService, its content, and the cache in front of it. */
export interface StaticSiteProps extends WebServiceProps {
  /**
   * The files of the site by name: texts, or `...fromFolder('public')`. They go into a ConfigMap, which has no folders and
   * holds at most 1 MiB; a larger site needs an `image`. A site with neither files nor an image is refused.
   * @default the files in the image
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly files?: ConfigContents;
  /**
   * The image that contains the site and serves it on port 8080; with `files`, the nginx image that serves them.
   * @default with `files`: nginxinc/nginx-unprivileged
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * Seconds that browsers and caches keep a response. It sets the `Cache-Control` header of `files`; for an image, it
   * applies to responses without such a header. Anything but a whole number is refused.
   * @default 300
   * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Cache-Control
   */
  readonly maxAge?: number;
  /**
   * The cache in front of the site: its fields, or `false` for none. `allowFrom` applies to the cache if there is one.
   * @default two pods with 1Gi each
   * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache
   */
  readonly cache?: false | Omit<HttpCacheProps, 'origin' | 'maxAge'>;
}

const ROOT = '/usr/share/nginx/html';

/**
 * A site of static files: pods that serve them, a cache in front, and an Ingress if a `host` is set. Changed `files` roll
 * the pods; the cache serves them after `maxAge`.
 *
 * https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class StaticSite extends Construct {
  /** The files, with the name of the site and `-files`, if there are any. */
  readonly files: ConfigMap | undefined;
  /** The configuration of nginx for the files, with the name of the site and `-config`. */
  readonly config: ConfigMap | undefined;
  /** The pods that serve the site and their Service, with the name of the template. */
  readonly server: WebService;
  /** The cache in front, with the name of the site and `-cache`. */
  readonly cache: HttpCache | undefined;
  /** The Ingress, with the name of the site, if there is one. */
  readonly ingress: Ingress | undefined;

  constructor(scope: Construct, id: string, props: StaticSiteProps) {
    super(scope, id);
    refuseUnknownProps(this, StaticSite, 'StaticSite', props);
    noteSettings(this, props);
    const { files, maxAge = 300, cache = {}, host, path, tls, ingress, allowFrom, ...pods } = props;
    const { namespace } = props;
    const data = { 'default.conf': configOf(maxAge) };
    this.files = files && new ConfigMap(this, 'files', { namespace, data: files });
    this.config = files && new ConfigMap(this, 'config', { namespace, data });
    this.server = new WebService(this, 'Default', this.#serverProps(pods, { ...data, ...files }));
    const origin = this.server.url;
    this.cache = cache ? new HttpCache(this, 'cache', { namespace, ...cache, origin, maxAge }) : undefined;
    const named = host === undefined && ingress === undefined ? undefined : { name: this.server.name, ...ingress };
    this.ingress = makeFront(this, 'ingress', this.front.service, { host, path, tls, ingress: named });
    this.#allow(allowFrom);
    this.#refuseFaults(props);
  }

  /** What clients should use: the cache, or without one the site itself. */
  get front(): WebService {
    return this.cache?.server ?? this.server;
  }

  #serverProps(pods: WebServiceProps, reads: ConfigContents): WebServiceProps {
    if (this.files === undefined || this.config === undefined) {
      return withDefaults({ ports: { http: NGINX_PORT }, service: { port: 80 } }, pods);
    }
    return nginxProps(pods, { config: this.config, reads, mounts: { [ROOT]: this.files } });
  }

  /** The peers may connect to the front; behind a cache, only the cache may connect to the site. */
  #allow(allowFrom: StaticSiteProps['allowFrom']): void {
    if (allowFrom !== undefined) {
      this.front.allowFrom(...allowFrom);
      if (this.cache !== undefined) {
        this.server.allowFrom(this.cache.server);
      }
    }
  }

  #refuseFaults({ files, image, maxAge = 300 }: StaticSiteProps): void {
    const { deployment, name } = this.server;
    if (files === undefined && image === undefined) {
      explain(deployment, (manifest) =>
        imagesOf(manifest).map((field) => ({
          prop: 'image',
          fields: [field],
          what: `the site "${name}" has no content`,
          why: 'there would be nothing to serve',
          fix: "give it files: files: fromFolder('public'), or an image that contains it: image: 'ghcr.io/acme/site:1.4.2'",
        })),
      );
    }
    if (files !== undefined && !deployment.containerPorts.some(({ containerPort }) => containerPort === NGINX_PORT)) {
      refuse(deployment, {
        field: 'spec.template.spec.containers[0].ports',
        what: `the files of the site "${name}" are served on port ${NGINX_PORT}, which its pods do not declare`,
        why: 'the Service would send requests to a port that nothing listens on',
        fix: `declare it, or remove ports: ports: { http: ${NGINX_PORT} }`,
      });
    }
    const fault = ageFault(maxAge);
    if (fault !== undefined && this.cache === undefined) {
      refuse(deployment, fault);
    }
  }
}

function imagesOf(deployment: Manifest): string[] {
  return elementsAt(mapAt(deployment, ...POD), 'containers', POD.join('.')).map(({ field }) => `${field}.image`);
}

const POD = ['spec', 'template', 'spec'];

function configOf(maxAge: number): string {
  return nginxConfig(
    '',
    `  root ${ROOT};
  location / {
    try_files $uri $uri/ =404;
    add_header Cache-Control "public, max-age=${maxAge}";
  }
`,
  );
}
