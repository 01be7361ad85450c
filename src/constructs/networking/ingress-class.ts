import type { Construct } from 'constructs';
import type {
  IngressClassParametersReference,
  IngressClassSpec,
  IngressClass as Wire,
} from '../../kubernetes/generated/networking/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** Props of an IngressClass. */
export interface IngressClassProps extends ObjectProps<Wire> {
  /**
   * The controller that serves the Ingresses of the class, such as `'k8s.io/ingress-nginx'`; it cannot be changed later.
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
   */
  readonly controller: string;
  /**
   * The object with further parameters of the controller.
   * @default none
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingressclass-scope
   */
  readonly parameters?: IngressClassParameters;
  /**
   * Whether this is the default class for Ingresses that name none: the annotation
   * `ingressclass.kubernetes.io/is-default-class`.
   * @default no annotation, which is false
   * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class
   */
  readonly isDefaultClass?: boolean;
}

/** A cluster-scoped object, or an object in a namespace. */
export type IngressClassParameters = Omit<IngressClassParametersReference, 'namespace' | 'scope'> &
  (
    | { readonly scope?: 'Cluster'; readonly namespace?: never }
    | { readonly scope: 'Namespace'; readonly namespace: string }
  );

/** An IngressClass that is created elsewhere. */
export interface ExistingIngressClass extends ObjectReference {
  readonly kind: 'IngressClass';
}

const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/**
 * A class of Ingresses, and the controller that serves them.
 *
 * https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
 */
export class IngressClass extends KubernetesObject<Wire> {
  readonly #props: IngressClassProps;

  constructor(scope: Construct, id: string, props: IngressClassProps) {
    const isDefault =
      props.isDefaultClass === undefined ? undefined : { [DEFAULT_CLASS]: String(props.isDefaultClass) };
    const annotations = isDefault === undefined ? props.annotations : { ...isDefault, ...props.annotations };
    super(scope, id, { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass' }, { ...props, annotations });
    refuseUnknownProps(this, IngressClass, 'IngressClass', props);
    this.#props = props;
  }

  /** References an IngressClass created elsewhere, by its name. */
  static existing(name: string): ExistingIngressClass {
    return { kind: 'IngressClass', name };
  }

  protected lower(): { readonly spec: DeepReadonly<IngressClassSpec> } {
    const { controller, parameters } = this.#props;
    if (parameters === undefined) {
      return { spec: { controller } };
    }
    // The parameters may be any cdk8s object, so only the needed fields are picked.
    const { apiGroup, kind, name, scope, namespace } = parameters;
    return { spec: { controller, parameters: { apiGroup, kind, name, scope, namespace } } };
  }
}
