import type { ApiObject } from 'cdk8s';
import { isMap } from '../manifests/field';
import type { Fields } from '../manifests/manifest';
import type { Problem, Where } from '../problems/problem';
import { isChecked } from '../problems/tree-check';
import { type Foreign, propsOf } from './foreign';

/**
 * Whether a raw object was given its name; a construct names itself after its path. An App of cdk8s writes that name
 * too, so that nothing is left to generate.
 */
export function isNamed(construct: ApiObject, { fields, isTyped }: Foreign): boolean {
  const name = nameIn(fields);
  if (!isChecked(construct.node.root)) {
    return name !== undefined;
  }
  // Constructs of ours hand on the name that they made.
  return name !== undefined && !isTyped && (nameIn(propsOf(construct)) !== undefined || name !== construct.name);
}

/** The problem that an object wants its name to be generated, if it does. */
export function generatedNameProblem(fields: Fields, where: Where, isNamed: () => boolean): Problem | undefined {
  const { generateName } = isMap(fields.metadata) ? fields.metadata : {};
  if (generateName === undefined || isNamed()) {
    return undefined;
  }
  const name = String(generateName).replace(/[^a-z0-9]+$/, '') || 'name';
  return {
    where: { ...where, field: where.field === undefined ? FIELD : `${where.field}.${FIELD}` },
    what: `${FIELD} is ${JSON.stringify(generateName)}`,
    why: 'kubectl apply and Kustomize find objects by their names, and refuse one without; a generated name would be another each time',
    fix: `leave generateName out, and give a name: name: '${name}'; another one where the object is to be made again`,
  };
}

const FIELD = 'metadata.generateName';

function nameIn(json: unknown): unknown {
  return isMap(json) && isMap(json.metadata) ? json.metadata.name : undefined;
}
