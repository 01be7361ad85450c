import type { LawGate } from '../kubernetes/feature-gates';
import { isEnabled } from '../kubernetes/history';
import { KUBERNETES_VERSION } from '../kubernetes/kind';
import { fieldPath } from '../manifests/field';
import type { Fields, Manifest } from '../manifests/manifest';
import type { ApiType, Given } from './api-type';
import { fieldsAskedFor } from './fields-asked-for';

/** What a law, or the schema, has against one field of a manifest. */
export interface LawFinding {
  /** The name of the law. */
  readonly law: string;
  /**
   * How much it weighs: a `warning` where the API server takes the object all the same.
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

/** A law that the walk can run, whatever its type. */
export interface RunnableLaw {
  readonly name: string;
  readonly type: string;
  readonly why: string;
  readonly fix: string;
  /** As in `LawFinding`, for all that it finds. */
  readonly severity?: 'warning';
  /** What each field must be like where it is set, by its name. */
  readonly fields: readonly (readonly [name: string, test: FieldTest])[];
  /** Reports what no single field shows of a value that has the shape of its type and holds no null. */
  readonly check?: ((value: never, place: Place) => void) | undefined;
}

/** Reports what a law has against the content of one field. */
export type FieldTest = (content: unknown, place: Place) => void;

/** The laws of one type, ready to be run. */
export interface LawPlan {
  /** Every law, in the order in which findings are told. */
  readonly laws: readonly RunnableLaw[];
  /** What to do about each field that is set: a value has few of the fields that laws ask for. */
  readonly fields: ReadonlyMap<string, PlannedField>;
  /** The laws that look at whole values. */
  readonly whole: readonly WholeLaw[];
}

interface PlannedField {
  readonly tests: { readonly law: RunnableLaw; readonly test: FieldTest }[];
  /** The laws that find nothing in values without this field and others. */
  readonly whole: WholeLaw[];
}

interface WholeLaw {
  readonly law: RunnableLaw;
  readonly check: FieldTest;
  /** Whether the law may find something in a value that has no field. */
  readonly isAlwaysDue: boolean;
  /** Whether the value at hand has a field that the law asks for. */
  isDue: boolean;
}

/** Steps down to a field: keys of maps and places in lists. */
export type Steps = readonly (string | number)[];

/** Prepares laws of one type. */
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
      // A law was given a type that says which values it gets.
      const check = law.check as FieldTest;
      const asked = fieldsAskedFor(check as (value: object, place: object) => void);
      const each: WholeLaw = { law, check, isAlwaysDue: asked === undefined, isDue: asked === undefined };
      whole.push(each);
      for (const name of asked ?? []) {
        planned(name).whole.push(each);
      }
    }
  }
  return { laws, fields, whole };
}

/** Where in a manifest the walk is, and where the laws that run there report. */
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

  /** Whether a feature gate is on in the version that the manifest is for, unless somebody sets it. */
  isOn(gate: LawGate): boolean {
    return isEnabled(gate, this.version);
  }

  /** The field that the value is in, or in whose list or map it is; empty at the top of the manifest. */
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

  /** The nearest value of a type that this value is in; nothing where it is in none. */
  enclosing<Value extends object>(type: ApiType<Value>): Given<Value> | undefined {
    const index = this.#types.lastIndexOf(type.name, this.#types.length - 2);
    // Everything on the way down was found to have the shape of its type before any law ran.
    return index < 0 ? undefined : (this.#values[index] as Given<Value> | undefined);
  }

  /**
   * Reports that something is refused.
   *
   * @param steps from the value that the law was given down to the field
   * @param what a fact about the object, with the value quoted
   * @param fix what to write instead in this very case
   */
  refuse(steps: Steps, what: string, fix?: string): void {
    const { name = '', why = '', fix: usual = '', severity } = this.#law ?? {};
    const at = [...this.#steps, ...steps].reduce<string>(fieldPath, '');
    this.findings.push({ law: name, ...(severity && { severity }), at, what, why, fix: fix ?? usual });
  }

  /** Runs the laws of a type on a value of it. */
  hold(value: Fields, { laws, fields, whole }: LawPlan): void {
    const before = this.findings.length;
    if (fields.size > 0) {
      for (const name in value) {
        this.#holdField(value[name], fields.get(name));
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

  #holdField(content: unknown, field: PlannedField | undefined): void {
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

  /** A fault of a law may not cost anybody the run, and may not go unseen. */
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

  /** Notes that the walk has come to a value of a type. */
  enter(value: Fields, type: string): void {
    this.#values.push(value);
    this.#types.push(type);
  }

  /** Notes that the walk is done with the value that it came to last. */
  leave(): void {
    this.#values.pop();
    this.#types.pop();
  }

  /** Takes a step down. */
  down(step: string | number): void {
    this.#steps.push(step);
  }

  /** Takes the last step back. */
  up(): void {
    this.#steps.pop();
  }
}
