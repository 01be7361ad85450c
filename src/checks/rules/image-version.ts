import { literal, quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { fieldOf, imageFault, oddImagesOf, splitImage } from '../images';
import { type Finding, rule } from '../rule';

/** Images without a tag, or with the tag `latest`, and without a digest. */
export const imageVersion = rule({
  name: 'image-version',
  severity: 'warning',
  why: 'a tag that moves can give two pods of the same rollout different code',
  fix: "pin it: image: 'nginx:1.27.3' or a digest",
  kinds: POD_KINDS,

  check(rendered, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(rendered.manifest);
    for (const use of pods === undefined ? [] : oddImagesOf(pods)) {
      const { image } = use;
      const { name, tag = 'latest', digest } = splitImage(image);
      if (tag === 'latest' && digest === undefined && !INJECTED.has(image) && imageFault(image) === undefined) {
        const fix = `pin it: image: ${literal(`${name}:1.2.3`)} with the intended version, or a digest`;
        found.push({ at: fieldOf(use), what: `the image ${quote(image)} has no fixed version`, fix });
      }
    }
    return found;
  },
});

/** Istio replaces this name by its proxy. */
const INJECTED: ReadonlySet<string> = new Set(['auto']);
