import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import { CLAIM, isReservedFor, VOLUME, volumeOf } from '../claims';
import { milliOf } from '../container-amounts';
import { type Finding, rule } from '../rule';

/** Claims that do not match the volume that they name, or the volume that names them, if it is in the same rendering. */
export const boundVolumes = rule({
  name: 'bound-volumes',
  severity: 'error',
  isAccepted: true,
  why: 'the claim and the volume are never bound, and pods that mount the claim stay Pending',
  fix: 'give both the same storageClassName, accessModes that the volume has, and no more storage than it has',
  kinds: [CLAIM],
  needs: [VOLUME],

  check(rendered, index) {
    const volume = volumeOf(rendered, index);
    const isNamed = mapAt(rendered.manifest, 'spec').volumeName !== undefined;
    return volume === undefined
      ? NONE
      : mismatches(rendered.manifest, volume.manifest).map(({ at, volumeField, what, fix }) => ({
          at,
          what: `${what} of the volume ${quote(volume.manifest.metadata.name)}${isNamed ? '' : ', which is reserved for it'}`,
          why: isNamed
            ? undefined
            : 'the claim is not bound to the volume: it gets another one, or waits, and its pods stay Pending',
          fix,
          others: [{ rendered: volume, at: volumeField }],
        }));
  },
});

const NONE: readonly Finding[] = [];

/** A mismatch between a claim and its volume. */
interface Mismatch {
  readonly at: string;
  readonly volumeField: string;
  readonly what: string;
  readonly fix?: string;
}

function mismatches(claim: Manifest, volume: Manifest): readonly Mismatch[] {
  const [asked, offered] = [mapAt(claim, 'spec'), mapAt(volume, 'spec')];
  return [
    ...sizeMismatch(asked, offered),
    // Kubernetes does not compare the classes if only the volume names the claim.
    ...(asked.volumeName === undefined ? [] : classMismatch(asked, offered)),
    ...modeMismatchs(asked, offered),
    ...volumeModeMismatch(asked, offered),
    ...ownerMismatch(claim, volume),
  ];
}

function sizeMismatch(asked: Fields, offered: Fields): readonly Mismatch[] {
  const { storage } = mapAt(asked, 'resources', 'requests');
  const { storage: capacity } = mapAt(offered, 'capacity');
  return storage === undefined || capacity === undefined || milliOf(storage) <= milliOf(capacity)
    ? []
    : [
        {
          at: 'spec.resources.requests.storage',
          volumeField: 'spec.capacity',
          what: `the claim requests ${storage}, more than the ${capacity}`,
          fix: `request no more than the volume has: storage: '${capacity}'`,
        },
      ];
}

/** A claim without a class gets the default class of the cluster, which is unknown here. */
function classMismatch({ storageClassName }: Fields, offered: Fields): readonly Mismatch[] {
  const { storageClassName: own = '' } = offered;
  return storageClassName === undefined || storageClassName === own
    ? []
    : [
        {
          at: 'spec.storageClassName',
          volumeField: 'spec.storageClassName',
          what: `the claim has the class ${quote(String(storageClassName))}, not the class ${quote(String(own))}`,
          fix: `storageClassName: '${own}'`,
        },
      ];
}

function modeMismatchs(asked: Fields, offered: Fields): readonly Mismatch[] {
  const modes = listAt(offered, 'accessModes');
  return listAt(asked, 'accessModes').flatMap((mode, index) =>
    modes.includes(mode)
      ? []
      : [
          {
            at: `spec.accessModes[${index}]`,
            volumeField: 'spec.accessModes',
            what: `the claim requests ${mode}, which is not among the modes ${modes.join(', ')}`,
            fix: `accessModes: ['${modes.join("', '")}']`,
          },
        ],
  );
}

function volumeModeMismatch(asked: Fields, offered: Fields): readonly Mismatch[] {
  const { volumeMode = 'Filesystem' } = asked;
  const { volumeMode: own = 'Filesystem' } = offered;
  return volumeMode === own
    ? []
    : [
        {
          at: 'spec.volumeMode',
          volumeField: 'spec.volumeMode',
          what: `the claim has the volumeMode ${volumeMode}, not the volumeMode ${own}`,
          fix: `volumeMode: '${own}'`,
        },
      ];
}

function ownerMismatch(claim: Manifest, volume: Manifest): readonly Mismatch[] {
  const { name, namespace } = mapAt(volume, 'spec', 'claimRef');
  return name === undefined || isReservedFor(volume, claim)
    ? []
    : [
        {
          at: 'spec.volumeName',
          volumeField: 'spec.claimRef',
          what: `the claim ${quote(`${namespace}/${name}`)} is in the claimRef`,
          fix: 'name another volume, or leave claimRef out',
        },
      ];
}
