import type { NamespaceSpec } from '../../kubernetes/generated/core/v1';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/ */
export const namespaceFinalizers = [
  law({
    name: 'object-finalizers',
    type: apiType<NamespaceSpec>('core/v1.NamespaceSpec'),
    why: 'the API server refuses the Namespace',
    fix: "leave finalizers out, or name them by domain: 'example.com/cleanup'",
    fields: { finalizers: { each: text(finalizerFault) } },
  }),
];

const STANDARD: ReadonlySet<string> = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

function finalizerFault(name: string): string | undefined {
  const fault = labelKeyFault(name);
  return fault ?? (name.includes('/') || STANDARD.has(name) ? undefined : 'has no domain before it');
}
