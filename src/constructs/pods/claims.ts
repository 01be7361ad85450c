import type { PersistentVolumeClaim } from '../../kubernetes/generated/core/v1';
import { fieldPath } from '../../manifests/field';
import type { Refusal } from '../../problems/refusals';
import { type ClaimTemplate, lowerClaimTemplate } from '../storage/claim';
import type { DeepReadonly } from '../wire';

/** Claims that each pod gets its own of, by the name under which containers mount them. */
export type Claims = { readonly [name: string]: ClaimTemplate };

const FIELD = 'spec.volumeClaimTemplates';

/** Claims by name and claims in full, as the API writes them; two of one name are refused. */
export function lowerClaims(
  claims: Claims,
  templates: readonly DeepReadonly<PersistentVolumeClaim>[],
  refuse: (refusal: Refusal) => void,
): DeepReadonly<PersistentVolumeClaim>[] {
  const lowered = Object.entries(claims).map(([name, claim], index): DeepReadonly<PersistentVolumeClaim> => {
    const { metadata, spec } = lowerClaimTemplate(claim, fieldPath(FIELD, index), refuse);
    return { metadata: { ...metadata, name }, spec };
  });
  const names = claimNames(claims, templates);
  return [...lowered, ...templates].filter((_, index) => {
    const name = names[index];
    const first = names.indexOf(name ?? '');
    if (first !== index) {
      refuse({
        field: `${fieldPath(FIELD, index)}.metadata.name`,
        what: `two claims are called "${name}"`,
        why: 'containers mount claims by name, so one of the two would be lost',
        fix: `call one of them something else: claims: { '${name}-2': { … } }`,
      });
    }
    return first === index;
  });
}

/** The names of all claims; a claim in full may lack one, which the API server will say. */
export function claimNames(claims: Claims, templates: readonly DeepReadonly<PersistentVolumeClaim>[]): string[] {
  return [...Object.keys(claims), ...templates.map(({ metadata }) => metadata?.name ?? '')];
}
