import { isDropped } from '../kubernetes/dropped';
import { type FieldType, typeNamed, typeOf } from '../kubernetes/schema';
import { isFields, isList } from '../manifests/field';
import { groupBy } from '../manifests/group-by';
import type { Fields, Manifest } from '../manifests/manifest';
import { CUSTOM_TYPE } from './custom-type';
import { type LawFinding, Place, planOf, type RunnableLaw } from './place';

/** Runs laws on manifests: each law on all values of its type. */
export class LawWalk {
  readonly #laws: ReadonlyMap<string, readonly RunnableLaw[]>;
  readonly #version: string | undefined;
  readonly #visits = new Map<string, Visit>();

  /** @param version the target version of Kubernetes */
  constructor(laws: readonly RunnableLaw[], version?: string) {
    this.#version = version;
    this.#laws = groupBy(laws, ({ type }) => type);
  }

  /**
   * The findings of the laws about a manifest.
   *
   * @param manifest a manifest that fits the schema, without nulls
   * @returns for a custom kind, only findings about its metadata
   */
  findings(manifest: Manifest): readonly LawFinding[] {
    const whole = withMetadata(manifest);
    const place = new Place(whole, this.#version);
    this.#visitOf((typeOf(manifest.apiVersion, manifest.kind) ?? CUSTOM_TYPE).name)(whole, place);
    return place.findings;
  }

  /** How to visit the values of a type. */
  #visitOf(name: string): Visit {
    const visit = this.#visits.get(name) ?? this.#compile(name);
    this.#visits.set(name, visit);
    return visit;
  }

  #compile(name: string): Visit {
    const plan = planOf(this.#laws.get(name) ?? []);
    const below: FieldVisit[] = [];
    const { fields } = name === CUSTOM_TYPE.name ? CUSTOM_TYPE : typeNamed(name);
    for (const { name: field, type } of fields.values()) {
      const visit = field === 'status' || isDropped(name, field) ? undefined : this.#visitOfField(type);
      if (visit !== undefined) {
        below.push({ field, visit });
      }
    }
    if (plan.laws.length === 0 && below.length === 0) {
      return skip;
    }
    return (value, place) => {
      if (isFields(value)) {
        place.enter(value, name);
        place.runLaws(value, plan);
        visitFields(value, below, place);
        place.leave();
      }
    };
  }

  #visitOfField(type: FieldType): Visit | undefined {
    switch (type.type) {
      case 'object':
        return this.#onFirstUse(type.name);
      case 'list':
        return eachElement(this.#visitOfField(type.items));
      case 'map':
        return eachEntry(this.#visitOfField(type.values));
      default:
        return undefined;
    }
  }

  /** Most types inside a type are in no manifest of a program, and a type may contain itself. */
  #onFirstUse(name: string): Visit {
    let visit: Visit | undefined;
    return (value, place) => {
      visit ??= this.#visitOf(name);
      visit(value, place);
    };
  }
}

/** A manifest without metadata as the server reads it: with an empty name. */
function withMetadata(manifest: Manifest): Manifest {
  return isFields(manifest.metadata) ? manifest : { ...manifest, metadata: { name: '' } };
}

/** Visits a value and everything inside it. */
type Visit = (value: unknown, place: Place) => void;

/** Visits a value of a type without laws. */
function skip(): void {}

/** How to visit the content of a field. */
interface FieldVisit {
  readonly field: string;
  readonly visit: Visit;
}

function visitFields(fields: Fields, below: readonly FieldVisit[], place: Place): void {
  for (const { field, visit } of below) {
    const value = fields[field];
    if (value !== undefined) {
      place.down(field);
      visit(value, place);
      place.up();
    }
  }
}

function eachElement(visit: Visit | undefined): Visit | undefined {
  return (
    visit &&
    ((value, place) => {
      for (let index = 0; isList(value) && index < value.length; index++) {
        place.down(index);
        visit(value[index], place);
        place.up();
      }
    })
  );
}

function eachEntry(visit: Visit | undefined): Visit | undefined {
  return (
    visit &&
    ((value, place) => {
      for (const key of isFields(value) ? Object.keys(value) : []) {
        place.down(key);
        visit(isFields(value) ? value[key] : undefined, place);
        place.up();
      }
    })
  );
}
