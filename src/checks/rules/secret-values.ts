import { isFields } from '../../manifests/field';
import { quote } from '../../manifests/literal';
import type { Fields, Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Secrets whose values are written to files in plain text; Base64 hides nothing. */
export const secretValues = rule({
  name: 'secret-values',
  severity: 'warning',
  why: 'anyone who can read the files, or the repository, can read the values; Base64 hides nothing',
  fix: "keep the values outside or encrypted: Secret.external(), Secret.sealed() or Secret.sops(); or refer to one that exists: Secret.existing('db')",
  exception: { when: 'if the files are not kept', reason: 'applied by the pipeline, and not committed' },
  kinds: ['/Secret'],

  check({ manifest }) {
    const keys = isFields(manifest.sops) ? [] : FIELDS.flatMap((field) => openKeys(mapAt(manifest, field)));
    const [first] = keys;
    if (first === undefined) {
      return NONE;
    }
    const named = keys.slice(0, FEW).map(quote).join(', ');
    const what = `the Secret has the value of ${named}${keys.length > FEW ? ` and ${keys.length - FEW} more` : ''} in plain text`;
    return [{ at: fieldOf(manifest), what }];
  },
});

const NONE: readonly Finding[] = [];
const FIELDS = ['data', 'stringData'];
/** The most keys that a message lists. */
const FEW = 3;

/** The first of the two fields that has such a value. */
function fieldOf(manifest: Manifest): string {
  return FIELDS.find((field) => openKeys(mapAt(manifest, field)).length > 0) ?? 'data';
}

/** The keys whose values may be secret. */
function openKeys(values: Fields): readonly string[] {
  return Object.keys(values).filter((key) => !PUBLIC.test(key) && isSecret(values[key]));
}

/** Keys with public values: certificates, names, addresses and options. */
const PUBLIC =
  /\.(?:crt|pub)$|(?:^|[._-])(?:user(?:name)?|host(?:name)?|port|type|name|project|region|endpoint|server|insecure|namespace|description)$|^(?:known_hosts|token-id|expiration|usage-.*|auth-extra-groups|url)$/i;

/** Whether a value may be secret: not empty, and not a placeholder that a later tool replaces, such as Argo CD's Vault plugin. */
function isSecret(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !/\$\{\w|^<[^<>]+>$|\{\{.*\}\}|^ENC\[/.test(value);
}
