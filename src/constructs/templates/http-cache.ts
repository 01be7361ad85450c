import { Construct } from 'constructs';
import { explain } from '../../cdk8s-objects/shorthands';
import type { Manifest } from '../../manifests/manifest';
import { parseQuantity } from '../../manifests/quantity';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import type { Shorthand } from '../../manifests/shorthand';
import { refuse } from '../../problems/refusals';
import { ConfigMap } from '../config/config-map';
import { noteSettings } from '../settings';
import { Volume } from '../storage/volume';
import { refuseUnknownProps } from '../unknown-props';
import { ageFault, nginxConfig, nginxProps } from './nginx';
import { WebService, type WebServiceProps } from './web-service';

/** Props of an HttpCache: those of a WebService, and what it caches for how long. */
export interface HttpCacheProps extends WebServiceProps {
  /**
   * The URL that is asked for what the cache does not have, such as the `url` of a WebService. Its host is resolved only
   * once, so use a Service of the cluster. An invalid URL is refused.
   * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass
   */
  readonly origin: string;
  /**
   * The size of each pod's cache on the disk of its node, in bytes, as a quantity such as `'10Gi'`; a fifth of it stays
   * free, because a pod that exceeds its volume is evicted. An invalid quantity is refused.
   * @default 1Gi
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#emptydir
   */
  readonly size?: string;
  /**
   * Seconds to keep a response that has no `Cache-Control` or `Expires`. Anything but a whole number is refused.
   * @default 300
   * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid
   */
  readonly maxAge?: number;
  /**
   * The image of an nginx that runs without root.
   * @default nginxinc/nginx-unprivileged
   * @see https://kubernetes.io/docs/concepts/containers/images/
   */
  readonly image?: string;
}

const FOLDER = '/var/cache/nginx';

/**
 * A cache in front of an HTTP Service: nginx pods that store its responses, merge concurrent requests for the same URL, and
 * keep serving stored responses while the origin is down. Requests with `Authorization` or a cookie, which may carry a
 * sign-in, bypass the cache.
 *
 * https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache
 */
export class HttpCache extends Construct {
  /** The configuration of nginx, with the name of the cache and `-config`. */
  readonly config: ConfigMap;
  /** The pods, their Service and the optional objects around them, with the name of the template. */
  readonly server: WebService;

  constructor(scope: Construct, id: string, props: HttpCacheProps) {
    super(scope, id);
    refuseUnknownProps(this, HttpCache, 'HttpCache', props);
    noteSettings(this, props);
    const { origin, size = '1Gi', maxAge = 300, ...rest } = props;
    const data = { 'default.conf': configOf(origin, size, maxAge) };
    this.config = new ConfigMap(this, 'config', { namespace: props.namespace, data });
    const mounts = { [FOLDER]: Volume.emptyDir({ sizeLimit: size }) };
    this.server = new WebService(this, 'Default', nginxProps(rest, { config: this.config, reads: data, mounts }));
    explain(this.server.deployment, (deployment) => sizeShorthands(deployment, size));
    this.#refuseOrigin(origin);
    const fault = ageFault(maxAge);
    if (fault !== undefined) {
      refuse(this.config, fault);
    }
  }

  #refuseOrigin(origin: string): void {
    if (!/^https?:\/\/[^\s/;{}]+[^\s;{}]*$/.test(origin)) {
      refuse(this.config, {
        what: `the origin "${origin}" is not a valid URL for nginx`,
        why: 'nginx would not start with it',
        fix: "give the scheme and the host: origin: 'http://media', or the url of a WebService: origin: media.url",
      });
    }
  }
}

function sizeShorthands(deployment: Manifest, size: string): Shorthand[] {
  const volumes = elementsAt(mapAt(deployment, ...POD), 'volumes', POD.join('.'));
  const caches = volumes.filter(({ fields }) => mapAt(fields, 'emptyDir').sizeLimit === size);
  return caches.map(({ field }) => ({ prop: 'size', fields: [`${field}.emptyDir.sizeLimit`] }));
}

const POD = ['spec', 'template', 'spec'];

function configOf(origin: string, size: string, maxAge: number): string {
  const zone = `proxy_cache_path ${FOLDER} levels=1:2 keys_zone=answers:10m max_size=${fourFifths(size)}m inactive=1d use_temp_path=off;\n\n`;
  const requests = `  location / {
    proxy_pass ${origin};
    proxy_http_version 1.1;
    proxy_ssl_server_name on;
    proxy_set_header Connection "";
    proxy_set_header X-Forwarded-Host $host;
    proxy_cache answers;
    proxy_cache_key $host$request_uri;
    proxy_cache_valid 200 301 302 404 ${maxAge}s;
    proxy_cache_lock on;
    proxy_cache_revalidate on;
    proxy_cache_background_update on;
    proxy_cache_use_stale error timeout updating http_500 http_502 http_503 http_504;
    proxy_cache_bypass $http_authorization $http_cookie;
    proxy_no_cache $http_authorization $http_cookie;
    add_header X-Cache-Status $upstream_cache_status;
  }
`;
  return nginxConfig(zone, requests);
}

/** Four fifths of a quantity, in MiB. */
function fourFifths(size: string): bigint {
  const bytes = (parseQuantity(size) ?? 0n) / 10n ** 9n;
  const mebibytes = (bytes * 4n) / 5n / 2n ** 20n;
  return mebibytes > 0n ? mebibytes : 1n;
}
