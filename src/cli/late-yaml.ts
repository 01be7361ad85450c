import Module from 'node:module';

/**
 * Lets cdk8s load its YAML library when it first asks it for something, which few programs make it do: to load cdk8s loads
 * 70 files of it otherwise. Hello world takes 16 ms less.
 */
export function loadYamlLate(): void {
  const load: unknown = Reflect.get(Module, '_load');
  if (typeof load !== 'function') {
    return;
  }
  const loadLate = (request: string, parent: unknown, ...rest: readonly unknown[]): unknown => {
    const loadNow = () => Reflect.apply(load, Module, [request, parent, ...rest]);
    return request === 'yaml' && isOfCdk8s(parent) ? late(loadNow) : loadNow();
  };
  Object.assign(Module, { _load: loadLate });
}

/** Programs themselves get the library unchanged. */
function isOfCdk8s(parent: unknown): boolean {
  return parent instanceof Module && /[\\/]cdk8s[\\/]lib[\\/]yaml\.js$/.test(parent.filename);
}

/** A module that is loaded when something in it is asked for. */
function late(load: () => unknown): unknown {
  let loaded: object | undefined;
  const get = (_: object, key: string | symbol): unknown => {
    // The compiled code of cdk8s asks for this at once; a module that is not one of these it would copy, all of it.
    if (key === '__esModule') {
      return true;
    }
    loaded ??= Object(load());
    return Reflect.get(loaded ?? {}, key);
  };
  return new Proxy({}, { get });
}
