import type { Construct } from 'constructs';
import { DECLARED_KIND, type DeclaredKind } from '../../cdk8s-objects/declared-kind';
import type { ObjectMeta } from '../../kubernetes/generated/meta/v1';
import { isMap } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Refusal } from '../../problems/refusals';
import { mergeWithout } from '../merge-fields';
import { isTaken, refuseProps } from '../misfit-props';
import { type KindOf, type KindOptions, KubernetesObject, type NamespacedProps, type ObjectProps } from '../object';
import type { WithoutSettings } from '../settings';
import type { DeepReadonly } from '../wire';

/** The manifest of a kind: the typed fields, plus the metadata of every object. */
export type CustomObjectManifest<Wire> = Omit<Wire, 'metadata'> & {
  readonly apiVersion?: string;
  readonly kind?: KindOf<Wire>;
  readonly metadata?: ObjectMeta;
};

/** The fields of a kind that a program sets; the status belongs to its controller. */
export type CustomObjectFields<Wire> = DeepReadonly<Omit<Wire, 'apiVersion' | 'kind' | 'metadata' | 'status'>>;

/** Props of an object of a namespaced custom kind. */
export type CustomObjectProps<Wire extends object> = Beside<Wire, NamespacedProps<CustomObjectManifest<Wire>>> &
  CustomObjectFields<Wire>;

/** Props of an object of a cluster-scoped custom kind. */
export type CustomClusterObjectProps<Wire extends object> = Beside<Wire, ObjectProps<CustomObjectManifest<Wire>>> &
  CustomObjectFields<Wire>;

/** Props in addition to the fields of a kind. If the kind has its own field `rules`, the prop `rules` is that field. */
type Beside<Wire, Props> = 'rules' extends keyof Wire ? WithoutSettings<Props> : Props;

/** What a definition sets for all objects of its kind. */
export interface CustomKindOptions extends KindOptions {
  readonly declared: DeclaredKind;
}

/** An object of a custom kind; `defineKind` creates the class. */
export class CustomObject<Wire extends object> extends KubernetesObject<CustomObjectManifest<Wire>> {
  readonly [DECLARED_KIND]: DeclaredKind;
  readonly #props: object;

  constructor(scope: Construct, id: string, options: CustomKindOptions, given: Partial<CustomObjectProps<Wire>>) {
    const areProps = isTaken(given, 'm');
    const props = areProps ? given : {};
    const isNamespaced = options.declared.scope === 'Namespaced';
    const settings = areSettings(Reflect.get(props, 'rules')) ? {} : { rules: undefined };
    super(scope, id, { ...options, namespaced: isNamespaced }, { ...props, ...settings });
    this[DECLARED_KIND] = options.declared;
    this.#props = props;
    if (!areProps) {
      refuseProps(this, given);
    }
    const settled = isNamespaced ? ['apiVersion', 'kind'] : ['apiVersion', 'kind', 'namespace'];
    for (const prop of settled.filter((name) => Reflect.get(props, name) !== undefined)) {
      this.refuse(settledRefusal(prop, options.kind));
    }
  }

  protected lower(): object {
    const rules: unknown = Reflect.get(this.#props, 'rules');
    return mergeWithout(areSettings(rules) ? { ...OWN_PROPS, rules: true } : OWN_PROPS, this.#props);
  }
}

/** Each setting of a rule has a severity; any other value of `rules` is a field of the kind. */
function areSettings(rules: unknown): boolean {
  return isMap(rules) && Object.values(rules).some((setting) => isMap(setting) && 'severity' in setting);
}

/** Parts of the manifest that come from elsewhere. */
const OWN_PROPS = {
  apiVersion: true,
  kind: true,
  metadata: true,
  name: true,
  movedFrom: true,
  namespace: true,
  labels: true,
  annotations: true,
  overrides: true,
} as const;

function settledRefusal(prop: string, kind: string): Refusal {
  return {
    rule: 'unknown-field',
    field: prop,
    what: `there is no prop ${quote(prop)}`,
    why:
      prop === 'namespace'
        ? `a ${kind} is cluster-scoped, as its definition says`
        : 'the definition of the kind sets it for all objects',
    fix: 'leave it out',
  };
}
