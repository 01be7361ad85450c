import { configData } from './config-data';
import { limitRanges } from './limit-ranges';
import { namespaceFinalizers } from './namespace-finalizers';
import { resourceQuotas } from './resource-quotas';
import { secretData } from './secret-data';
import { secretTypes } from './secret-types';

/** The laws of ConfigMaps, Secrets and namespaces, with their quotas and limits. */
export const configLaws = [
  ...configData,
  ...secretData,
  ...secretTypes,
  ...namespaceFinalizers,
  ...resourceQuotas,
  ...limitRanges,
];
