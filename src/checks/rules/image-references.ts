import { literal, quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { fieldOf, imageFault, oddImagesOf } from '../images';
import { type Finding, rule } from '../rule';

/** Image references that the kubelet cannot parse. */
export const imageReferences = rule({
  name: 'image-references',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the pods, but the kubelet cannot parse the image reference: they stay at InvalidImageName',
  fix: "write registry, path and tag in lower-case letters: image: 'ghcr.io/acme/api:1.4.2'",
  kinds: POD_KINDS,

  check(rendered, index) {
    const found: Finding[] = [];
    const pods = index.podsOf(rendered.manifest);
    for (const use of pods === undefined ? [] : oddImagesOf(pods)) {
      const { image } = use;
      const fault = isFilledLater(image) ? undefined : imageFault(image);
      if (fault !== undefined) {
        found.push({ at: fieldOf(use), what: `the image ${quote(image)} ${fault}`, fix: fixOf(image) });
      }
    }
    return found;
  },
});

/** Whether the image is a placeholder that a builder such as ko, or a template engine, replaces before the object is applied. */
function isFilledLater(image: string): boolean {
  return (
    /^\w+:\/\/|\{\{|\$\(|^<.*>$|^\{.*\}$|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/.test(image) &&
    !/^(?:https?|docker|oci):\/\//.test(image)
  );
}

function fixOf(image: string): string | undefined {
  const likely = image.trim().replace(/^(?:https?|docker|oci):\/\//, '');
  const small = [likely, likely.toLowerCase()].find((text) => imageFault(text) === undefined);
  return small === undefined ? undefined : `image: ${literal(small)}`;
}
