import type { LawGate } from '../../kubernetes/feature-gates';
import { isEnabled } from '../../kubernetes/history';
import { KUBERNETES_VERSION } from '../../kubernetes/kind';
import type { FieldType } from '../../kubernetes/object-type';
import { typeOf } from '../../kubernetes/schema';
import type { LawFinding } from '../../laws/place';
import { isFields } from '../../manifests/field';
import { type Difference, differences, typeBelow } from '../../manifests/live/differences';
import type { Fields, Manifest, Value } from '../../manifests/manifest';
import { ancestor, tellDifferences } from './telling';

/** What is said of a change that is refused. */
export interface RefusalTexts {
  /** The subject, such as `immutable-field`: findings are named after it. */
  readonly name: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to do instead, where a finding has no better advice. */
  readonly fix: string;
}

/** A change of an object, as the API server judges it, and where laws report what they have against it. */
export class Update {
  readonly findings: LawFinding[] = [];
  readonly #type: FieldType | undefined;
  #texts: RefusalTexts | undefined;

  /**
   * @param manifest what was applied last, or what the cluster has
   * @param before the same as the server stores it
   * @param after the object as the server would store it
   * @param version the version of Kubernetes
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

  /** Whether a feature gate is on in the version, unless somebody sets it. */
  isOn(gate: LawGate): boolean {
    return isEnabled(gate, this.version);
  }

  /** Runs a law. */
  hold(law: RefusalTexts & { readonly check: (update: Update) => void }): void {
    this.#texts = law;
    law.check(this);
  }

  /** Where a field differs, or the object as a whole. */
  differences(field: string): readonly Difference[] {
    return this.differencesOf(field, valueIn(this.before, field), valueIn(this.after, field));
  }

  /** Which entries of a map differ, also where one side has no map. */
  entryDifferences(field: string): readonly Difference[] {
    return this.differencesOf(field, valueIn(this.before, field) ?? {}, valueIn(this.after, field) ?? {});
  }

  /** Where two values differ that are taken for a field of the object before and after. */
  differencesOf(field: string, before: Value | undefined, after: Value | undefined): readonly Difference[] {
    const type = stepsOf(field).reduce<FieldType | undefined>(typeBelow, this.#type);
    return differences(before, after, type, field);
  }

  /** Refuses a change of a field or of anything in it, with one finding. */
  forbid(field: string, how: { readonly fix?: string; readonly why?: string } = {}): void {
    this.refuse(this.differences(field), how);
  }

  /** Refuses these differences with one finding, where there are any. */
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
      what: what ?? tellDifferences(found),
      why: why ?? usual,
      fix: fix ?? usualFix,
    });
  }
}

/** The value of a field of an object; nothing where the path leads nowhere. */
export function valueIn(fields: Fields, field: string): Value | undefined {
  return stepsOf(field).reduce<Value | undefined>((inner, step) => (isFields(inner) ? inner[step] : undefined), fields);
}

function stepsOf(field: string): readonly string[] {
  return field.split(/[.[\]]+/).filter((step) => step !== '');
}
