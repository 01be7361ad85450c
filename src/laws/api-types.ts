import type { StatefulSetSpec } from '../kubernetes/generated/apps/v1';
import type { JobSpec } from '../kubernetes/generated/batch/v1';
import type {
  Container,
  Namespace,
  Pod,
  PodSpec,
  PodTemplateSpec,
  Service,
  ServicePort,
} from '../kubernetes/generated/core/v1';
import type { LabelSelector, LabelSelectorRequirement, ObjectMeta } from '../kubernetes/generated/meta/v1';
import type { Ingress } from '../kubernetes/generated/networking/v1';
import { apiType } from './api-type';

// The types that laws in more than one file use. A type that only one file uses is named there.

export const objectMeta = apiType<ObjectMeta>('meta/v1.ObjectMeta');
export const labelSelector = apiType<LabelSelector>('meta/v1.LabelSelector');
export const labelSelectorRequirement = apiType<LabelSelectorRequirement>('meta/v1.LabelSelectorRequirement');
export const namespace = apiType<Namespace>('core/v1.Namespace');
export const pod = apiType<Pod>('core/v1.Pod');
export const statefulSetSpec = apiType<StatefulSetSpec>('apps/v1.StatefulSetSpec');
export const jobSpec = apiType<JobSpec>('batch/v1.JobSpec');
export const podSpec = apiType<PodSpec>('core/v1.PodSpec');
export const container = apiType<Container>('core/v1.Container');
export const podTemplateSpec = apiType<PodTemplateSpec>('core/v1.PodTemplateSpec');
export const service = apiType<Service>('core/v1.Service');
export const servicePort = apiType<ServicePort>('core/v1.ServicePort');
export const ingress = apiType<Ingress>('networking/v1.Ingress');
