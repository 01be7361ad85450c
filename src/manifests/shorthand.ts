/** A prop that writes fields under other names than its own: `memory` a request and a limit, `ports.http` a containerPort. */
export interface Shorthand {
  /** What the author of the object wrote, such as `memory` or `ports.http`. */
  readonly prop: string;
  /** The paths of the fields that the prop wrote, such as `spec.containers[0].resources.requests.memory`. */
  readonly fields: readonly string[];
  /**
   * Whether the construct has refused the prop already, so that a mistake at the fields is the same again.
   * @default false
   */
  readonly isRefused?: boolean;
  /**
   * What is wrong where one of the fields is, for a prop of which only its author's words tell.
   * @default what is wrong with the field
   */
  readonly what?: string;
  /**
   * What happens in a cluster.
   * @default what happens where the field is wrong
   */
  readonly why?: string;
  /**
   * What to write instead, as the prop.
   * @default what to write instead of the field
   */
  readonly fix?: string;
}
