import type { Value } from '../../manifests/manifest';

/** One step of a JSON patch. https://www.rfc-editor.org/rfc/rfc6902 */
export type Operation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Value }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };
