import type { DaemonSet, Deployment, ReplicaSet, StatefulSet } from '../../kubernetes/generated/apps/v1';
import type { PodTemplate } from '../../kubernetes/generated/core/v1';
import { literal, literalKey, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { apiType } from '../api-type';
import { container, pod, podSpec, podTemplateSpec } from '../api-types';
import { labelFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';
import { containersOf } from './containers-of';
import { WHY } from './why';

const NAME = 'container-names';
const FIRST = "give the pod a container: image: 'nginx:1.27.3', or containers: { web: { image: 'nginx:1.27.3' } }";

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container */
export const containerNames = [
  law({
    name: NAME,
    type: container,
    why: WHY,
    fix: 'give it a name of lower-case letters, digits and dashes: containers: { web: { ... } }',
    check({ name }, place) {
      const fault = name === undefined ? undefined : labelFault(name);
      if (name !== undefined && fault !== undefined) {
        const fix = `give it a valid name: name: ${literal(fitName(name) || 'web')}`;
        place.refuse(['name'], `the container name ${quote(name)} ${fault}`, fix);
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<PodTemplate>('core/v1.PodTemplate'),
    why: WHY,
    fix: FIRST,
    check({ template }, place) {
      if (template === undefined) {
        place.refuse(['template', 'spec', 'containers'], 'the pod has no container');
      }
    },
  }),
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((kind) =>
    law({
      name: NAME,
      type: apiType<Deployment | ReplicaSet | StatefulSet | DaemonSet>(`apps/v1.${kind}`),
      why: WHY,
      fix: "give the workload pods: template: { spec: { containers: [{ name: 'web', image: 'nginx:1.27.3' }] } }",
      check({ spec: { selector, template } = {} }, place) {
        // Without a selector, only that is reported.
        if (template === undefined && selector !== undefined) {
          place.refuse(['spec', 'template', 'spec', 'containers'], 'the pod has no container');
        }
      },
    }),
  ),
  law({ name: NAME, type: pod, why: WHY, fix: FIRST, check: refuseNoSpec }),
  law({ name: NAME, type: podTemplateSpec, why: WHY, fix: FIRST, check: refuseNoSpec }),
  law({
    name: NAME,
    type: podSpec,
    why: WHY,
    fix: FIRST,
    check(spec, place) {
      if ((spec.containers ?? []).length === 0) {
        place.refuse(['containers'], 'the pod has no container');
      }
      const names = new Set<string>();
      // The long-running container keeps the name, so the init container should be renamed.
      const containers = containersOf(spec);
      const all = [...containers.filter(({ isInit }) => !isInit), ...containers.filter(({ isInit }) => isInit)];
      for (const { container, steps } of all) {
        const { name = '' } = container;
        if (names.has(name)) {
          const fix = `give one of them another name: containers: { ${literalKey(`${fitName(name, 61)}-2`)}: { ... } }`;
          place.refuse([...steps, 'name'], `two containers are named ${quote(name)}`, fix);
        }
        if (name !== '') {
          names.add(name);
        }
      }
    },
  }),
];

function refuseNoSpec({ spec }: { readonly spec?: object }, place: Place): void {
  if (spec === undefined) {
    place.refuse(['spec', 'containers'], 'the pod has no container');
  }
}
