import { describe, type Fields, type Rendered, type Rendering } from '../manifests/manifest';
import { isOrdinary } from '../manifests/plain';
import type { Problem } from '../problems/problem';
import { IdMap } from './emulator/id-map';
import { fieldsOf, idOf } from './emulator/resource';
import { annotationFaults } from './unbuildable-annotations';
import type { UnbuildableFault } from './unbuildable-fault';
import { referenceFaults } from './unbuildable-references';
import { textFaults } from './unbuildable-texts';

/**
 * Finds objects that Kustomize cannot build, with or without an overlay. Each case was found with the real Kustomize. They are
 * few and unusual; all other YAML works.
 */
export function findUnbuildable(rendering: Rendering): readonly Problem[] {
  const seen = new IdMap<Rendered>();
  const problems: Problem[] = [];
  for (const rendered of rendering) {
    const fields = fieldsOf(rendered.manifest);
    const id = idOf(fields);
    add(problems, rendered, twinFaults(seen.get(id)));
    add(problems, rendered, listFaults(fields));
    add(problems, rendered, annotationFaults(fields));
    add(problems, rendered, referenceFaults(fields, id));
    add(problems, rendered, isOrdinary(fields) ? NONE : textFaults(fields, ''));
    seen.set(id, rendered);
  }
  return problems;
}

/** Most objects have no faults, so this avoids creating empty lists. */
function add(problems: Problem[], rendered: Rendered, faults: readonly UnbuildableFault[]): void {
  if (faults.length > 0) {
    problems.push(...faults.map((fault) => problemOf(rendered, fault)));
  }
}

function problemOf({ manifest, path, origin }: Rendered, { field, what, why, fix }: UnbuildableFault): Problem {
  const object = describe(manifest);
  return { what, where: { path, object, ...(origin && { origin }), ...(field && { field }) }, why, fix };
}

function twinFaults(twin: Rendered | undefined): readonly UnbuildableFault[] {
  return twin === undefined
    ? NONE
    : [
        {
          what: `${describe(twin.manifest)} is the same object to Kustomize`,
          why: 'it treats a missing namespace as the namespace default, and refuses two objects with the same name',
          fix: 'set the namespace of each, or rename one of them',
        },
      ];
}

const NONE: readonly UnbuildableFault[] = [];

/** Kustomize identifies lists by the ending of the kind, in every group. */
function listFaults(manifest: Fields): readonly UnbuildableFault[] {
  if (!String(manifest.kind).endsWith('List')) {
    return NONE;
  }
  if (Array.isArray(manifest.items)) {
    return [
      {
        what: `${manifest.kind} is a list of objects`,
        why: 'Kustomize splits it into its items',
        fix: 'create one object per item',
      },
    ];
  }
  const [what, why] = Object.hasOwn(manifest, 'items')
    ? [
        'has items that are not a list',
        'Kustomize treats every kind that ends in List as a list of objects, and refuses or drops it',
      ]
    : [
        'has no items',
        'Kustomize treats every kind that ends in List as a list of objects, and drops it up to version 5.4',
      ];
  return [
    {
      what: `${manifest.kind} ${what}`,
      why,
      fix: 'keep it out of the kustomization: write it in an app with yamlOutputType',
    },
  ];
}
