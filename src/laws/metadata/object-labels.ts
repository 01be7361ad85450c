import { objectMeta, podTemplateSpec } from '../api-types';
import { law } from '../law';
import { checkLabels } from './labels';
import { storedKind } from './stored-kind';

const ABOUT = {
  name: 'object-labels',
  why: 'the API server refuses the object',
  fix: "give it valid labels: labels: { 'app.kubernetes.io/part-of': 'shop' }",
};

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export const objectLabels = [
  law({
    ...ABOUT,
    type: objectMeta,
    check({ labels }, place) {
      if (labels !== undefined && storedKind(place) !== undefined) {
        checkLabels(labels, ['labels'], place);
      }
    },
  }),
  law({
    ...ABOUT,
    type: podTemplateSpec,
    check({ metadata = {} }, place) {
      checkLabels(metadata.labels, ['metadata', 'labels'], place);
    },
  }),
];
