import { manifestFindings } from '../../../src/checks/manifest-findings';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, pod } from '../../checks/objects';
import { manifest } from '../../checks/rendering';

/** The fields that laws refuse, except those with the wrong type, which come first. */
function refused(given: Fields): readonly string[] {
  return manifestFindings(manifest(given)).map(({ law, at }) => `${law} ${at}`);
}

describe('an object with a value of the wrong type', () => {
  test('is checked by all laws in its other fields', () => {
    const container = { name: 'web', image: 7, ports: [{ containerPort: 0 }], resources: { limits: { cpu: 'much' } } };
    expect(refused({ ...pod({ containers: [container] }), metadata: { name: 'My_App' } })).toEqual([
      'field-type spec.containers[0].image',
      'field-type spec.containers[0].resources.limits.cpu',
      'object-names metadata.name',
      'container-ports spec.containers[0].ports[0].containerPort',
    ]);
  });

  test('is read as what was meant: a number in quotes as a number, and a number as a string', () => {
    const labels = { app: 1 };
    const given = deployment({}, { labels });
    const spec = { ...Object(given.spec), selector: { matchLabels: { app: '1' } } };
    expect(refused({ ...given, spec })).toEqual(['field-type spec.template.metadata.labels.app']);
    const ports = [{ containerPort: '80' }];
    expect(refused(pod({ containers: [{ name: 'web', image: 'web:1', ports }] }))).toEqual([
      'field-type spec.containers[0].ports[0].containerPort',
    ]);
  });

  test.each([7, 'text', ['x'], { a: 1 }])('is reported once if its spec is %p', (spec) => {
    const found = refused({ ...deployment(), spec });
    expect(found.filter((text) => text.startsWith('field-type') || text.startsWith('unknown-field'))).not.toEqual([]);
    expect(found.filter((text) => text.startsWith('broken-law'))).toEqual([]);
  });
});
