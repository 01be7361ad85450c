import type { ResourceSliceSpec } from '../../kubernetes/generated/resource/v1';
import { apiType } from '../api-type';

/** The fields that select the nodes of a slice's devices. */
export const sliceSpec = apiType<ResourceSliceSpec>('resource/v1.ResourceSliceSpec');
