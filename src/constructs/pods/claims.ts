import type { PersistentVolumeClaim } from '../../kubernetes/generated/core/v1';
import { type ClaimTemplate, lowerClaimTemplate } from '../storage/claim';
import type { DeepPartial, DeepReadonly } from '../wire';

/** Claims created for each pod, by the name that containers mount. */
export type ClaimTemplates = { readonly [name: string]: ClaimTemplate };

/** Lowers claims by name, and claims in full, to the API's form. */
export function lowerClaims(
  claims: ClaimTemplates,
  templates: readonly DeepReadonly<PersistentVolumeClaim>[],
): DeepPartial<PersistentVolumeClaim>[] {
  const lowered = Object.entries(claims).map(([name, claim]): DeepPartial<PersistentVolumeClaim> => {
    const { metadata, spec } = lowerClaimTemplate(claim);
    return { metadata: { ...metadata, name }, spec };
  });
  return [...lowered, ...templates];
}

/** The names of all claims. A claim in full may have no name, which the API server reports. */
export function claimNames(
  claims: ClaimTemplates,
  templates: readonly DeepReadonly<PersistentVolumeClaim>[],
): string[] {
  return [...Object.keys(claims), ...templates.map(({ metadata }) => metadata?.name ?? '')];
}
