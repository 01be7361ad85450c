import { containerEnv } from './container-env';
import { containerImages } from './container-images';
import { containerNames } from './container-names';
import { containerPorts } from './container-ports';
import { hostPorts } from './host-ports';
import { podFieldReferences } from './pod-field-references';

/** The laws of pods, and of all that is in them. */
export const podLaws = [
  ...containerNames,
  ...containerImages,
  ...containerPorts,
  ...hostPorts,
  ...containerEnv,
  ...podFieldReferences,
];
