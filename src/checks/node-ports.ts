import { isFields } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';
import { listAt, mapAt } from '../manifests/read-fields';

/** A node port that a Service requests by number. */
interface NodePort {
  readonly nodePort: number;
  readonly at: string;
}

/** The node ports that a Service requests by number, also for its health checks. */
export function nodePortsOf(manifest: Manifest): readonly NodePort[] {
  const spec = mapAt(manifest, 'spec');
  const found: NodePort[] = [];
  listAt(spec, 'ports').forEach((port, index) => {
    const nodePort = isFields(port) ? port.nodePort : undefined;
    if (typeof nodePort === 'number' && nodePort !== 0) {
      found.push({ nodePort, at: `spec.ports[${index}].nodePort` });
    }
  });
  const { healthCheckNodePort: health } = spec;
  return typeof health === 'number' && health !== 0
    ? [...found, { nodePort: health, at: 'spec.healthCheckNodePort' }]
    : found;
}
