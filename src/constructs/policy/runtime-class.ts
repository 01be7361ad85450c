import type { Construct } from 'constructs';
import type { Overhead, Scheduling, RuntimeClass as Wire } from '../../kubernetes/generated/node/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** What a RuntimeClass can be given. */
export interface RuntimeClassProps extends ObjectProps<Wire> {
  /**
   * The name under which the nodes know the runtime, such as `'runsc'`; it cannot be changed later.
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/#2-create-the-corresponding-runtimeclass-resources
   */
  readonly handler: string;
  /**
   * What each pod of the class needs beyond its containers.
   * @default nothing
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   */
  readonly overhead?: DeepReadonly<Overhead>;
  /**
   * The nodes that have the runtime, and the taints of theirs that the pods bear.
   * @default all nodes
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/#scheduling
   */
  readonly scheduling?: DeepReadonly<Scheduling>;
}

/** A RuntimeClass that is made elsewhere. */
export interface ExistingRuntimeClass extends ObjectReference {
  readonly kind: 'RuntimeClass';
}

/**
 * A way to run containers, such as in a sandbox, for pods that name it: `runtimeClassName: gvisor`.
 *
 * https://kubernetes.io/docs/concepts/containers/runtime-class/
 */
export class RuntimeClass extends KubernetesObject<Wire> {
  readonly #props: RuntimeClassProps;

  constructor(scope: Construct, id: string, props: RuntimeClassProps) {
    super(scope, id, { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass' }, props);
    refuseUnknownProps(this, RuntimeClass, 'RuntimeClass', props);
    this.#props = props;
  }

  /** A RuntimeClass that is made elsewhere, by its name. */
  static existing(name: string): ExistingRuntimeClass {
    return { kind: 'RuntimeClass', name };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { handler, overhead, scheduling } = this.#props;
    return { handler, overhead, scheduling };
  }
}
