import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { App, Chart, environments, Include } from 'kustruct';
import { isMap } from '../../../src/manifests/field';
import { isManifest } from '../../../src/manifests/plain';
import { byIdentity } from '../../by-identity';
import { kustomizeBuild, type Release, readDocuments, writeTree } from '../../kubectl';

const FILES = [
  ...['config', 'network', 'policy', 'workloads'].map((name) => `test/manifests/${name}.yaml`),
  ...['admission', 'auth', 'devices', 'machinery', 'storage'].map((name) => `test/verdicts/bases-cluster/${name}.yaml`),
];

/** The documents with a named object; Kustomize cannot build reviews, which are requests to the API server. */
const texts = FILES.flatMap((file) => readFileSync(file, 'utf8').split(/^---$/m)).filter(
  (text) => /^ {0,2}name:|[{ ]name: /m.test(text) && !/^kind: \w+Review$/m.test(text),
);
const folder = writeTree({
  'kustomization.yaml': 'resources: [all.yaml]\n',
  'all.yaml': texts.join('---\n'),
});
const file = join(folder, 'all.yaml');

function includeAll(app: App): Include {
  return new Include(new Chart(app, 'all'), 'old', { files: file });
}

function built(path: string, release: Release): ReturnType<typeof byIdentity> {
  return byIdentity(kustomizeBuild(path, release));
}

describe.each<Release>(['oldest', 'newest'])(
  'documents that a real API server accepted, with the %s Kustomize',
  (release) => {
    const originals = built(folder, release);

    test('exist', () => {
      expect(Object.keys(originals).length).toBeGreaterThan(90);
    });

    test('build to the same objects through an Include', () => {
      const app = new App({ outdir: writeTree({}) });
      includeAll(app);
      app.synth();
      expect(built(join(app.outdir, 'base'), release)).toEqual(originals);
    });

    test('build to the same objects through raw objects', () => {
      const app = new App({ outdir: writeTree({}) });
      const chart = new Chart(app, 'all');
      for (const [index, document] of readDocuments(readFileSync(file, 'utf8')).entries()) {
        if (isMap(document) && isManifest(document)) {
          new ApiObject(chart, String(index), document);
        }
      }
      app.synth();
      expect(built(join(app.outdir, 'base'), release)).toEqual(originals);
    });

    test('build to the same objects in each environment, except for its differences', () => {
      const outdir = writeTree({});
      environments(
        { dev: {}, prod: {} },
        (app, { name }) => {
          for (const object of includeAll(app).apiObjects) {
            if (name === 'prod') {
              object.metadata.addAnnotation('acme.example/environment', name);
            }
          }
        },
        { outdir },
      ).synth();
      expect(built(join(outdir, 'overlays/dev'), release)).toEqual(originals);
      const prod = built(join(outdir, 'overlays/prod'), release);
      expect(Object.keys(prod)).toEqual(Object.keys(originals));
      expect(
        Object.values(prod).filter((object) => JSON.stringify(object).includes('"acme.example/environment":"prod"')),
      ).toHaveLength(Object.keys(originals).length);
    });
  },
);
