/** Why Kustomize would refuse a build, or do something in it that it cannot be trusted with. */
export class BuildFault extends Error {
  override readonly name = 'BuildFault';
}
