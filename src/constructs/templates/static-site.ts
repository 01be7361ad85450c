import { Construct } from 'constructs';
import { explain } from '../../cdk8s-objects/shorthands';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/reach';
import { refuse } from '../../problems/refusals';
import { ConfigMap } from '../config/config-map';
import type { ConfigContents } from '../config/content';
import type { Ingress } from '../networking/ingress';
import { over } from '../over';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import { makeFront } from './front';
import { HttpCache, type HttpCacheProps } from './http-cache';
import { ageFault, NGINX_PORT, nginxConfig, nginxProps } from './nginx';
import { WebService, type WebServiceProps } from './web-service';

/** What a StaticSite can be given: all that a WebService can, its content, and the cache in front of it. */
export interface StaticSiteProps extends WebServiceProps {
  /**
   * The files of the site by name: texts, or `...fromFolder('public')`. They are in a ConfigMap, so together they are at
   * most 1 MiB and in no folders; a larger site is an `image`. A site without files and without an image is refused.
   * @default what the image has
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly files?: ConfigContents;
  /**
   * The image that has the site and serves it at the port 8080, or where there are `files` the nginx that serves these.
   * @default with `files`: nginxinc/nginx-unprivileged
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
  /**
   * For how many seconds browsers and caches keep what they got: of `files` the `Cache-Control` header, of an image what its
   * answers do not say themselves. What is no whole number is refused.
   * @default 300
   * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Cache-Control
   */
  readonly maxAge?: number;
  /**
   * The cache in front of the site: its fields, or `false` for none. `allowFrom` is about the cache where there is one.
   * @default two pods that keep 1Gi each
   * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache
   */
  readonly cache?: false | Omit<HttpCacheProps, 'origin' | 'maxAge'>;
}

const ROOT = '/usr/share/nginx/html';

/**
 * Pages that are the same for everybody: pods that serve them, a cache in front, and an Ingress where a `host` is named. New
 * `files` roll the pods; the cache has them when `maxAge` is over.
 *
 * https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class StaticSite extends Construct {
  /** The files, called like the site with `-files`, if they were given. */
  readonly files: ConfigMap | undefined;
  /** The configuration of nginx for the files, called like the site with `-config`. */
  readonly config: ConfigMap | undefined;
  /** The pods that serve the site and their Service, with the name of the template. */
  readonly server: WebService;
  /** The cache in front, called like the site with `-cache`. */
  readonly cache: HttpCache | undefined;
  /** The way in from outside of the cluster, with the name of the site, if there is one. */
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

  /** What clients are to ask: the cache, or without one the site itself. */
  get front(): WebService {
    return this.cache?.server ?? this.server;
  }

  #serverProps(pods: WebServiceProps, reads: ConfigContents): WebServiceProps {
    if (this.files === undefined || this.config === undefined) {
      return over({ ports: { http: NGINX_PORT }, service: { port: 80 } }, pods);
    }
    return nginxProps(pods, { config: this.config, reads, mounts: { [ROOT]: this.files } });
  }

  /** Whoever may ask, asks the front; and behind a cache nobody but the cache asks the site. */
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
          why: 'there would be nothing to show',
          fix: "give it files: files: fromFolder('public'), or an image that has it: image: 'ghcr.io/acme/site:1.4.2'",
        })),
      );
    }
    if (files !== undefined && !deployment.containerPorts.some(({ containerPort }) => containerPort === NGINX_PORT)) {
      refuse(deployment, {
        field: 'spec.template.spec.containers[0].ports',
        what: `the files of the site "${name}" are served at the port ${NGINX_PORT}, which its pods do not name`,
        why: 'the Service would lead to a port that nobody listens on',
        fix: `name it, or leave ports out: ports: { http: ${NGINX_PORT} }`,
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
