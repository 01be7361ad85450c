import { isFields } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { isEmpty, listAt, mapAt } from '../../manifests/reach';

/** What a Pod gets that templates of pods do not. */
export function podDefaults(pod: Fields): Fields {
  const { spec } = pod;
  if (!isFields(spec)) {
    return pod;
  }
  const lists = ['containers', 'initContainers'].filter((key) => spec[key] !== undefined);
  const containers = lists.map((key) => [key, listAt(spec, key).map((each) => inPod(each, spec.hostNetwork === true))]);
  return { ...pod, spec: { enableServiceLinks: true, ...spec, ...Object.fromEntries(containers) } };
}

function inPod(container: Value, hasHostNetwork: boolean): Value {
  if (!isFields(container)) {
    return container;
  }
  const resources = mapAt(container, 'resources');
  const requests = { ...mapAt(resources, 'limits'), ...mapAt(resources, 'requests') };
  const withPorts = hasHostNetwork && container.ports !== undefined;
  return {
    ...container,
    ...(withPorts && { ports: listAt(container, 'ports').map(onHost) }),
    ...(!isEmpty(requests) && { resources: { ...resources, requests } }),
  };
}

function onHost(port: Value): Value {
  return isFields(port) && port.containerPort !== undefined ? { hostPort: port.containerPort, ...port } : port;
}

/** The account of pods has two fields, one of them for old clients; each follows the other. */
export function withServiceAccount(spec: Fields): Fields {
  const { serviceAccount, ...rest } = spec;
  return serviceAccount === undefined ? spec : { serviceAccountName: serviceAccount, ...rest };
}
