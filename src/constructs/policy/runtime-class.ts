import type { Construct } from 'constructs';
import type { Overhead, Scheduling, RuntimeClass as Wire } from '../../kubernetes/generated/node/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** Props of a RuntimeClass. */
export interface RuntimeClassProps extends ObjectProps<Wire> {
  /**
   * The name of the runtime on the nodes, such as `'runsc'`; it cannot be changed later.
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/#2-create-the-corresponding-runtimeclass-resources
   */
  readonly handler: string;
  /**
   * Resources that each pod of the class needs beyond its containers.
   * @default none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/
   */
  readonly overhead?: DeepReadonly<Overhead>;
  /**
   * The nodes that have the runtime, and the taints of those nodes that the pods tolerate.
   * @default all nodes
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/#scheduling
   */
  readonly scheduling?: DeepReadonly<Scheduling>;
}

/** A RuntimeClass that is created elsewhere. */
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

  /** References a RuntimeClass created elsewhere, by its name. */
  static existing(name: string): ExistingRuntimeClass {
    return { kind: 'RuntimeClass', name };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { handler, overhead, scheduling } = this.#props;
    return { handler, overhead, scheduling };
  }
}
