// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of Flux, not of TypeScript
import { checkLaws } from '../../src/checks/check-laws';
import { builtInRules } from '../../src/checks/rules/index';
import { check } from '../../src/checks/run';
import { hasPlaceholder } from '../../src/laws/placeholder';
import type { Fields } from '../../src/manifests/manifest';
import { rendering } from '../checks/rendering';

/** The fields of a claim that are refused. */
function refused(name: string, mode: string, size: string): (string | undefined)[] {
  const claim: Fields = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec: { accessModes: [mode], resources: { requests: { storage: size } } },
  };
  const objects = rendering([claim]);
  return [...new Set([...check(objects, builtInRules), ...checkLaws(objects)].map(({ where }) => where.field))].sort();
}

describe('a placeholder', () => {
  test.each(['${APP}', 'data-${APP}', '${SIZE:=5Gi}', '${a}${b}'])('is %s', (text) => {
    expect(hasPlaceholder(text)).toBe(true);
  });

  test.each(['$APP', '$(APP)', '${}', '$${', 'APP', 5, null])('is not %s', (value) => {
    expect(hasPlaceholder(value)).toBe(false);
  });

  test('is not checked in any field, because its value is unknown', () => {
    expect(refused('${APP}', '${MODE:=ReadWriteOnce}', '${SIZE:=5Gi}')).toEqual([]);
  });

  test('does not affect the checks of other fields', () => {
    expect(refused('data', 'Often', '${SIZE}')).toEqual(['spec.accessModes[0]']);
    expect(refused('$(APP)', '${MODE}', 'much')).toEqual(['metadata.name', 'spec.resources.requests.storage']);
  });
});
