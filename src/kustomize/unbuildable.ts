import { describe, type Fields, type Rendered, type Rendering } from '../manifests/manifest';
import { isOrdinary } from '../manifests/plain';
import type { Problem } from '../problems/problem';
import { IdMap } from './emulator/id-map';
import { fieldsOf, idOf } from './emulator/resource';
import { annotationFaults } from './unbuildable-annotations';
import type { Fault } from './unbuildable-fault';
import { referenceFaults } from './unbuildable-references';
import { textFaults } from './unbuildable-texts';

/**
 * The objects that Kustomize cannot build, with or without an overlay: each was met with the real one. They are few, and
 * odd; everything else that is YAML goes through.
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

/** Nearly all lists are empty. */
function add(problems: Problem[], rendered: Rendered, faults: readonly Fault[]): void {
  if (faults.length > 0) {
    problems.push(...faults.map((fault) => problemOf(rendered, fault)));
  }
}

function problemOf({ manifest, path, origin }: Rendered, { field, what, why, fix }: Fault): Problem {
  const object = describe(manifest);
  return { what, where: { path, object, ...(origin && { origin }), ...(field && { field }) }, why, fix };
}

function twinFaults(twin: Rendered | undefined): readonly Fault[] {
  return twin === undefined
    ? NONE
    : [
        {
          what: `${describe(twin.manifest)} is the same object to Kustomize`,
          why: 'it takes no namespace for the namespace default, and refuses two objects of one name',
          fix: 'give each of them a namespace, or another name',
        },
      ];
}

const NONE: readonly Fault[] = [];

/** Kustomize goes by the end of the kind, in every group. */
function listFaults(manifest: Fields): readonly Fault[] {
  if (!String(manifest.kind).endsWith('List')) {
    return NONE;
  }
  if (Array.isArray(manifest.items)) {
    return [
      {
        what: `${manifest.kind} is a list of objects`,
        why: 'Kustomize takes it apart',
        fix: 'make an object of each item',
      },
    ];
  }
  const [what, why] = Object.hasOwn(manifest, 'items')
    ? ['holds no list of items', 'Kustomize takes a kind of such a name for a list of objects, and refuses or drops it']
    : ['has no items', 'Kustomize takes a kind of such a name for a list of objects, and drops it up to version 5.4'];
  return [
    {
      what: `${manifest.kind} ${what}`,
      why,
      fix: 'keep it out of the kustomization: write it by an app that asks for a layout with yamlOutputType',
    },
  ];
}
