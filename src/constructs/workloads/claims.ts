import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { fieldPath } from '../../manifests/field';
import type { Refusal } from '../../problems/refusals';
import type { DeepReadonly } from '../object';
import { type ClaimTemplate, lowerClaimTemplate } from '../storage/claim';

/** Claims that each pod gets its own of, by the name under which containers mount them. */
export type Claims = { readonly [name: string]: ClaimTemplate };

const FIELD = 'spec.volumeClaimTemplates';

/** Claims by name and claims in full, as the API writes them; two of one name are refused. */
export function lowerClaims(
  claims: Claims,
  templates: readonly PersistentVolumeClaim[],
  refuse: (refusal: Refusal) => void,
): DeepReadonly<PersistentVolumeClaim>[] {
  const lowered = Object.entries(claims).map(([name, claim], index): DeepReadonly<PersistentVolumeClaim> => {
    const { metadata, spec } = lowerClaimTemplate(claim, fieldPath(FIELD, index), refuse);
    return { metadata: { ...metadata, name }, spec };
  });
  const all = [...lowered, ...templates];
  const names = claimNames(claims, templates);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) {
    refuse({
      field: `${fieldPath(FIELD, twice)}.metadata.name`,
      what: `two claims are called "${names[twice]}"`,
      why: 'containers mount claims by name, so one of the two would be lost',
      fix: `call one of them something else: claims: { '${names[twice]}-2': { … } }`,
    });
  }
  return all;
}

/** The names of all claims; a claim in full may lack one, which the API server will say. */
export function claimNames(claims: Claims, templates: readonly PersistentVolumeClaim[]): string[] {
  return [...Object.keys(claims), ...templates.map(({ metadata }) => metadata?.name ?? '')];
}
