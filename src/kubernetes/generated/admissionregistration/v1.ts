// Written by `npm run generate`: do not change it by hand.

import type { Condition, LabelSelector, ObjectMeta } from '../meta/v1';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#applyconfiguration-v1-admissionregistration-k8s-io */
export interface ApplyConfiguration {
  expression?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#auditannotation-v1-admissionregistration-k8s-io */
export interface AuditAnnotation {
  key: string;
  valueExpression: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#expressionwarning-v1-admissionregistration-k8s-io */
export interface ExpressionWarning {
  fieldRef: string;
  warning: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jsonpatch-v1-admissionregistration-k8s-io */
export interface JSONPatch {
  expression?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#matchcondition-v1-admissionregistration-k8s-io */
export interface MatchCondition {
  expression: string;
  name: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#matchresources-v1-admissionregistration-k8s-io
 */
export interface MatchResources {
  /** Server-side apply takes it whole. */
  excludeResourceRules?: NamedRuleWithOperations[];
  /** @default "Equivalent" */
  matchPolicy?: 'Equivalent' | 'Exact';
  namespaceSelector?: LabelSelector;
  objectSelector?: LabelSelector;
  /** Server-side apply takes it whole. */
  resourceRules?: NamedRuleWithOperations[];
}

/**
 * Resource `mutatingadmissionpolicies`, cluster-scoped. Since Kubernetes 1.36.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicy-v1-admissionregistration-k8s-io
 */
export interface MutatingAdmissionPolicy {
  apiVersion?: 'admissionregistration.k8s.io/v1';
  kind?: 'MutatingAdmissionPolicy';
  metadata?: ObjectMeta;
  spec?: MutatingAdmissionPolicySpec;
}

/**
 * Resource `mutatingadmissionpolicybindings`, cluster-scoped. Since Kubernetes 1.36.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicybinding-v1-admissionregistration-k8s-io
 */
export interface MutatingAdmissionPolicyBinding {
  apiVersion?: 'admissionregistration.k8s.io/v1';
  kind?: 'MutatingAdmissionPolicyBinding';
  metadata?: ObjectMeta;
  spec?: MutatingAdmissionPolicyBindingSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io */
export interface MutatingAdmissionPolicyBindingSpec {
  matchResources?: MatchResources;
  paramRef?: ParamRef;
  policyName?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingadmissionpolicyspec-v1-admissionregistration-k8s-io */
export interface MutatingAdmissionPolicySpec {
  /** @default "Fail" */
  failurePolicy?: 'Fail' | 'Ignore';
  /** One element for each `name`. Patches merge elements by `name`. */
  matchConditions?: MatchCondition[];
  matchConstraints?: MatchResources;
  /** Server-side apply takes it whole. */
  mutations?: Mutation[];
  paramKind?: ParamKind;
  reinvocationPolicy?: 'IfNeeded' | 'Never';
  /** Server-side apply takes it whole. */
  variables?: Variable[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingwebhook-v1-admissionregistration-k8s-io */
export interface MutatingWebhook {
  /** Server-side apply takes it whole. */
  admissionReviewVersions: string[];
  clientConfig: WebhookClientConfig;
  /** @default "Fail" */
  failurePolicy?: 'Fail' | 'Ignore';
  /** One element for each `name`. Patches merge elements by `name`. Since Kubernetes 1.27. */
  matchConditions?: MatchCondition[];
  /** @default "Equivalent" */
  matchPolicy?: 'Equivalent' | 'Exact';
  name: string;
  namespaceSelector?: LabelSelector;
  objectSelector?: LabelSelector;
  /** @default "Never" */
  reinvocationPolicy?: 'IfNeeded' | 'Never';
  /** Server-side apply takes it whole. */
  rules?: RuleWithOperations[];
  sideEffects: 'None' | 'NoneOnDryRun' | 'Some' | 'Unknown';
  /**
   * An integer of 32 bits.
   * @default 10
   */
  timeoutSeconds?: number;
}

/**
 * Resource `mutatingwebhookconfigurations`, cluster-scoped. Since Kubernetes 1.16.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutatingwebhookconfiguration-v1-admissionregistration-k8s-io
 */
export interface MutatingWebhookConfiguration {
  apiVersion?: 'admissionregistration.k8s.io/v1';
  kind?: 'MutatingWebhookConfiguration';
  metadata?: ObjectMeta;
  /** One element for each `name`. Patches merge elements by `name`. */
  webhooks?: MutatingWebhook[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#mutation-v1-admissionregistration-k8s-io */
export interface Mutation {
  applyConfiguration?: ApplyConfiguration;
  jsonPatch?: JSONPatch;
  patchType: 'ApplyConfiguration' | 'JSONPatch';
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#namedrulewithoperations-v1-admissionregistration-k8s-io
 */
export interface NamedRuleWithOperations {
  /** Server-side apply takes it whole. */
  apiGroups?: string[];
  /** Server-side apply takes it whole. */
  apiVersions?: string[];
  /** Server-side apply takes it whole. */
  operations?: ('*' | 'CONNECT' | 'CREATE' | 'DELETE' | 'UPDATE')[];
  /** Server-side apply takes it whole. */
  resourceNames?: string[];
  /** Server-side apply takes it whole. */
  resources?: string[];
  scope?: '*' | 'Cluster' | 'Namespaced';
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#paramkind-v1-admissionregistration-k8s-io
 */
export interface ParamKind {
  apiVersion?: string;
  kind?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#paramref-v1-admissionregistration-k8s-io
 */
export interface ParamRef {
  name?: string;
  namespace?: string;
  parameterNotFoundAction?: string;
  selector?: LabelSelector;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rulewithoperations-v1-admissionregistration-k8s-io */
export interface RuleWithOperations {
  /** Server-side apply takes it whole. */
  apiGroups?: string[];
  /** Server-side apply takes it whole. */
  apiVersions?: string[];
  /** Server-side apply takes it whole. */
  operations?: ('*' | 'CONNECT' | 'CREATE' | 'DELETE' | 'UPDATE')[];
  /** Server-side apply takes it whole. */
  resources?: string[];
  scope?: '*' | 'Cluster' | 'Namespaced';
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicereference-v1-admissionregistration-k8s-io */
export interface ServiceReference {
  name: string;
  namespace: string;
  path?: string;
  /**
   * An integer of 32 bits.
   * @default 443
   */
  port?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#typechecking-v1-admissionregistration-k8s-io */
export interface TypeChecking {
  /** Server-side apply takes it whole. */
  expressionWarnings?: ExpressionWarning[];
}

/**
 * Resource `validatingadmissionpolicies`, cluster-scoped. Since Kubernetes 1.30.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicy-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicy {
  apiVersion?: 'admissionregistration.k8s.io/v1';
  kind?: 'ValidatingAdmissionPolicy';
  metadata?: ObjectMeta;
  spec?: ValidatingAdmissionPolicySpec;
  status?: ValidatingAdmissionPolicyStatus;
}

/**
 * Resource `validatingadmissionpolicybindings`, cluster-scoped. Since Kubernetes 1.30.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicybinding-v1-admissionregistration-k8s-io
 */
export interface ValidatingAdmissionPolicyBinding {
  apiVersion?: 'admissionregistration.k8s.io/v1';
  kind?: 'ValidatingAdmissionPolicyBinding';
  metadata?: ObjectMeta;
  spec: ValidatingAdmissionPolicyBindingSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicybindingspec-v1-admissionregistration-k8s-io */
export interface ValidatingAdmissionPolicyBindingSpec {
  matchResources?: MatchResources;
  paramRef?: ParamRef;
  policyName: string;
  /** Each value once. */
  validationActions: ('Audit' | 'Deny' | 'Warn')[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicyspec-v1-admissionregistration-k8s-io */
export interface ValidatingAdmissionPolicySpec {
  /** Server-side apply takes it whole. */
  auditAnnotations?: AuditAnnotation[];
  /** @default "Fail" */
  failurePolicy?: 'Fail' | 'Ignore';
  /** One element for each `name`. Patches merge elements by `name`. */
  matchConditions?: MatchCondition[];
  matchConstraints?: MatchResources;
  paramKind?: ParamKind;
  /** Server-side apply takes it whole. */
  validations?: Validation[];
  /** One element for each `name`. Patches merge elements by `name`. */
  variables?: Variable[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingadmissionpolicystatus-v1-admissionregistration-k8s-io */
export interface ValidatingAdmissionPolicyStatus {
  /** One element for each `type`. */
  conditions?: Condition[];
  /** An integer of 64 bits. */
  observedGeneration?: number;
  typeChecking?: TypeChecking;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingwebhook-v1-admissionregistration-k8s-io */
export interface ValidatingWebhook {
  /** Server-side apply takes it whole. */
  admissionReviewVersions: string[];
  clientConfig: WebhookClientConfig;
  /** @default "Fail" */
  failurePolicy?: 'Fail' | 'Ignore';
  /** One element for each `name`. Patches merge elements by `name`. Since Kubernetes 1.27. */
  matchConditions?: MatchCondition[];
  /** @default "Equivalent" */
  matchPolicy?: 'Equivalent' | 'Exact';
  name: string;
  namespaceSelector?: LabelSelector;
  objectSelector?: LabelSelector;
  /** Server-side apply takes it whole. */
  rules?: RuleWithOperations[];
  sideEffects: 'None' | 'NoneOnDryRun' | 'Some' | 'Unknown';
  /**
   * An integer of 32 bits.
   * @default 10
   */
  timeoutSeconds?: number;
}

/**
 * Resource `validatingwebhookconfigurations`, cluster-scoped. Since Kubernetes 1.16.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validatingwebhookconfiguration-v1-admissionregistration-k8s-io
 */
export interface ValidatingWebhookConfiguration {
  apiVersion?: 'admissionregistration.k8s.io/v1';
  kind?: 'ValidatingWebhookConfiguration';
  metadata?: ObjectMeta;
  /** One element for each `name`. Patches merge elements by `name`. */
  webhooks?: ValidatingWebhook[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validation-v1-admissionregistration-k8s-io */
export interface Validation {
  expression: string;
  message?: string;
  messageExpression?: string;
  reason?: string;
}

/**
 * Server-side apply takes it whole.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#variable-v1-admissionregistration-k8s-io
 */
export interface Variable {
  expression: string;
  name: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#webhookclientconfig-v1-admissionregistration-k8s-io */
export interface WebhookClientConfig {
  /** Base64. */
  caBundle?: string;
  service?: ServiceReference;
  url?: string;
}
