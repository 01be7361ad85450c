export type { Backup, Restore } from './backup';
export type {
  BackupBucketLocation,
  BackupClaimLocation,
  BackupLocation,
  BackupProps,
  RestoreProps,
} from './backup-props';
export {
  BlueGreen,
  type BlueGreenPreviewOptions,
  type BlueGreenProps,
  type ReleaseColor,
} from './blue-green';
export { Canary, type CanaryProps } from './canary';
export type { ClientService } from './client-service';
export { DeploymentTemplate } from './deployment-template';
export type {
  AutoscalerOptions,
  DeploymentTemplateProps,
  DisruptionBudgetOptions,
} from './deployment-template-props';
export type { FrontProps } from './front';
export { HttpCache, type HttpCacheProps } from './http-cache';
export { type HostPathMount, NodeAgent, type NodeAgentProps } from './node-agent';
export { type ReleaseOptions, Releases } from './releases';
export { ScheduledTask, type ScheduledTaskProps } from './scheduled-task';
export { StatefulService, type StatefulServiceProps } from './stateful-service';
export { StaticSite, type StaticSiteProps } from './static-site';
export { Tenant } from './tenant';
export type { TenantProps } from './tenant-props';
export { WebService, type WebServiceProps } from './web-service';
export {
  Worker,
  type WorkerAutoscalerOptions,
  type WorkerProps,
  type WorkerQueueLength,
} from './worker';
export { WorkloadTemplate } from './workload-template';
