import type { ServiceProps } from '../networking/service-props';

/** What can be said of the Service that a template makes for its pods. */
export type ClientService = Exclude<ServiceProps, { readonly type: 'ExternalName' }> & {
  readonly for?: never;
  readonly selector?: never;
};
