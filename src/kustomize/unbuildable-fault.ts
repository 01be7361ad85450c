/** Why Kustomize cannot build an object unchanged. */
export interface UnbuildableFault {
  readonly field?: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}
