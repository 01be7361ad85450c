/** Why Kustomize would refuse a build, or build something unreliable. */
export class BuildFault extends Error {
  override readonly name = 'BuildFault';
}
