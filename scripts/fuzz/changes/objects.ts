import { type Draft, type DraftMap, isCustom, isKind, mapsIn, metadata, type Placed, pick, set } from '../draft';
import { type Change, inOne, inOneOf } from './change';

/** Changes to the set of objects, their kinds, and their places. */
export const OBJECT_CHANGES = {
  rename: inOne((fields, { other }) => set(fields, 'metadata', 'name', `renamed-${other % 5}`)),
  /** Only RBAC accepts names with colons. */
  renameWithColons: inOneOf(isRight, (fields, { other }) => set(fields, 'metadata', 'name', `system:a:${other % 3}`)),
  move: inOneOf(isNamespaced, (fields, { other }) => set(fields, 'metadata', 'namespace', `ns-${other % 2}`)),
  loseNamespace: inOneOf(isNamespaced, (fields) => void delete metadata(fields).namespace),
  moveAll: (objects, { other }) => moveAll(objects, 'judge', `shop-${other % 2}`),
  /** Everything moves except what refers to it. */
  moveWithoutReferences: (objects, { other }) => {
    for (const { fields } of objects) {
      if (metadata(fields).namespace === 'judge') {
        set(fields, 'metadata', 'namespace', `shop-${other % 2}`);
      }
    }
  },
  moveToOddNamespace: (objects, { other }) => moveAll(objects, 'judge', pick(['1', 'true', '2026-01-01'], other) ?? ''),
  changeChart: (objects, { object, other }) => {
    const moved = pick(objects, object);
    if (moved !== undefined) {
      moved.chart = pick(['shop', 'web', 'web-2'], other) ?? 'shop';
    }
  },
  renameChart: (objects, { other }) => {
    for (const object of objects) {
      if (object.chart === 'shop') {
        object.chart = `shop-${other % 2}`;
      }
    }
  },
  oneChart: (objects) => {
    for (const object of objects) {
      object.chart = 'shop';
    }
  },
  addObject: (objects, { object, other }) => {
    const copied = pick(objects, object);
    if (copied === undefined) {
      return;
    }
    const fields = structuredClone(copied.fields);
    set(fields, 'metadata', 'name', `copy-${other % 5}`);
    objects.push({ ...copied, id: `${copied.id}-copy-${other % 5}`, fields });
  },
  addInOtherNamespace: (objects, { object, other }) => {
    const copied = pick(
      objects.filter(({ fields }) => isNamespaced(fields)),
      object,
    );
    if (copied === undefined) {
      return;
    }
    const fields = structuredClone(copied.fields);
    set(fields, 'metadata', 'namespace', `ns-${other % 2}`);
    objects.push({ ...copied, id: `${copied.id}-in-ns-${other % 2}`, fields });
  },
  removeObject: (objects, { object }) => {
    if (objects.length > 1) {
      objects.splice(object % objects.length, 1);
    }
  },
  keepOneObject: (objects, { object }) =>
    void objects.splice(0, objects.length, ...objects.slice(object % objects.length).slice(0, 1)),
  reverseObjects: (objects) => void objects.reverse(),
  changeKind: inOne((fields, { other }) => {
    const next = KINDS.find((kinds) => kinds.includes(String(fields.kind)));
    if (next !== undefined) {
      setKind(fields, pick(next, other) ?? '');
    }
  }),
  changeVersion: inOne((fields, { other }) => {
    const [group = '', version] = String(fields.apiVersion).split('/');
    if (version !== undefined) {
      fields.apiVersion = `${group}/${pick(['v1', 'v1beta1', 'v2'], other)}`;
    }
  }),
  changeGroup: inOne((fields, { other }) => {
    fields.apiVersion = pick(['example.com/v1', 'example.org/v1', 'extensions/v1beta1'], other) ?? '';
  }),
  /** Kustomize recognizes lists by the end of the kind, whatever is in the object. */
  kindLikeList: inOneOf(isCustom, (fields, { other, place, text }) => {
    fields.kind = `${fields.kind}List`;
    const items = pick<Draft | undefined>([undefined, [], [text], { a: text }, null], other + place);
    if (items !== undefined) {
      fields.items = items;
    }
  }),
  /** Programs that read YAML pass its Lists on unchanged. */
  list: (objects, { object, other }) => {
    const first = pick(objects, object);
    for (const one of objects.filter(({ chart }) => chart === first?.chart).slice(0, 1 + (other % 3))) {
      one.list = other;
    }
  },
} satisfies Readonly<Record<string, Change>>;

const KINDS = [
  ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout'],
  ['ConfigMap', 'Secret'],
  ['Role', 'ClusterRole'],
  ['RoleBinding', 'ClusterRoleBinding'],
  ['ServiceAccount', 'Service'],
  ['Gate', 'Basket', 'Nest'],
  ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
];

/** Cluster-scoped objects have no namespace. */
function setKind(fields: DraftMap, kind: string): void {
  fields.kind = kind;
  if (/^Cluster|WebhookConfiguration$/.test(kind)) {
    delete metadata(fields).namespace;
  } else {
    metadata(fields).namespace ??= 'judge';
  }
}

function isRight(fields: DraftMap): boolean {
  return isKind(fields, 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding');
}

function isNamespaced(fields: DraftMap): boolean {
  return typeof metadata(fields).namespace === 'string';
}

function moveAll(objects: readonly Placed[], from: string, to: string): void {
  for (const { fields } of objects) {
    for (const map of [metadata(fields), ...mapsIn(fields)]) {
      if (map.namespace === from) {
        map.namespace = to;
      }
    }
    if (fields.kind === 'Namespace') {
      set(fields, 'metadata', 'name', to);
    }
  }
}
