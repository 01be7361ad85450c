import { labelSelectors } from './label-selectors';
import { objectAnnotations } from './object-annotations';
import { objectFinalizers } from './object-finalizers';
import { objectGenerations } from './object-generations';
import { objectLabels } from './object-labels';
import { objectNames } from './object-names';
import { ownerReferences } from './owner-references';
import { podSecurityLabels } from './pod-security-labels';
import { templateMetadata } from './template-metadata';

/** The laws of metadata, which all objects have. */
export const metadataLaws = [
  ...objectNames,
  ...objectLabels,
  ...objectAnnotations,
  ...objectFinalizers,
  ...objectGenerations,
  ...ownerReferences,
  ...podSecurityLabels,
  ...labelSelectors,
  ...templateMetadata,
];
