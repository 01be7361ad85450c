import type { IngressBackend, Service } from 'cdk8s-plus-28';

/** cdk8s-plus-28, loaded when one of its constructs first asks for something that only it can make. */
export function plus(): typeof import('cdk8s-plus-28') {
  return require('cdk8s-plus-28');
}

/** A backend as an Ingress of cdk8s-plus takes it: the name of a Service, and the number of one of its ports. */
export function plusIngressBackend(name: string, port: number): IngressBackend {
  // Of the Service it wants, cdk8s-plus reads no more than these two, and there is no other way to a backend.
  const read: Pick<Service, 'name' | 'ports'> = { name, ports: [{ port }] };
  return plus().IngressBackend.fromService(read as Service);
}
