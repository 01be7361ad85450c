/** What Kustomize does to an object that it cannot take as it is. */
export interface Fault {
  readonly field?: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}
