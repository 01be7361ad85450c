import { container } from '../api-types';
import { law } from '../law';
import { isSidecar, nameOf } from './containers-of';

/** https://kubernetes.io/docs/concepts/workloads/pods/init-containers/ */
export const initContainers = [
  law({
    name: 'init-containers',
    type: container,
    why: 'the API server refuses the pods, because an init container ends before a probe could run',
    fix: "remove it, or make the container a sidecar: restartPolicy: 'Always'",
    check(value, place) {
      if (place.field !== 'initContainers' || isSidecar(value)) {
        return;
      }
      for (const field of HEALTH) {
        if (value[field] !== undefined) {
          place.refuse([field], `${nameOf(value)} is an init container, but has a ${field}`);
        }
      }
      // The server drops stop signals, and a lifecycle without anything else.
      const { lifecycle } = value;
      if (
        lifecycle !== undefined &&
        (Object.keys(lifecycle).join() !== 'stopSignal' || lifecycle.stopSignal === undefined)
      ) {
        place.refuse(['lifecycle'], `${nameOf(value)} is an init container, but has a lifecycle`);
      }
      for (const [index, { restartPolicy }] of (value.resizePolicy ?? []).entries()) {
        if (restartPolicy === 'RestartContainer') {
          const what = `${nameOf(value)} is an init container, but its resizePolicy restarts it`;
          place.refuse(
            ['resizePolicy', index, 'restartPolicy'],
            what,
            "resize it without a restart: restartPolicy: 'NotRequired'",
          );
        }
      }
    },
  }),
];

const HEALTH = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
