import type { DeviceClassSpec } from '../../kubernetes/generated/resource/v1';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { extendedResourceFault } from '../grammars/resource-names';
import { law } from '../law';
import { refuseTooMany } from '../lists';
import { MOST_CONFIGURATIONS, MOST_SELECTORS } from './limits';

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#deviceclass */
export const deviceClasses = [
  law({
    name: 'device-classes',
    type: apiType<DeviceClassSpec>('resource/v1.DeviceClassSpec'),
    why: 'the API server refuses the class',
    fix: "write a smaller class, and name resources after a domain: extendedResourceName: 'example.com/gpu'",
    fields: { extendedResourceName: text(extendedResourceFault) },
    check({ selectors = [], config = [] }, place) {
      refuseTooMany(selectors.length, MOST_SELECTORS, ['selectors'], place);
      refuseTooMany(config.length, MOST_CONFIGURATIONS, ['config'], place);
    },
  }),
];
