import { literal, quote } from '../../manifests/literal';
import { container } from '../api-types';
import { law } from '../law';
import { isPod, nameOf } from './containers-of';

/** https://kubernetes.io/docs/concepts/containers/images/ */
export const containerImages = [
  law({
    name: 'container-images',
    type: container,
    why: 'the API server refuses the pods, so nothing runs',
    fix: "name it: image: 'nginx:1.27.3'",
    check(value, place) {
      const { image = '' } = value;
      if (image === '') {
        place.refuse(['image'], `${nameOf(value)} has no image`);
      } else if (isPod(place) && BLANK.test(image)) {
        const what = `the image ${quote(image)} of ${nameOf(value)} begins or ends with whitespace`;
        place.refuse(['image'], what, `remove the whitespace: image: ${literal(image.trim() || 'nginx:1.27.3')}`);
      }
    },
  }),
];

/** In templates the image may be blank, for tools that fill it in later. */
const BLANK =
  /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
