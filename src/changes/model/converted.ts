import { typeOf } from '../../kubernetes/schema';
import { isFields, isList } from '../../manifests/field';
import { type Fields, group, type Manifest } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';

/**
 * An object as the API server returns it in another version of its group. The server stores one object, in whatever version
 * it is written.
 *
 * @returns undefined if it is unknown how the server converts it; for a custom kind, the same fields
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-policy/
 */
export function converted(manifest: Manifest, apiVersion: string): Manifest | undefined {
  if (manifest.apiVersion === apiVersion) {
    return manifest;
  }
  const fields = group(manifest) === group({ apiVersion }) ? convertedFields(manifest, apiVersion) : undefined;
  return fields && { ...fields, apiVersion };
}

function convertedFields(manifest: Manifest, apiVersion: string): Manifest | undefined {
  const forms = FORMS[`${group(manifest)}/${manifest.kind}`] ?? [];
  const [from, to] = [manifest, { apiVersion }].map((side) => {
    return forms.findIndex(({ versions }) => versions.includes(versionOf(side)));
  });
  if (from === undefined || to === undefined || from < 0 || to < 0) {
    return typeOf(apiVersion, manifest.kind) === undefined ? manifest : undefined;
  }
  const steps =
    from <= to
      ? forms.slice(from, to).map(({ newer }) => newer)
      : forms
          .slice(to + 1, from + 1)
          .map(({ older }) => older)
          .reverse();
  return steps.reduce<Manifest | undefined>((each, step) => each && step?.(each), manifest);
}

function versionOf({ apiVersion }: Pick<Manifest, 'apiVersion'>): string {
  return apiVersion.slice(apiVersion.lastIndexOf('/') + 1);
}

type Step = (manifest: Manifest) => Manifest | undefined;

/** Versions in which an object has the same fields with the same defaults. */
interface Form {
  readonly versions: readonly string[];
  /** Converts to the next form. @default there is no next form, or the conversion is unknown */
  readonly newer?: Step;
  /** Converts to the previous form. @default there is no previous form, or the conversion is unknown */
  readonly older?: Step;
}

const alike = (...versions: readonly string[]): readonly Form[] => [{ versions }];
const BETA = alike('v1beta1', 'v1');
const ALPHA = alike('v1alpha1', 'v1beta1', 'v1');
const CLAIM = (convert: Step): readonly Form[] => [
  { versions: ['v1alpha3', 'v1beta1'], newer: convert },
  { versions: ['v1beta2', 'v1'] },
];

/** The forms of each kind, the oldest first. */
const FORMS: { readonly [kind: string]: readonly Form[] } = {
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': ALPHA,
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': ALPHA,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': ALPHA,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': ALPHA,
  'apiregistration.k8s.io/APIService': BETA,
  'autoscaling/HorizontalPodAutoscaler': [
    { versions: ['v1'], newer: withMetrics },
    { versions: ['v2beta2', 'v2'], older: withTarget },
  ],
  'batch/CronJob': BETA,
  'certificates.k8s.io/ClusterTrustBundle': ALPHA,
  'coordination.k8s.io/Lease': BETA,
  'flowcontrol.apiserver.k8s.io/FlowSchema': alike('v1beta1', 'v1beta2', 'v1beta3', 'v1'),
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': [
    { versions: ['v1beta1', 'v1beta2'], newer: (level) => withShares(level, 'assuredConcurrencyShares') },
    { versions: ['v1beta3'], newer: (level) => withShares(level, 'nominalConcurrencyShares') },
    { versions: ['v1'] },
  ],
  'networking.k8s.io/IPAddress': ALPHA,
  'networking.k8s.io/Ingress': [{ versions: ['v1beta1'], newer: withBackends }, { versions: ['v1'] }],
  'networking.k8s.io/IngressClass': BETA,
  'networking.k8s.io/ServiceCIDR': ALPHA,
  'node.k8s.io/RuntimeClass': BETA,
  'policy/PodDisruptionBudget': [{ versions: ['v1beta1'], newer: withSelector }, { versions: ['v1'] }],
  'rbac.authorization.k8s.io/ClusterRole': BETA,
  'rbac.authorization.k8s.io/ClusterRoleBinding': BETA,
  'rbac.authorization.k8s.io/Role': BETA,
  'rbac.authorization.k8s.io/RoleBinding': BETA,
  'resource.k8s.io/DeviceClass': alike('v1beta1', 'v1beta2', 'v1'),
  'resource.k8s.io/ResourceClaim': CLAIM((claim) => ({ ...claim, spec: withExactly(mapAt(claim, 'spec')) })),
  'resource.k8s.io/ResourceClaimTemplate': CLAIM((template) => {
    const spec = mapAt(template, 'spec');
    return { ...template, spec: { ...spec, spec: withExactly(mapAt(spec, 'spec')) } };
  }),
  'scheduling.k8s.io/PriorityClass': BETA,
  'storage.k8s.io/CSIDriver': BETA,
  'storage.k8s.io/CSIStorageCapacity': ALPHA,
  'storage.k8s.io/StorageClass': BETA,
  'storage.k8s.io/VolumeAttributesClass': ALPHA,
};

