import type { PersistentVolumeClaim } from '../../kubernetes/generated/core/v1';
import { type ClaimTemplate, lowerClaimTemplate } from '../storage/claim';
import type { DeepPartial, DeepReadonly } from '../wire';

/** Claims that each pod gets its own of, by the name under which containers mount them. */
export type ClaimTemplates = { readonly [name: string]: ClaimTemplate };

/** Claims by name and claims in full, as the API writes them. */
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

/** The names of all claims; a claim in full may lack one, which the API server will say. */
export function claimNames(
  claims: ClaimTemplates,
  templates: readonly DeepReadonly<PersistentVolumeClaim>[],
): string[] {
  return [...Object.keys(claims), ...templates.map(({ metadata }) => metadata?.name ?? '')];
}
