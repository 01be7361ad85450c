/** What an object that had another name can be given. */
export interface MovedProps {
  /**
   * What the object was called before: its name, or its namespace, a slash and its name. A comparison then takes both for one
   * object; nothing of it is in the manifest.
   * @default the object is found by its name, its construct or its content
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
   */
  readonly movedFrom?: string;
}