/** The annotations in which autoscaling/v1 keeps what it has no fields for. */
const AUTOSCALING = 'autoscaling.alpha.kubernetes.io/';

function withMetrics(autoscaler: Manifest): Manifest | undefined {
  const { targetCPUUtilizationPercentage: cpu, ...spec } = mapAt(autoscaler, 'spec');
  if (Object.keys(mapAt(autoscaler.metadata, 'annotations')).some((name) => name.startsWith(AUTOSCALING))) {
    return undefined;
  }
  if (cpu === undefined) {
    return { ...autoscaler, spec };
  }
  const resource = { name: 'cpu', target: { type: 'Utilization', averageUtilization: cpu } };
  return { ...autoscaler, spec: { ...spec, metrics: [{ type: 'Resource', resource }] } };
}

function withTarget(autoscaler: Manifest): Manifest | undefined {
  const { metrics, behavior, ...spec } = mapAt(autoscaler, 'spec');
  if (behavior !== undefined) {
    return undefined;
  }
  const [metric, another] = isList(metrics) ? metrics : [];
  const { name, target } = mapAt(metric, 'resource');
  const { averageUtilization } = mapAt(target);
  return metrics === undefined
    ? { ...autoscaler, spec }
    : another !== undefined || name !== 'cpu' || averageUtilization === undefined
      ? undefined
      : { ...autoscaler, spec: { ...spec, targetCPUUtilizationPercentage: averageUtilization } };
}

/** Before v1, a missing value and 0 both meant the default. */
function withShares(level: Manifest, field: string): Manifest {
  const spec = mapAt(level, 'spec');
  const { [field]: shares, ...limited } = mapAt(spec, 'limited');
  const isWanted = typeof shares === 'number' && shares !== 0;
  return isFields(spec.limited)
    ? { ...level, spec: { ...spec, limited: { ...limited, ...(isWanted && { nominalConcurrencyShares: shares }) } } }
    : level;
}

function withBackends(ingress: Manifest): Manifest {
  const { backend, rules, ...spec } = mapAt(ingress, 'spec');
  const whole: Fields = {
    ...spec,
    ...(isFields(backend) && { defaultBackend: backendOf(backend) }),
    ...(isList(rules) && { rules: rules.map((rule) => withPaths(mapAt(rule))) }),
  };
  return { ...ingress, spec: whole };
}

function withPaths(rule: Fields): Fields {
  if (!isFields(rule.http)) {
    return rule;
  }
  const paths = listAt(rule.http, 'paths').map((path): Fields => {
    return { pathType: 'ImplementationSpecific', ...mapAt(path), backend: backendOf(mapAt(path, 'backend')) };
  });
  return { ...rule, http: { ...rule.http, paths } };
}

function backendOf({ serviceName, servicePort, ...backend }: Fields): Fields {
  if (serviceName === undefined) {
    return backend;
  }
  const port: Fields = typeof servicePort === 'string' ? { name: servicePort } : { number: servicePort ?? 0 };
  return { ...backend, service: { name: serviceName, port } };
}

/** An empty selector selected no pods, and selects all of them in v1. */
function withSelector(budget: Manifest): Manifest {
  const { selector, ...spec } = mapAt(budget, 'spec');
  const isNone = isFields(selector) && Object.keys(selector).length === 0;
  return { ...budget, spec: { ...spec, ...(selector !== undefined && !isNone && { selector }) } };
}

/** Moves the fields of a request for one device class into `exactly`. */
function withExactly(spec: Fields): Fields {
  const devices = mapAt(spec, 'devices');
  if (!isList(devices.requests)) {
    return spec;
  }
  const requests = devices.requests.map((request): Fields => {
    const { name, firstAvailable, ...exactly } = mapAt(request);
    return {
      ...(name !== undefined && { name }),
      ...(firstAvailable !== undefined && { firstAvailable }),
      ...(Object.keys(exactly).length > 0 && { exactly }),
    };
  });
  return { ...spec, devices: { ...devices, requests } };
}
