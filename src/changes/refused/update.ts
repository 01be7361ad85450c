import type { LawGate } from '../../kubernetes/feature-gates';
import { isEnabled } from '../../kubernetes/history';
import { KUBERNETES_VERSION } from '../../kubernetes/kind';
import type { FieldType } from '../../kubernetes/object-type';
import { typeOf } from '../../kubernetes/schema';
import type { LawFinding } from '../../laws/place';
import { isFields, own } from '../../manifests/field';
import { type Difference, differences, typeBelow } from '../../manifests/live/differences';
import type { Fields, Manifest, Value } from '../../manifests/manifest';
import { ancestor, describeDifferences } from './describe-differences';

/** The texts of a refused change. */
export interface RefusalTexts {
  /** The name of the law, such as `immutable-field`. */
  readonly name: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to do, unless a finding has more specific advice. */
  readonly fix: string;
}

/** An update of an object, to which laws report findings. */
export class Update {
  readonly findings: LawFinding[] = [];
  readonly #type: FieldType | undefined;
  #texts: RefusalTexts | undefined;

  /**
   * @param manifest what was applied last, or what the cluster has
   * @param before the same object as stored
   * @param after the new object as it would be stored
   * @param version the target version of Kubernetes
   */
  constructor(
    readonly manifest: Manifest,
    readonly before: Fields & Manifest,
    readonly after: Fields & Manifest,
    readonly version: string = KUBERNETES_VERSION,
  ) {
    const type = typeOf(after.apiVersion, after.kind);
    this.#type = type && { type: 'object', name: type.name };
  }

  /** Whether a feature gate is on by default in the target version. */
  isOn(gate: LawGate): boolean {
    return isEnabled(gate, this.version);
  }

  /** Runs a law. */
  hold(law: RefusalTexts & { readonly check: (update: Update) => void }): void {
    this.#texts = law;
    law.check(this);
  }

  /** The differences in a field, or in the whole object. */
  differences(field: string): readonly Difference[] {
    return this.differencesOf(field, valueIn(this.before, field), valueIn(this.after, field));
  }

  /** The differences between entries of a map; a missing map counts as empty. */
  entryDifferences(field: string): readonly Difference[] {
    return this.differencesOf(field, valueIn(this.before, field) ?? {}, valueIn(this.after, field) ?? {});
  }

  /** The differences between two values, as if they were the old and new value of a field. */
  differencesOf(field: string, before: Value | undefined, after: Value | undefined): readonly Difference[] {
    const type = stepsOf(field).reduce<FieldType | undefined>(typeBelow, this.#type);
    return differences(before, after, type, field);
  }

  /** Refuses any change in a field, with one finding. */
  forbid(field: string, how: { readonly fix?: string; readonly why?: string } = {}): void {
    this.refuse(this.differences(field), how);
  }

  /** Refuses these differences with one finding, if there are any. */
  refuse(
    found: readonly Difference[],
    { fix, why, what }: { readonly fix?: string; readonly why?: string; readonly what?: string } = {},
  ): void {
    const [first] = found;
    if (first === undefined || this.#texts === undefined) {
      return;
    }
    const { name, why: usual, fix: usualFix } = this.#texts;
    this.findings.push({
      law: name,
      at: ancestor(found),
      what: what ?? describeDifferences(found),
      why: why ?? usual,
      fix: fix ?? usualFix,
    });
  }
}

/** The value of a field of an object; undefined if the path does not exist. */
export function valueIn(fields: Fields, field: string): Value | undefined {
  return stepsOf(field).reduce<Value | undefined>(
    (inner, step) => (isFields(inner) ? own(inner, step) : undefined),
    fields,
  );
}

function stepsOf(field: string): readonly string[] {
  return field.split(/[.[\]]+/).filter((step) => step !== '');
}
