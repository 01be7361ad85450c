/** The fields that come first, in the order in which people write them; fields unknown here follow, alphabetically. */
const FIRST = `
  apiVersion apiGroup apiGroups kind metadata name generateName namespace labels annotations
  type immutable schedule timeZone serviceName scaleTargetRef minReplicas maxReplicas replicas
  selector namespaceSelector podSelector policyTypes ingress egress from to strategy updateStrategy
  matchLabels matchExpressions key operator value valueFrom values effect
  weight maxSkew topologyKey whenUnsatisfiable labelSelector
  capacity accessModes storageClassName volumeMode
  image imagePullPolicy command args workingDir
  host path pathType mountPath subPath containerPort port targetPort nodePort protocol ports
  envFrom env resources requests limits volumeMounts volumeDevices
  exec httpGet grpc tcpSocket initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold
  startupProbe livenessProbe readinessProbe lifecycle
  serviceAccountName automountServiceAccountToken securityContext`;

/** The fields that come after every other one: the long ones, and what a cluster reports. */
const LAST = `
  initContainers containers ephemeralContainers volumes
  verbs spec template jobTemplate volumeClaimTemplates rules data stringData binaryData status`;

/** The fields whose values are maps with names of the user's own choice. */
const USER_NAMED = `
  labels annotations matchLabels selector nodeSelector data stringData binaryData
  requests limits hard capacity allocatable overhead default defaultRequest max min maxLimitRequestRatio
  parameters volumeAttributes options properties patternProperties definitions`;

const UNKNOWN = 1000;
const ranks = new Map<string, number>([
  ...words(FIRST).map((key, index): [string, number] => [key, index]),
  ...words(LAST).map((key, index): [string, number] => [key, UNKNOWN + 1 + index]),
]);
const userNamed = new Set(words(USER_NAMED));

/** Whether the map in this field has names of the user's own choice, such as `labels` and `data`. */
export function isUserNamed(field: string): boolean {
  return userNamed.has(field);
}

/** The keys of a map of fields in Kubernetes' usual order: `apiVersion` first, `status` last, strangers between them by code unit. */
export function fieldOrder(fields: object): readonly string[] {
  let shape: Shape | undefined = EMPTY;
  for (const key in fields) {
    shape = shape === undefined ? undefined : longer(shape, key);
  }
  if (shape === undefined) {
    return sorted(fields);
  }
  shape.order ??= sorted(fields);
  return shape.order;
}

/** The keys of a user-named map in alphabetical order, by code unit. */
export function nameOrder(names: object): readonly string[] {
  return Object.keys(names).sort();
}

/** The keys of a map in the order in which they were set. Manifests have few such lists, so each is sorted once. */
interface Shape {
  readonly longer: Map<string, Shape>;
  order: readonly string[] | undefined;
}

/** More than all of Kubernetes has; beyond are names of the user's own, which would only fill the memory. */
const MOST_SHAPES = 20_000;
const EMPTY: Shape = { longer: new Map(), order: [] };
let shapes = 1;

function longer(shape: Shape, key: string): Shape | undefined {
  const known = shape.longer.get(key);
  if (known !== undefined || shapes === MOST_SHAPES) {
    return known;
  }
  shapes++;
  const added: Shape = { longer: new Map(), order: undefined };
  shape.longer.set(key, added);
  return added;
}

function sorted(fields: object): readonly string[] {
  return Object.keys(fields).sort(byRank);
}

function byRank(one: string, other: string): number {
  return (ranks.get(one) ?? UNKNOWN) - (ranks.get(other) ?? UNKNOWN) || (one < other ? -1 : 1);
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
