import type { DaemonSet, Deployment } from '../../kubernetes/generated/apps/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'object-annotations',
  why: 'the API server cannot read the object, and refuses it',
  fix: 'remove the annotation, which only old versions of the API use',
};

/** https://kubernetes.io/docs/reference/labels-annotations-taints/ */
export const workloadAnnotations = [
  law({
    ...ABOUT,
    type: apiType<DaemonSet>('apps/v1.DaemonSet'),
    check: ({ metadata }, place) =>
      checkNumber('deprecated.daemonset.template.generation', metadata?.annotations, place),
  }),
  law({
    ...ABOUT,
    type: apiType<Deployment>('apps/v1.Deployment'),
    check({ metadata }, place) {
      const annotation = 'deprecated.deployment.rollback.to';
      if (metadata?.annotations?.[annotation] !== '') {
        checkNumber(annotation, metadata?.annotations, place);
      }
    },
  }),
];

type Annotations = { readonly [key: string]: string | undefined };

function checkNumber(key: string, annotations: Annotations | undefined, place: Place): void {
  const value = annotations?.[key];
  if (value !== undefined && !isInt64(value)) {
    place.refuse(['metadata', 'annotations', key], `the annotation ${key} is ${quote(value)}, not a whole number`);
  }
}

function isInt64(text: string): boolean {
  const most = 2n ** 63n;
  return /^[+-]?\d+$/.test(text) && BigInt(text.replace('+', '')) >= -most && BigInt(text.replace('+', '')) < most;
}
