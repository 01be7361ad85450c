import type { PersistentVolumeClaimTemplate } from '../../kubernetes/generated/core/v1';
import type { ResourceClaimTemplateSpec } from '../../kubernetes/generated/resource/v1';
import { apiType } from '../api-type';
import { law } from '../law';
import { checkAnnotations } from './annotations';
import { checkLabels } from './labels';

/** The types with the metadata of claims that are created for each pod. */
const TYPES = ['core/v1.PersistentVolumeClaimTemplate', 'resource/v1.ResourceClaimTemplateSpec'];

/**
 * https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes
 * https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#resourceclaimtemplate
 */
export const templateMetadata = TYPES.map((type) =>
  law({
    name: 'claim-templates',
    type: apiType<PersistentVolumeClaimTemplate | ResourceClaimTemplateSpec>(type),
    why: 'the API server refuses the object',
    fix: 'remove it; each claim is named after its pod',
    check({ metadata = {} }, place) {
      checkLabels(metadata.labels, ['metadata', 'labels'], place);
      checkAnnotations(metadata.annotations, ['metadata', 'annotations'], place);
      for (const [field, value] of Object.entries(metadata)) {
        if (field !== 'labels' && field !== 'annotations' && !isZero(value)) {
          place.refuse(
            ['metadata', field],
            `the template of a claim has ${field}; only labels and annotations are allowed`,
          );
        }
      }
    },
  }),
);

/** For the server, these are the same as an absent field. */
function isZero(value: unknown): boolean {
  return value === '' || value === 0;
}
