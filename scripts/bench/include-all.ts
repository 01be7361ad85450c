import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App as Cdk8sApp, Chart as Cdk8sChart, Include as Cdk8sInclude } from 'cdk8s';
import { App, Chart, Include } from 'kustruct';

/** An app of ours with all objects of the files in a folder. */
export function includeWithOurs(folder: string, outdir: string): App {
  const app = new App({ outdir });
  new Include(new Chart(app, 'all', { namespace: 'teams' }), 'files', { files: folder });
  return app;
}

/** The same in an app of cdk8s, whose Include takes one file. */
export function includeWithTheirs(folder: string, outdir: string): Cdk8sApp {
  const app = new Cdk8sApp({ outdir });
  const chart = new Cdk8sChart(app, 'all', { namespace: 'teams' });
  for (const file of readdirSync(folder)) {
    new Cdk8sInclude(chart, file, { url: join(folder, file) });
  }
  return app;
}
