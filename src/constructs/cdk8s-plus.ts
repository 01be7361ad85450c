import type { IngressBackend, Service } from 'cdk8s-plus-28';

/** cdk8s-plus-28, loaded when one of its constructs first needs something that only it can create. */
export function loadCdk8sPlus(): typeof import('cdk8s-plus-28') {
  return require('cdk8s-plus-28');
}

/** A backend as a cdk8s-plus Ingress takes it: the name of a Service and a port number. */
export function plusIngressBackend(name: string, port: number): IngressBackend {
  // cdk8s-plus reads only these two of the Service, and has no other way to create a backend.
  const read: Pick<Service, 'name' | 'ports'> = { name, ports: [{ port }] };
  return loadCdk8sPlus().IngressBackend.fromService(read as Service);
}
