import type { IConstruct } from 'constructs';
import { changedFields } from '../manifests/changed-fields';
import { decoded } from '../manifests/decoded';
import { describeValue, fieldPath, isFields, isList, stepsTo } from '../manifests/field';
import { groupBy } from '../manifests/group-by';
import { describe, type Rendered, type Rendering } from '../manifests/manifest';
import { isManifest, toPlain } from '../manifests/plain';
import type { Problem } from '../problems/problem';
import { collect, type FoundObject, isObject } from './collect';

/**
 * Returns a warning for each object that an App of cdk8s writes differently than the program defines it: it drops
 * nulls, and its generated classes drop fields of JSON patches that they do not know. Objects of kustruct are not
 * affected.
 *
 * @param rendering the rendering of the tree
 */
export function cdk8sDifferences(root: IConstruct, rendering: Rendering): Problem[] {
  const byPath = groupBy(rendering, ({ path }) => path);
  return collect(root)
    .filter(isObject)
    .flatMap((found) => {
      const [rendered, ...others] = byPath.get(found.construct.node.path) ?? [];
      return rendered === undefined || rendered.typed === true || others.length > 0 ? [] : differences(found, rendered);
    });
}

function differences({ construct }: FoundObject, rendered: Rendered): Problem[] {
  const theirs = toPlain(construct.toJson(), []);
  const [meant, written] = [decoded(rendered.manifest), isManifest(theirs) ? decoded(theirs) : undefined];
  if (!isFields(meant) || !isFields(written)) {
    return [];
  }
  const [field] = changedFields(meant, written).filter((path) => !isSame(path, valueIn(meant, path)));
  return field === undefined
    ? []
    : [problemOf(rendered, field, valueIn(rendered.manifest, field), valueIn(written, field))];
}

/** The server clears a namespace that is not allowed, and reads empty metadata as unset. */
function isSame(field: string, meant: unknown): boolean {
  const isEmpty = (isList(meant) || isFields(meant)) && Object.keys(meant).length === 0;
  return (field === 'metadata.namespace' && meant === undefined) || (field.startsWith('metadata.') && isEmpty);
}

function valueIn(manifest: object, field: string): unknown {
  const steps = stepsTo(field, manifest);
  const isThere = steps.reduce<string>(fieldPath, '') === field;
  return isThere ? steps.reduce<unknown>((value, step) => Reflect.get(Object(value), step), manifest) : undefined;
}

function problemOf({ manifest, path, origin }: Rendered, field: string, meant: unknown, written: unknown): Problem {
  return {
    severity: 'warning',
    what: `${field} is ${describeValue(meant)}, and the App of cdk8s writes ${describeValue(written)}`,
    where: { origin, path, object: describe(manifest), field },
    why: 'cdk8s drops nulls, and its generated classes drop fields of JSON patches that they do not know',
    fix: "let kustruct render the app: import { App } from 'kustruct'",
  };
}
