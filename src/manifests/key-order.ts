/** The fields that come first, in conventional order. Other fields follow, alphabetically. */
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

/** The fields that come last: the long ones, and the status. */
const LAST = `
  initContainers containers ephemeralContainers volumes
  verbs spec template jobTemplate volumeClaimTemplates rules data stringData binaryData status`;

/** The fields whose values are maps with user-chosen keys. */
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

/** Whether the map in this field has user-chosen keys, such as `labels` and `data`. */
export function isUserNamed(field: string): boolean {
  return userNamed.has(field);
}

/**
 * The keys of a map of fields in Kubernetes' usual order: `apiVersion` first, `status` last, other fields between them
 * by code unit.
 */
export function fieldOrder(fields: object): readonly string[] {
  return fieldOrders.of(fields);
}

/** The keys of two maps of fields, each once, in Kubernetes' usual order. */
export function commonOrder(one: object, other: object): readonly string[] {
  return fieldOrders.ofBoth(one, other);
}

/** The keys of a user-named map in alphabetical order, by code unit. */
export function nameOrder(names: object): readonly string[] {
  return nameOrders.of(names);
}

/** The keys of a map in insertion order. Manifests have few distinct orders, so each is sorted only once. */
interface Shape {
  readonly longer: Map<string, Shape>;
  order: readonly string[] | undefined;
}

/** More names than Kubernetes has. Names beyond it are user-chosen and would only fill the memory. */
const MOST_SHAPES = 20_000;

/** The shapes of maps seen so far: a trie of keys in insertion order, with their sorted order. */
class Orders {
  readonly #empty: Shape = { longer: new Map(), order: [] };
  #count = 1;

  readonly #compare: (one: string, other: string) => number;

  constructor(compare: (one: string, other: string) => number) {
    this.#compare = compare;
  }

  of(map: object): readonly string[] {
    return this.#ordered(map, this.#shapeOf(map));
  }

  /** Compared maps mostly have the same keys. */
  ofBoth(one: object, other: object): readonly string[] {
    const shape = this.#shapeOf(one);
    return shape !== undefined && shape === this.#shapeOf(other)
      ? this.#ordered(one, shape)
      : this.of({ ...one, ...other });
  }

  #shapeOf(map: object): Shape | undefined {
    let shape: Shape | undefined = this.#empty;
    for (const key in map) {
      if (Object.hasOwn(map, key)) {
        shape = shape === undefined ? undefined : (shape.longer.get(key) ?? this.#add(shape, key));
      }
    }
    return shape;
  }

  #ordered(map: object, shape: Shape | undefined): readonly string[] {
    if (shape === undefined) {
      return this.#sorted(map);
    }
    shape.order ??= this.#sorted(map);
    return shape.order;
  }

  #add(shape: Shape, key: string): Shape | undefined {
    if (this.#count === MOST_SHAPES) {
      return undefined;
    }
    this.#count++;
    const added: Shape = { longer: new Map(), order: undefined };
    shape.longer.set(key, added);
    return added;
  }

  #sorted(map: object): readonly string[] {
    return Object.keys(map).sort(this.#compare);
  }
}

const fieldOrders = new Orders(byRank);
const nameOrders = new Orders(byName);

function byRank(one: string, other: string): number {
  return (ranks.get(one) ?? UNKNOWN) - (ranks.get(other) ?? UNKNOWN) || byName(one, other);
}

function byName(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
