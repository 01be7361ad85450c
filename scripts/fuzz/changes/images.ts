import { type DraftMap, isDraftMap, mapsIn, pick, set } from '../draft';
import { type Change, type Dice, inOne, inOneOf } from './change';

/** Changes that `images` and `replicas` of a kustomization can express. */
export const IMAGE_CHANGES = {
  image: inOne((fields, dice) => {
    const container = pick(containersIn(fields), dice.place);
    if (container !== undefined) {
      container.image = imageFor(withoutVersion(String(container.image)), dice);
    }
  }),
  imageOfAll: (objects, dice) => {
    for (const container of objects.flatMap(({ fields }) => containersIn(fields))) {
      if (String(container.image).startsWith('nginx')) {
        container.image = imageFor('nginx', dice);
      }
    }
  },
  /** Charts and custom resources have images that are maps. */
  imageMap: inOne((fields, dice) => {
    const map = pick([...mapsIn(fields).filter((each) => isDraftMap(each.image)), ...containersIn(fields)], dice.place);
    if (isDraftMap(map?.image)) {
      map.image.tag = imageFor('v', dice).slice(1);
    } else if (map !== undefined) {
      map.image = { repository: withoutVersion(String(map.image)), tag: '2' };
    }
  }),
  oddImage: inOne((fields, { place, text }) => {
    const container = pick(containersIn(fields), place);
    if (container !== undefined) {
      container.image = text;
    }
  }),
  replicas: inOneOf(isScaled, (fields, { place }) => set(fields, 'spec', 'replicas', place % 5)),
} satisfies Readonly<Record<string, Change>>;

function containersIn(fields: DraftMap): DraftMap[] {
  return mapsIn(fields).filter((map) => typeof map.image === 'string');
}

function withoutVersion(image: string): string {
  return image.replace(/(:[^/]*)?(@.*)?$/, '');
}

function imageFor(name: string, { other }: Dice): string {
  const digest = `sha256:${'b'.repeat(64)}`;
  const choices = [`${name}:2`, `${name}:010`, `${name}@${digest}`, `${name}:2@${digest}`, name, `mirror/${name}:2`];
  return pick([...choices, 'mirror/x'], other) ?? name;
}

function isScaled({ kind, spec }: DraftMap): boolean {
  const kinds = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Rollout'];
  return isDraftMap(spec) && kinds.includes(String(kind));
}
