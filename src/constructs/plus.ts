/** cdk8s-plus-28, loaded when one of its constructs first asks for something that only it can make. */
export function plus(): typeof import('cdk8s-plus-28') {
  return require('cdk8s-plus-28');
}
