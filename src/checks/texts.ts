import { kindFacts } from '../kubernetes/kinds';
import { fieldPath, isFields, isList } from '../manifests/field';
import { group, type Manifest } from '../manifests/manifest';

/** A string somewhere in a manifest. */
export interface FoundText {
  readonly at: string;
  /** The key of the string, or of the list that contains it. */
  readonly key: string;
  readonly text: string;
}

/** Whether a manifest is of a custom kind, whose fields are unknown. */
export function isCustom(manifest: Manifest): boolean {
  return kindFacts(group(manifest), manifest.kind) === undefined;
}

/** The strings of a manifest outside of its metadata that match a predicate; paths are built only for them. */
export function textsLike(manifest: Manifest, matches: (text: string, key: string) => boolean): readonly FoundText[] {
  const found: FoundText[] = [];
  const steps: (string | number)[] = [];
  visit(isFields(manifest) ? { ...manifest, metadata: {} } : {}, '');
  return found;

  function visit(value: unknown, key: string): void {
    if (typeof value === 'string') {
      if (matches(value, key)) {
        found.push({ at: steps.reduce<string>(fieldPath, ''), key, text: value });
      }
    } else if (isList(value)) {
      for (let index = 0; index < value.length; index++) {
        below(index, value[index], key);
      }
    } else if (isFields(value)) {
      for (const name in value) {
        below(name, value[name], name);
      }
    }
  }

  function below(step: string | number, value: unknown, key: string): void {
    steps.push(step);
    visit(value, key);
    steps.pop();
  }
}
