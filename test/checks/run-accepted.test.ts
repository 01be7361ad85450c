import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Rule } from '../../src/checks/rule';
import { builtInRules } from '../../src/checks/rules/index';
import { noMissingServicePods } from '../../src/checks/rules/no-missing-service-pods';
import { check } from '../../src/checks/run';
import { isMap } from '../../src/manifests/field';
import { type Fields, describe as objectText } from '../../src/manifests/manifest';
import { manifest, rendering } from './rendering';

const FOLDER = join(__dirname, '../manifests');

/** Documents that a real API server accepted, one by one. */
function accepted(): Fields[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8')))
    .map((document) => {
      const value: unknown = document.toJS();
      if (!isMap(value)) {
        throw new Error('a document is no map');
      }
      return value;
    });
}

/** The warnings about the documents, each reviewed by hand. */
const WARNINGS = [
  'image-version v1 Pod judge/small-pod spec.containers[0].image',
  'secret-values v1 Secret judge/opaque data',
  'secret-values v1 Secret judge/tls data',
  'secret-values v1 Secret judge/registry stringData',
  'secret-values v1 Secret judge/basic stringData',
  'secret-values v1 Secret judge/ssh stringData',
  'bound-volumes v1 PersistentVolumeClaim judge/data spec.resources.requests.storage',
  'autoscaler-replicas apps/v1 Deployment judge/web spec.replicas',
];

/** A Service alone has no pods. */
const ALONE = builtInRules.filter((rule) => rule !== noMissingServicePods);

function warningsOf(given: readonly Fields[], rules: readonly Rule[]): string[] {
  return check(rendering(given), rules).map(
    ({ severity, rule, where }) => `${severity === 'warning' ? '' : 'error '}${rule} ${where.object} ${where.field}`,
  );
}

describe('manifests that a real API server accepts', () => {
  const manifests = accepted();

  test('are read from files', () => {
    expect(manifests.length).toBeGreaterThan(40);
  });

  test.each(manifests.map((given) => ({ title: objectText(manifest(given)), given })))(
    'pass alone: $title',
    ({ given }) => {
      expect(warningsOf([given], ALONE).filter((warning) => !WARNINGS.includes(warning))).toEqual([]);
    },
  );

  test('pass all rules together, except for warnings that are true', () => {
    expect(warningsOf(manifests, builtInRules).sort()).toEqual([...WARNINGS].sort());
  });
});
