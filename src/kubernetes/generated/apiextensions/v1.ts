// Written by `npm run generate`: do not change it by hand.

import type { ObjectMeta } from '../meta/v1';
import type { Json, Time } from '../../scalars';

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcecolumndefinition-v1-apiextensions-k8s-io */
export interface CustomResourceColumnDefinition {
  description?: string;
  format?: string;
  jsonPath: string;
  name: string;
  /** An integer of 32 bits. */
  priority?: number;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourceconversion-v1-apiextensions-k8s-io */
export interface CustomResourceConversion {
  strategy: string;
  webhook?: WebhookConversion;
}

/**
 * Resource `customresourcedefinitions` (`crd`, `crds`), cluster-scoped.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinition-v1-apiextensions-k8s-io
 */
export interface CustomResourceDefinition {
  apiVersion?: 'apiextensions.k8s.io/v1';
  kind?: 'CustomResourceDefinition';
  metadata?: ObjectMeta;
  spec: CustomResourceDefinitionSpec;
  status?: CustomResourceDefinitionStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinitioncondition-v1-apiextensions-k8s-io */
export interface CustomResourceDefinitionCondition {
  lastTransitionTime?: Time;
  message?: string;
  /** An integer of 64 bits. Since Kubernetes 1.35. */
  observedGeneration?: number;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinitionnames-v1-apiextensions-k8s-io */
export interface CustomResourceDefinitionNames {
  /** Server-side apply takes it whole. */
  categories?: string[];
  kind: string;
  listKind?: string;
  plural: string;
  /** Server-side apply takes it whole. */
  shortNames?: string[];
  singular?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinitionspec-v1-apiextensions-k8s-io */
export interface CustomResourceDefinitionSpec {
  conversion?: CustomResourceConversion;
  group: string;
  names: CustomResourceDefinitionNames;
  preserveUnknownFields?: boolean;
  scope: string;
  /** Server-side apply takes it whole. */
  versions: CustomResourceDefinitionVersion[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinitionstatus-v1-apiextensions-k8s-io */
export interface CustomResourceDefinitionStatus {
  acceptedNames?: CustomResourceDefinitionNames;
  /** One element for each `type`. */
  conditions?: CustomResourceDefinitionCondition[];
  /** An integer of 64 bits. Since Kubernetes 1.35. */
  observedGeneration?: number;
  /** Server-side apply takes it whole. */
  storedVersions?: string[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcedefinitionversion-v1-apiextensions-k8s-io */
export interface CustomResourceDefinitionVersion {
  /** Server-side apply takes it whole. */
  additionalPrinterColumns?: CustomResourceColumnDefinition[];
  /** @default false */
  deprecated?: boolean;
  deprecationWarning?: string;
  name: string;
  schema?: CustomResourceValidation;
  /** Server-side apply takes it whole. Since Kubernetes 1.30. */
  selectableFields?: SelectableField[];
  served: boolean;
  storage: boolean;
  subresources?: CustomResourceSubresources;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcesubresourcescale-v1-apiextensions-k8s-io */
export interface CustomResourceSubresourceScale {
  labelSelectorPath?: string;
  specReplicasPath: string;
  statusReplicasPath: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcesubresourcestatus-v1-apiextensions-k8s-io */
export type CustomResourceSubresourceStatus = { [field: string]: never };

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcesubresources-v1-apiextensions-k8s-io */
export interface CustomResourceSubresources {
  scale?: CustomResourceSubresourceScale;
  status?: CustomResourceSubresourceStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#customresourcevalidation-v1-apiextensions-k8s-io */
export interface CustomResourceValidation {
  openAPIV3Schema?: JSONSchemaProps;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#externaldocumentation-v1-apiextensions-k8s-io */
export interface ExternalDocumentation {
  description?: string;
  url?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#jsonschemaprops-v1-apiextensions-k8s-io */
export interface JSONSchemaProps {
  '$ref'?: string;
  '$schema'?: string;
  additionalItems?: JSONSchemaProps | boolean;
  additionalProperties?: JSONSchemaProps | boolean;
  /** Server-side apply takes it whole. */
  allOf?: JSONSchemaProps[];
  /** Server-side apply takes it whole. */
  anyOf?: JSONSchemaProps[];
  default?: Json;
  definitions?: { [key: string]: JSONSchemaProps };
  dependencies?: { [key: string]: JSONSchemaProps | string[] };
  description?: string;
  /** Server-side apply takes it whole. */
  enum?: Json[];
  example?: Json;
  exclusiveMaximum?: boolean;
  exclusiveMinimum?: boolean;
  externalDocs?: ExternalDocumentation;
  format?: string;
  id?: string;
  items?: JSONSchemaProps | JSONSchemaProps[];
  /** An integer of 64 bits. */
  maxItems?: number;
  /** An integer of 64 bits. */
  maxLength?: number;
  /** An integer of 64 bits. */
  maxProperties?: number;
  maximum?: number;
  /** An integer of 64 bits. */
  minItems?: number;
  /** An integer of 64 bits. */
  minLength?: number;
  /** An integer of 64 bits. */
  minProperties?: number;
  minimum?: number;
  multipleOf?: number;
  not?: JSONSchemaProps;
  nullable?: boolean;
  /** Server-side apply takes it whole. */
  oneOf?: JSONSchemaProps[];
  pattern?: string;
  patternProperties?: { [key: string]: JSONSchemaProps };
  properties?: { [key: string]: JSONSchemaProps };
  /** Server-side apply takes it whole. */
  required?: string[];
  title?: string;
  type?: string;
  uniqueItems?: boolean;
  'x-kubernetes-embedded-resource'?: boolean;
  'x-kubernetes-int-or-string'?: boolean;
  /** Server-side apply takes it whole. */
  'x-kubernetes-list-map-keys'?: string[];
  'x-kubernetes-list-type'?: string;
  'x-kubernetes-map-type'?: string;
  'x-kubernetes-preserve-unknown-fields'?: boolean;
  /** One element for each `rule`. Patches merge elements by `rule`. */
  'x-kubernetes-validations'?: ValidationRule[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#selectablefield-v1-apiextensions-k8s-io */
export interface SelectableField {
  jsonPath: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#servicereference-v1-apiextensions-k8s-io */
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

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#validationrule-v1-apiextensions-k8s-io */
export interface ValidationRule {
  /** Since Kubernetes 1.28. */
  fieldPath?: string;
  message?: string;
  /** Since Kubernetes 1.27. */
  messageExpression?: string;
  /** Since Kubernetes 1.29. */
  optionalOldSelf?: boolean;
  /** Since Kubernetes 1.28. */
  reason?: 'FieldValueDuplicate' | 'FieldValueForbidden' | 'FieldValueInvalid' | 'FieldValueRequired';
  rule: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#webhookclientconfig-v1-apiextensions-k8s-io */
export interface WebhookClientConfig {
  /** Base64. */
  caBundle?: string;
  service?: ServiceReference;
  url?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#webhookconversion-v1-apiextensions-k8s-io */
export interface WebhookConversion {
  clientConfig?: WebhookClientConfig;
  /** Server-side apply takes it whole. */
  conversionReviewVersions: string[];
}
