import { labelSelectors } from './label-selectors';

/** The laws of what all objects have. */
export const metadataLaws = [...labelSelectors];
