import { objectMeta, podTemplateSpec } from '../api-types';
import { law } from '../law';
import { checkAnnotations } from './annotations';
import { storedKind } from './stored-kind';

const ABOUT = {
  name: 'object-annotations',
  why: 'the API server refuses the object',
  fix: "give it valid keys: annotations: { 'example.com/owner': 'shop' }",
};

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set */
export const objectAnnotations = [
  law({
    ...ABOUT,
    type: objectMeta,
    check({ annotations }, place) {
      if (annotations !== undefined && storedKind(place) !== undefined) {
        checkAnnotations(annotations, ['annotations'], place);
      }
    },
  }),
  law({
    ...ABOUT,
    type: podTemplateSpec,
    check({ metadata = {} }, place) {
      checkAnnotations(metadata.annotations, ['metadata', 'annotations'], place);
    },
  }),
];
