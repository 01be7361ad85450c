import { apiServices } from './api-services';
import { certificateRequests } from './certificate-requests';
import { events } from './events';
import { flowSchemas } from './flow-schemas';
import { leases } from './leases';
import { nodes } from './nodes';
import { priorityLevels } from './priority-levels';

/** The laws of nodes, events, leases and the settings of the API server. */
export const clusterLaws = [
  ...nodes,
  ...events,
  ...leases,
  ...apiServices,
  ...certificateRequests,
  ...flowSchemas,
  ...priorityLevels,
];
