import { isList } from '../../manifests/field';
import { mapAt } from '../../manifests/reach';
import { rule } from '../rule';
import { isHeadless, SERVICE } from '../services';

/** A Service has ports, unless it is only a name for pods or for a host elsewhere. */
export const requireServicePort = rule({
  name: 'require-service-port',
  severity: 'error',
  why: 'the API server refuses a Service without ports, unless it is headless or stands for a host elsewhere',
  fix: "give the workload a port, ports: { http: 8080 }, or the Service: ports: { http: 80 }; or make it headless: clusterIP: 'None'",
  kinds: [SERVICE],

  check({ manifest }) {
    const spec = mapAt(manifest, 'spec');
    const hasPorts = isList(spec.ports) && spec.ports.length > 0;
    const needsPorts = !hasPorts && spec.type !== 'ExternalName' && !isHeadless(spec);
    return needsPorts ? [{ at: 'spec.ports', what: 'the Service has no ports' }] : [];
  },
});
