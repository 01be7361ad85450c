/**
 * A prop that sets fields with other names than its own: `memory` sets a request and a limit, `ports.http` a
 * containerPort.
 */
export interface Shorthand {
  /** The prop as the author wrote it, such as `memory` or `ports.http`. */
  readonly prop: string;
  /** The paths of the fields that the prop set, such as `spec.containers[0].resources.requests.memory`. */
  readonly fields: readonly string[];
  /**
   * Whether the construct has already refused the prop, so that a mistake in the fields would be a duplicate.
   * @default false
   */
  readonly isRefused?: boolean;
  /**
   * What is wrong, in terms of the prop, if the field alone does not show it.
   * @default what is wrong with the field
   */
  readonly what?: string;
  /**
   * What happens in a cluster.
   * @default what happens where the field is wrong
   */
  readonly why?: string;
  /**
   * What to write instead, in terms of the prop.
   * @default what to write instead of the field
   */
  readonly fix?: string;
}
