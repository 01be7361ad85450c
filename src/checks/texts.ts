import { kindFacts } from '../kubernetes/kinds';
import { fieldPath, isFields, isList } from '../manifests/field';
import { group, type Manifest } from '../manifests/manifest';

/** A text somewhere in a manifest. */
export interface FoundText {
  readonly at: string;
  /** The key that the text, or the list that it is in, is under. */
  readonly key: string;
  readonly text: string;
}

/** Whether nobody knows here what the fields of a manifest mean. */
export function isCustom(manifest: Manifest): boolean {
  return kindFacts(group(manifest), manifest.kind) === undefined;
}

/** The texts of a manifest, below its metadata, that are like this; paths are made only for them. */
export function textsLike(manifest: Manifest, isLike: (text: string, key: string) => boolean): readonly FoundText[] {
  const found: FoundText[] = [];
  const steps: (string | number)[] = [];
  visit(isFields(manifest) ? { ...manifest, metadata: {} } : {}, '');
  return found;

  function visit(value: unknown, key: string): void {
    if (typeof value === 'string') {
      if (isLike(value, key)) {
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
