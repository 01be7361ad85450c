import type { ResourceSliceSpec } from '../../kubernetes/generated/resource/v1';
import { apiType } from '../api-type';

/** What says where all devices of a slice are, or that each says it for itself. */
export const sliceSpec = apiType<ResourceSliceSpec>('resource/v1.ResourceSliceSpec');
