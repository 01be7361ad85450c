import { autoscalerBehavior } from './autoscaler-behavior';
import { autoscalerMetrics } from './autoscaler-metrics';
import { autoscalers } from './autoscalers';
import { controllerRevisions } from './controller-revisions';
import { cronJobs } from './cron-jobs';
import { disruptionBudgets } from './disruption-budgets';
import { jobCounts } from './job-counts';
import { jobFailurePolicies } from './job-failure-policies';
import { jobPods } from './job-pods';
import { jobSuccessPolicies } from './job-success-policies';
import { priorityClasses } from './priority-classes';
import { rolloutStrategies } from './rollout-strategies';
import { runtimeClasses } from './runtime-classes';
import { statefulSets } from './stateful-sets';
import { workloadAnnotations } from './workload-annotations';
import { workloadCounts } from './workload-counts';
import { workloadPods } from './workload-pods';
import { workloadSelectors } from './workload-selectors';

/** The laws of workloads, autoscalers and disruption budgets, without those of pods. */
export const workloadLaws = [
  ...workloadSelectors,
  ...workloadAnnotations,
  ...workloadCounts,
  ...workloadPods,
  ...rolloutStrategies,
  ...statefulSets,
  ...controllerRevisions,
  ...jobCounts,
  ...jobPods,
  ...jobFailurePolicies,
  ...jobSuccessPolicies,
  ...cronJobs,
  ...disruptionBudgets,
  ...autoscalers,
  ...autoscalerMetrics,
  ...autoscalerBehavior,
  ...priorityClasses,
  ...runtimeClasses,
];
