import { servicePorts } from './service-ports';

/** The laws of Services, Ingresses and network policies. */
export const networkingLaws = [...servicePorts];
