import type { ServiceProps } from '../networking/service-props';

/** Fields of the Service that a template creates for its pods. */
export type ClientService = Exclude<ServiceProps, { readonly type: 'ExternalName' }> & {
  readonly for?: never;
  readonly selector?: never;
};
