import type { LawGate } from '../kubernetes/feature-gates';
import { isEnabled } from '../kubernetes/history';
import { KUBERNETES_VERSION } from '../kubernetes/kind';
import { fieldPath } from '../manifests/field';
import type { Fields, Manifest } from '../manifests/manifest';
import type { ApiType, Given } from './api-type';
import { fieldsRead } from './fields-read';

/** A finding of a law, or of the schema, about one field of a manifest. */
export interface LawFinding {
  /** The name of the law. */
  readonly law: string;
  /**
   * `warning` if the API server accepts the object nevertheless.
   * @default 'error'
   */
  readonly severity?: 'warning';
  /** The path of the field, such as `spec.ports[0].targetPort`. */
  readonly at: string;
  /** A fact about the object, with the value quoted. */
  readonly what: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A law of any type, as the walk runs it. */
export interface RunnableLaw {
  readonly name: string;
  readonly type: string;
  readonly why: string;
  readonly fix: string;
  /** As in `LawFinding`, for all findings of the law. */
  readonly severity?: 'warning';
  /** The checks of fields that are set, by field name. */
  readonly fields: readonly (readonly [name: string, test: FieldTest])[];
  /** Checks a whole value, which has the shape of its type and no nulls. */
  readonly check?: ((value: never, place: Place) => void) | undefined;
}

/** Reports the findings of a law about the content of one field. */
export type FieldTest = (content: unknown, place: Place) => void;

/** The laws of one type, prepared for the walk. */
export interface LawPlan {
  /** All laws, in the order of their findings. */
  readonly laws: readonly RunnableLaw[];
  /** The checks to run for each field that is set: a value has few of the fields that laws read. */
  readonly fields: ReadonlyMap<string, PlannedField>;
  /** The laws that check whole values. */
  readonly whole: readonly WholeLaw[];
}

interface PlannedField {
  readonly tests: { readonly law: RunnableLaw; readonly test: FieldTest }[];
  /** The laws that need this field or another one to find anything. */
  readonly whole: WholeLaw[];
}

interface WholeLaw {
  readonly law: RunnableLaw;
  readonly check: FieldTest;
  /** Whether the law may find something in an empty value. */
  readonly isAlwaysDue: boolean;
  /** Whether the current value has a field that the law reads. */
  isDue: boolean;
}

/** The steps to a field: keys of maps and indexes of lists. */
export type Steps = readonly (string | number)[];

/** Prepares the laws of one type. */
export function planOf(laws: readonly RunnableLaw[]): LawPlan {
  const fields = new Map<string, PlannedField>();
  const planned = (name: string): PlannedField => {
    const field = fields.get(name) ?? { tests: [], whole: [] };
    fields.set(name, field);
    return field;
  };
  const whole: WholeLaw[] = [];
  for (const law of laws) {
    for (const [name, test] of law.fields) {
      planned(name).tests.push({ law, test });
    }
    if (law.check !== undefined) {
      // The type of a law determines which values it gets.
      const check = law.check as FieldTest;
      const read = fieldsRead(check as (value: object, place: object) => void);
      const each: WholeLaw = { law, check, isAlwaysDue: read === undefined, isDue: read === undefined };
      whole.push(each);
      for (const name of read ?? []) {
        planned(name).whole.push(each);
      }
    }
  }
  return { laws, fields, whole };
}

/** The current place of the walk in a manifest; laws report their findings to it. */
export class Place {
  readonly findings: LawFinding[] = [];
  readonly #steps: (string | number)[] = [];
  readonly #values: object[] = [];
  readonly #types: string[] = [];
  #law: RunnableLaw | undefined;

  constructor(
    readonly manifest: Manifest,
    readonly version: string = KUBERNETES_VERSION,
  ) {}

  /** Whether a feature gate is on by default in the target version. */
  isOn(gate: LawGate): boolean {
    return isEnabled(gate, this.version);
  }

  /** The name of the field that holds the value, or its list or map; empty at the top of the manifest. */
  get field(): string {
    let index = this.#steps.length - 1;
    while (typeof this.#steps[index] === 'number') {
      index--;
    }
    return String(this.#steps[index] ?? '');
  }

  /** The path of the value from the top of the manifest; empty at the top. */
  get path(): string {
    return this.#steps.reduce<string>(fieldPath, '');
  }

  /** Whether the value is in a field at the top of the manifest. */
  isIn(field: string): boolean {
    return this.#steps.length === 1 && this.#steps[0] === field;
  }

  /** The nearest value of a type around this value; undefined if there is none. */
  enclosing<Value extends object>(type: ApiType<Value>): Given<Value> | undefined {
    const index = this.#types.lastIndexOf(type.name, this.#types.length - 2);
    // Every value on the path was checked for the shape of its type before any law ran.
    return index < 0 ? undefined : (this.#values[index] as Given<Value> | undefined);
  }

  /**
   * Reports a field that the server refuses.
   *
   * @param steps from the value that the law got to the field
   * @param what a fact about the object, with the value quoted
   * @param fix the fix in this case; by default, that of the law
   */
  refuse(steps: Steps, what: string, fix?: string): void {
    const { name = '', why = '', fix: usual = '', severity } = this.#law ?? {};
    const at = [...this.#steps, ...steps].reduce<string>(fieldPath, '');
    this.findings.push({ law: name, ...(severity && { severity }), at, what, why, fix: fix ?? usual });
  }

  /** Runs the laws of a type on a value of it. */
  runLaws(value: Fields, { laws, fields, whole }: LawPlan): void {
    const before = this.findings.length;
    if (fields.size > 0) {
      for (const name in value) {
        this.#runFieldTests(value[name], fields.get(name));
      }
    }
    for (const each of whole) {
      if (each.isDue) {
        each.isDue = each.isAlwaysDue;
        this.#run(each.law, each.check, value);
      }
    }
    if (this.findings.length > before + 1) {
      const found = this.findings.splice(before);
      const rank = ({ law }: LawFinding) => laws.findIndex(({ name }) => name === law);
      this.findings.push(...found.sort((one, other) => rank(one) - rank(other)));
    }
  }

  #runFieldTests(content: unknown, field: PlannedField | undefined): void {
    if (field !== undefined) {
      for (const { law, test } of field.tests) {
        this.#run(law, test, content);
      }
      for (const each of field.whole) {
        each.isDue = true;
      }
    }
  }

  #run(law: RunnableLaw, test: FieldTest, content: unknown): void {
    this.#law = law;
    try {
      if (content !== undefined) {
        test(content, this);
      }
    } catch (error) {
      this.#reportBroken(law, error);
    }
  }

  /** A bug in a law must not stop the run, and must not go unnoticed. */
  #reportBroken(law: RunnableLaw, error: unknown): void {
    this.findings.push({
      law: 'broken-law',
      severity: 'warning',
      at: this.path,
      what: `the law ${law.name} could not be checked: ${error instanceof Error ? error.message : String(error)}`,
      why: 'whether the object meets the law is not known; everything else was checked',
      fix: 'this is a bug in kustruct: report it, with the object',
    });
  }

  /** Notes that the walk enters a value of a type. */
  enter(value: Fields, type: string): void {
    this.#values.push(value);
    this.#types.push(type);
  }

  /** Notes that the walk leaves the value that it entered last. */
  leave(): void {
    this.#values.pop();
    this.#types.pop();
  }

  /** Adds a step to the path. */
  down(step: string | number): void {
    this.#steps.push(step);
  }

  /** Removes the last step from the path. */
  up(): void {
    this.#steps.pop();
  }
}
