import { describeValue, fieldPath, isList, isMap } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import { isWebhook } from './emulator/name-references';
import { isBinding } from './emulator/reach';
import type { Id } from './emulator/resource';
import type { UnbuildableFault } from './unbuildable-fault';

/**
 * Finds references of bindings and webhooks on which Kustomize fails. It reads all of them in every build, even if no object has
 * moved.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.1/api/resmap/reswrangler.go (getNamespacesForRoleBinding)
 */
export function referenceFaults(manifest: Fields, id: Id): readonly UnbuildableFault[] {
  if (isBinding(id)) {
    return listOf(manifest.subjects).flatMap((subject, place) =>
      subjectFaults(subject, fieldPath('subjects', place), manifest.kind === 'RoleBinding'),
    );
  }
  return isWebhook(id) ? listOf(manifest.webhooks).flatMap(webhookFaults) : NONE;
}

const NONE: readonly UnbuildableFault[] = [];

function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function subjectFaults(subject: Value, field: string, isRoleBinding: boolean): readonly UnbuildableFault[] {
  if (!isMap(subject)) {
    return isRoleBinding ? [fault(field, `the subject is ${describeValue(subject)}`)] : [];
  }
  const faults = subject.name === undefined ? [fault(field, 'the subject has no name')] : [];
  return isRoleBinding && subject.namespace !== undefined ? [...faults, ...namespaceFaults(subject, field)] : faults;
}

function namespaceFaults({ kind, namespace = null }: Fields, field: string): readonly UnbuildableFault[] {
  if (kind !== undefined && typeof kind !== 'string') {
    return [fault(`${field}.kind`, `the kind of the subject is ${describeValue(kind)}`)];
  }
  return kind === 'ServiceAccount' && typeof namespace !== 'string'
    ? [fault(`${field}.namespace`, `the namespace of the subject is ${describeValue(namespace)}`)]
    : [];
}

function webhookFaults(webhook: Value, place: number): readonly UnbuildableFault[] {
  const client = isMap(webhook) ? webhook.clientConfig : undefined;
  const service = isMap(client) ? client.service : undefined;
  return isMap(service) && service.name === undefined
    ? [fault(`${fieldPath('webhooks', place)}.clientConfig.service`, 'the service of the webhook has no name')]
    : [];
}

function fault(field: string, what: string): UnbuildableFault {
  return {
    field,
    what,
    why: 'Kustomize looks up the referenced object there and fails',
    fix: 'set it as the API requires: kind, name and namespace are strings',
  };
}
