import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { refusals } from '../../src/checks/rules/index';
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

/** A Service alone has no pods. */
const ALONE = refusals.filter((rule) => rule !== noMissingServicePods);

describe('manifests that a real API server accepts', () => {
  const manifests = accepted();

  test('are there', () => {
    expect(manifests.length).toBeGreaterThan(40);
  });

  test.each(manifests.map((given) => ({ title: objectText(manifest(given)), given })))(
    'pass alone: $title',
    ({ given }) => {
      expect(check(rendering([given]), ALONE)).toEqual([]);
    },
  );

  test('pass together', () => {
    expect(check(rendering(manifests), refusals)).toEqual([]);
  });
});
