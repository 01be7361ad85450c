import type { MainContainer, PodFields, PodSpecProps } from './pod-fields';

/** What is said of a pod, and what is said beside it of the container that is written without a name. */
export interface PodParts {
  readonly main: MainContainer | undefined;
  readonly fields: PodFields & Pick<PodSpecProps, 'restartPolicy'>;
}

/** Parts the props of a pod into those of the container that is written without a name, and those of the pod itself. */
export function splitPodProps(props: PodSpecProps): PodParts {
  const {
    args,
    command,
    cpu,
    env,
    envFrom,
    image,
    imagePullPolicy,
    lifecycle,
    liveness,
    livenessProbe,
    memory,
    mounts,
    ports,
    readiness,
    readinessProbe,
    resizePolicy,
    resources,
    startup,
    startupProbe,
    stdin,
    stdinOnce,
    terminationMessagePath,
    terminationMessagePolicy,
    tty,
    volumeDevices,
    volumeMounts,
    workingDir,
    ...fields
  } = props;
  const main: { [Key in keyof Required<MainContainer>]: MainContainer[Key] } = {
    image,
    imagePullPolicy,
    command,
    args,
    workingDir,
    ports,
    envFrom,
    env,
    cpu,
    memory,
    resources,
    resizePolicy,
    mounts,
    volumeMounts,
    volumeDevices,
    startup,
    startupProbe,
    readiness,
    readinessProbe,
    liveness,
    livenessProbe,
    lifecycle,
    terminationMessagePath,
    terminationMessagePolicy,
    stdin,
    stdinOnce,
    tty,
  };
  const written = Object.values(main).some((value) => value !== undefined);
  return { main: written ? main : undefined, fields };
}
