import { typeNamed } from '../../kubernetes/schema';
import type { MainContainer, PodFields, PodSpecProps } from './pod-fields';

/** The props of a pod, split from those of its unnamed container. */
export interface PodParts {
  readonly main: MainContainer | undefined;
  readonly fields: PodFields & Pick<PodSpecProps, 'restartPolicy'>;
}

/**
 * Splits the props of a pod into those of the unnamed container and those of the pod itself. Any others belong to a
 * class that extends ours, or are reported as unknown.
 */
export function splitPodProps(props: PodSpecProps): PodParts {
  const main: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  let written = false;
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined) {
      continue;
    }
    if (Object.hasOwn(MAIN_FIELDS, key)) {
      main[key] = value;
      written = true;
    } else if (isPodField(key)) {
      fields[key] = value;
    }
  }
  return { main: written ? main : undefined, fields };
}

/** `resources` is the container's here; the pod's own is `podResources`. */
function isPodField(key: string): boolean {
  return key === 'podResources' || typeNamed('core/v1.PodSpec').fields.has(key);
}

/** The props of the unnamed container; the compiler checks that the list is complete. */
const MAIN_FIELDS: { readonly [Key in keyof Required<MainContainer>]: true } = {
  args: true,
  command: true,
  cpu: true,
  env: true,
  envFrom: true,
  image: true,
  imagePullPolicy: true,
  lifecycle: true,
  liveness: true,
  livenessProbe: true,
  memory: true,
  mounts: true,
  ports: true,
  readiness: true,
  readinessProbe: true,
  resizePolicy: true,
  resources: true,
  startup: true,
  startupProbe: true,
  stdin: true,
  stdinOnce: true,
  terminationMessagePath: true,
  terminationMessagePolicy: true,
  tty: true,
  volumeDevices: true,
  volumeMounts: true,
  workingDir: true,
};
