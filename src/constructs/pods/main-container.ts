import { typeNamed } from '../../kubernetes/schema';
import type { MainContainer, PodFields, PodSpecProps } from './pod-fields';

/** What is said of a pod, and what is said beside it of the container that is written without a name. */
export interface PodParts {
  readonly main: MainContainer | undefined;
  readonly fields: PodFields & Pick<PodSpecProps, 'restartPolicy'>;
}

/**
 * Parts the props of a pod into those of the container that is written without a name, and those of the pod itself. What is
 * neither belongs to a class that extends ours, or is refused as a prop that there is not.
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

/** What the API calls `resources` is the container's here, unless it is said to be the pod's. */
function isPodField(key: string): boolean {
  return key === 'podResources' || typeNamed('core/v1.PodSpec').fields.has(key);
}

/** The props that are about the container that is written without a name; the compiler sees that none is missing. */
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
