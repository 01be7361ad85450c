const PACKAGE = /^io\.k8s\.(?:[\w-]+\.pkg\.apis|api|apimachinery\.pkg\.(?:util|api)|apimachinery\.pkg)\./;
const BUILT_IN = /^io\.k8s\.(?:api|apimachinery|kube-aggregator|apiextensions-apiserver)\./;

/** Whether a definition comes with Kubernetes, and not with a CustomResourceDefinition of the cluster that was asked. */
export function isBuiltIn(definition: string): boolean {
  return BUILT_IN.test(definition);
}

/** The short name of a type: `apps/v1.Deployment` for `io.k8s.api.apps.v1.Deployment`. */
export function typeName(definition: string): string {
  const segments = definition.replace(PACKAGE, '').split('.');
  const name = segments.pop() ?? definition;
  return `${segments.join('/')}.${name}`;
}

/** The definition that a `$ref` points at. */
export function referenced(reference: string): string {
  return reference.replace('#/definitions/', '');
}

/** The module of a type, `apps/v1`, and its name there, `Deployment`. */
export function splitName(type: string): readonly [module: string, name: string] {
  const dot = type.indexOf('.');
  return [type.slice(0, dot), type.slice(dot + 1)];
}

/** The `apiVersion` of manifests of a group and version. */
export function apiVersionOf({ group, version }: { readonly group: string; readonly version: string }): string {
  return group === '' ? version : `${group}/${version}`;
}

/** The code of a text in single quotes. */
export function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** Orders texts by their code units, the same on every machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
