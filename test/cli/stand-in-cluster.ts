import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { kubectlPath } from '../kubectl';

/** The answers of a cluster. */
export interface Recorded {
  /** Objects, as the server returns them. */
  readonly objects: readonly object[];
  /** Kinds that are forbidden to read. */
  readonly forbidden?: readonly string[];
  /** Kinds that the cluster does not have. */
  readonly unknown?: readonly string[];
  /** The status code of every answer. */
  readonly status?: number;
}

/** Answers like an API server: the list of kinds, each object by its name, and a status for missing objects. */
const SERVER = `
const { createServer } = require('node:http');
const { readFileSync, writeFileSync } = require('node:fs');
const [recordedFile, portFile] = process.argv.slice(2);
const KINDS = {
  '/api/v1': ['Service', 'Secret', 'ConfigMap', 'Namespace'],
  '/apis/apps/v1': ['Deployment', 'StatefulSet'],
};
const REASONS = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 429: 'TooManyRequests', 500: 'InternalError', 503: 'ServiceUnavailable', 504: 'Timeout' };
const plural = (kind) => kind.toLowerCase() + 's';
const status = (code, message, details) => [code, { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason: REASONS[code], details, code }];
function answer(path) {
  const { objects, forbidden = [], unknown = [], status: code } = JSON.parse(readFileSync(recordedFile, 'utf8'));
  if (code !== undefined) {
    return status(code, REASONS[code]);
  }
  const served = (version) => KINDS[version].filter((kind) => !unknown.includes(kind));
  if (path === '/api') {
    return [200, { kind: 'APIVersions', versions: ['v1'] }];
  }
  if (path === '/apis') {
    const version = { groupVersion: 'apps/v1', version: 'v1' };
    const groups = served('/apis/apps/v1').length === 0 ? [] : [{ name: 'apps', versions: [version], preferredVersion: version }];
    return [200, { kind: 'APIGroupList', apiVersion: 'v1', groups }];
  }
  if (path in KINDS) {
    const resources = served(path).map((kind) => ({ name: plural(kind), singularName: kind.toLowerCase(), kind, namespaced: kind !== 'Namespace', verbs: ['get', 'list'] }));
    return [200, { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: path.replace(/^[/]apis?[/]/, ''), resources }];
  }
  const [, version, namespace, resource, name] = /^([/]api[/]v1|[/]apis[/]apps[/]v1)[/]namespaces[/]([^/]+)[/]([^/]+)[/]([^/]+)$/.exec(path) ?? [];
  const kind = version && served(version).find((each) => plural(each) === resource);
  if (kind === undefined) {
    return status(404, 'the server could not find the requested resource');
  }
  const group = version === '/api/v1' ? '' : 'apps';
  const details = { name, group, kind: resource };
  if (forbidden.includes(kind)) {
    return status(403, resource + ' "' + name + '" is forbidden: User "dev" cannot get resource "' + resource + '" in API group "' + group + '" in the namespace "' + namespace + '"', details);
  }
  const found = objects.find((each) => each.kind === kind && each.metadata.name === name && (each.metadata.namespace ?? 'default') === namespace);
  return found === undefined ? status(404, resource + (group && '.' + group) + ' "' + name + '" not found', details) : [200, found];
}
const server = createServer(({ url }, response) => {
  const [code, body] = answer(new URL(url, 'http://cluster').pathname);
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
});
server.listen(0, '127.0.0.1', () => writeFileSync(portFile, String(server.address().port)));
`;

/** A server that answers the real kubectl with recorded objects. */
export class StandInCluster {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kustruct-cluster-'));
  #server: ChildProcess | undefined;
  #runs = 0;

  /** Starts it in a separate process, because tests block their own process. */
  async start(): Promise<void> {
    const [script, port] = ['server.cjs', 'port'].map((name) => join(this.#folder, name));
    writeFileSync(script ?? '', SERVER);
    this.record({ objects: [] });
    this.#server = spawn(process.execPath, [script ?? '', this.#recorded, port ?? ''], { stdio: 'inherit' });
    mkdirSync(join(this.#folder, 'bin'));
    symlinkSync(kubectlPath(), join(this.#folder, 'bin/kubectl'));
    this.pointTo(`http://127.0.0.1:${await contentOf(port ?? '')}`);
  }

  /** Ends it. */
  stop(): void {
    this.#server?.kill();
  }

  /** Sets its answers from now on. */
  record(recorded: Recorded): void {
    writeFileSync(this.#recorded, JSON.stringify(recorded));
    this.#runs++;
  }

  /** The environment variables with which kubectl finds it; kubectl has no cache of earlier answers. */
  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PATH: `${join(this.#folder, 'bin')}${delimiter}${process.env.PATH}`,
      KUBECONFIG: this.kubeconfig,
      KUBECACHEDIR: join(this.#folder, `cache-${this.#runs}`),
    };
  }

  /** The kubeconfig with its address; the only context is `prod`. */
  get kubeconfig(): string {
    return join(this.#folder, 'kubeconfig.json');
  }

  /** Writes a kubeconfig with another address. */
  pointTo(server: string): void {
    writeFileSync(
      this.kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'shop', cluster: { server } }],
        users: [{ name: 'dev', user: {} }],
        contexts: [{ name: 'prod', context: { cluster: 'shop', user: 'dev' } }],
        'current-context': 'prod',
      }),
    );
  }

  get #recorded(): string {
    return join(this.#folder, 'recorded.json');
  }
}

async function contentOf(file: string): Promise<string> {
  for (;;) {
    // A file that is being written is empty at first.
    const content = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (content !== '') {
      return content;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A port of this machine on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
