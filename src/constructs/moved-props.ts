/** Props of an object that had another name. */
export interface MovedProps {
  /**
   * The object's previous name, or `namespace/name`. A comparison then treats both as one object; the manifest does not
   * contain it.
   * @default the object is matched by its name, construct or content
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
   */
  readonly movedFrom?: string;
}
