import { allKinds } from '../../kubernetes/kind';

/** Resources for impersonation: rules can name them, but the API server does not serve them. */
const IMPERSONATED: readonly string[] = ['groups', 'users'];

/**
 * The API group of a resource such as `deployments` or `pods/log`; undefined for a resource that is not built into
 * Kubernetes.
 */
export function groupOfResource(resource: string): string | undefined {
  const [plural = ''] = resource.split('/');
  const group = allKinds().find((kind) => kind.plural === plural)?.group;
  return group ?? (IMPERSONATED.includes(plural) ? '' : undefined);
}

/** The resource that was probably meant by a kind, a singular name, or a short name. */
export function likelyResource(text: string): string | undefined {
  const [noun = '', ...below] = text.split('/');
  const name = noun.toLowerCase();
  const plural =
    allKinds().find(({ plural, singular, shortNames }) => [plural, singular, ...shortNames].includes(name))?.plural ??
    IMPERSONATED.find((resource) => resource === name || resource === `${name}s`);
  return plural === undefined ? undefined : [plural, ...below].join('/');
}
