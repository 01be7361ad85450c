/**
 * Thrown while a document is read, and caught where the file is: why the document cannot be read, and how to fix it.
 */
export class Unreadable extends Error {
  /**
   * @param offset of the character at which the fault is, in the text of the file
   * @param what a fact, with what is there quoted
   * @param fix what to write instead
   * @param why what the two readers do; both refuse the file where nothing is given
   */
  constructor(
    readonly offset: number,
    readonly what: string,
    readonly fix: string,
    readonly why: string = 'kubectl and Kustomize refuse the file',
  ) {
    super(what);
  }
}
