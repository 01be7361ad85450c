import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

const TYPES: ReadonlySet<unknown> = new Set(['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg']);

/** Secrets in `imagePullSecrets`, which must have a type for registry credentials. */
export const pullSecrets = rule({
  name: 'pull-secrets',
  severity: 'error',
  isAccepted: true,
  why: 'the kubelet ignores the Secret, and the registry denies the anonymous pull',
  fix: "create the Secret for that: new Secret(chart, 'ghcr', { dockerRegistries: { 'ghcr.io': { username: 'ci', password: fromEnv('GHCR_TOKEN') } } })",
  kinds: [...POD_KINDS, '/ServiceAccount'],
  needs: ['/Secret'],

  check({ manifest }, index) {
    const pods = index.podsOf(manifest);
    const holder = pods?.spec ?? mapAt(manifest);
    const found: Finding[] = [];
    for (const { field, fields } of elementsAt(holder, 'imagePullSecrets', pods?.specField ?? '')) {
      const secret = index.find('/Secret', manifest.metadata.namespace, String(fields.name));
      const type = secret?.manifest.type ?? 'Opaque';
      if (secret !== undefined && !TYPES.has(type)) {
        const what = `the Secret ${quote(String(fields.name))} is of the type ${quote(String(type))}, not one for registries`;
        found.push({ at: `${field}.name`, what, others: [{ rendered: secret, at: 'type' }] });
      }
    }
    return found;
  },
});
