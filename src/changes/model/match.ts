import { identity, type Rendered, type Rendering } from '../../manifests/manifest';

/** An object on one side or on both. */
export type Match =
  | { readonly before: Rendered; readonly after: Rendered }
  | { readonly before: Rendered; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Rendered };

/** Finds the objects that are the same on both sides: in the order of the second, then those that are gone. */
export function matchObjects(before: Rendering, after: Rendering): readonly Match[] {
  const left = new Map(before.map((rendered) => [identity(rendered.manifest), rendered]));
  const matches = after.map((rendered): Match => {
    const key = identity(rendered.manifest);
    const counterpart = left.get(key);
    left.delete(key);
    return counterpart === undefined ? { after: rendered } : { before: counterpart, after: rendered };
  });
  return [...matches, ...[...left.values()].map((rendered): Match => ({ before: rendered }))];
}
