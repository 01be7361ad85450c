import type { ServiceSpec } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { law } from '../law';
import { checkLabels } from '../metadata/labels';

/** https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes */
export const serviceSelectors = [
  law({
    name: 'label-selectors',
    type: apiType<ServiceSpec>('core/v1.ServiceSpec'),
    why: 'the API server refuses the Service',
    fix: "select pods by labels that fit: selector: { app: 'web' }",
    check: ({ selector }, place) => checkLabels(selector, ['selector'], place),
  }),
];
