import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/reach';
import { CLAIM, isMeantFor, VOLUME, volumeOf } from '../claims';
import { milliOf } from '../container-amounts';
import { type Finding, rule } from '../rule';

/** Claims that name a volume of the same rendering, or that one names, although the two do not fit. */
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
      : misfits(rendered.manifest, volume.manifest).map(({ at, volumeField, what, fix }) => ({
          at,
          what: `${what} of the volume ${quote(volume.manifest.metadata.name)}${isNamed ? '' : ', which is for it'}`,
          why: isNamed
            ? undefined
            : 'the claim is not bound to the volume: it gets another one, or waits, and its pods stay Pending',
          fix,
          others: [{ rendered: volume, at: volumeField }],
        }));
  },
});

const NONE: readonly Finding[] = [];

/** Something that a claim asks for, and that its volume does not have. */
interface Misfit {
  readonly at: string;
  readonly volumeField: string;
  readonly what: string;
  readonly fix?: string;
}

function misfits(claim: Manifest, volume: Manifest): readonly Misfit[] {
  const [asked, offered] = [mapAt(claim, 'spec'), mapAt(volume, 'spec')];
  return [
    ...sizeMisfit(asked, offered),
    // Nobody compares the classes where only the volume names the claim.
    ...(asked.volumeName === undefined ? [] : classMisfit(asked, offered)),
    ...modeMisfits(asked, offered),
    ...volumeModeMisfit(asked, offered),
    ...ownerMisfit(claim, volume),
  ];
}

function sizeMisfit(asked: Fields, offered: Fields): readonly Misfit[] {
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

/** A claim that says nothing gets the class that is the default of the cluster, which nobody knows here. */
function classMisfit({ storageClassName }: Fields, offered: Fields): readonly Misfit[] {
  const { storageClassName: own = '' } = offered;
  return storageClassName === undefined || storageClassName === own
    ? []
    : [
        {
          at: 'spec.storageClassName',
          volumeField: 'spec.storageClassName',
          what: `the class of the claim is ${quote(String(storageClassName))}, and not the ${quote(String(own))}`,
          fix: `storageClassName: '${own}'`,
        },
      ];
}

function modeMisfits(asked: Fields, offered: Fields): readonly Misfit[] {
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

function volumeModeMisfit(asked: Fields, offered: Fields): readonly Misfit[] {
  const { volumeMode = 'Filesystem' } = asked;
  const { volumeMode: own = 'Filesystem' } = offered;
  return volumeMode === own
    ? []
    : [
        {
          at: 'spec.volumeMode',
          volumeField: 'spec.volumeMode',
          what: `the volumeMode of the claim is ${volumeMode}, and not the ${own}`,
          fix: `volumeMode: '${own}'`,
        },
      ];
}

function ownerMisfit(claim: Manifest, volume: Manifest): readonly Misfit[] {
  const { name, namespace } = mapAt(volume, 'spec', 'claimRef');
  return name === undefined || isMeantFor(volume, claim)
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
