import { accessLaws } from '../laws/access/index';
import { admissionLaws } from '../laws/admission/index';
import { clusterLaws } from '../laws/cluster/index';
import { configLaws } from '../laws/config/index';
import { definitionLaws } from '../laws/definitions/index';
import { expressionLaws } from '../laws/expressions/index';
import { metadataLaws } from '../laws/metadata/index';
import { networkingLaws } from '../laws/networking/index';
import type { RunnableLaw } from '../laws/place';
import { podLaws } from '../laws/pods/index';
import { resourceLaws } from '../laws/resource/index';
import { storageLaws } from '../laws/storage/index';
import { workloadLaws } from '../laws/workloads/index';

/** Every law, in the order in which problems are reported. */
export const laws: readonly RunnableLaw[] = [
  ...metadataLaws,
  ...networkingLaws,
  ...podLaws,
  ...workloadLaws,
  ...accessLaws,
  ...configLaws,
  ...storageLaws,
  ...resourceLaws,
  ...admissionLaws,
  ...clusterLaws,
  ...definitionLaws,
  ...expressionLaws,
];
