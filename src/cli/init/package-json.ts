import { type OwnPackage, ownPackage } from '../../own-package';

/**
 * The packages that the project runs with. All but the first are peers of kustruct, so that a program has one copy of
 * each.
 */
const PEERS = ['cdk8s', 'cdk8s-plus-28', 'constructs'];
/** `@swc/core` is a peer of `@swc/jest`, and Yarn allows only listed packages. */
const TOOLS = ['@swc/core', '@swc/jest', '@types/jest', '@types/node', 'jest', 'typescript'];

/** The kind of modules that the files of a project are. */
export type ModuleType = 'commonjs' | 'module';

/** The `package.json` of a project, with the versions that this kustruct is tested with. */
export function packageJson(name: string, type: ModuleType = 'commonjs'): string {
  const { version, engines, dependencies, peerDependencies, devDependencies } = ownPackage();
  const isModule = type === 'module';
  const content = {
    name,
    private: true,
    type: isModule ? type : undefined,
    engines,
    scripts: {
      synth: 'kustruct synth',
      check: 'kustruct synth --check',
      watch: 'kustruct synth --watch',
      test: 'jest',
      typecheck: 'tsc --noEmit',
    },
    // An exact version, because dist/ is compared byte by byte: an upgrade of kustruct should be intended and reviewed.
    dependencies: { ...pick(peerDependencies, PEERS), kustruct: version },
    devDependencies: pick({ ...dependencies, ...devDependencies }, TOOLS),
    jest: { transform: { '\\.ts$': '@swc/jest' }, moduleNameMapper: isModule ? NAMED_AS_COMPILED : undefined },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** ES modules import the file that TypeScript would compile, which does not exist. */
const NAMED_AS_COMPILED = { '^(\\.{1,2}/.*)\\.js$': '$1' };

function pick(versions: OwnPackage['devDependencies'], names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, versions[name]]));
}

const LONGEST = 214;

/**
 * A valid npm name, made from the name of a folder: lower-case letters, digits, `-`, `_` and `.`. It is not the name of
 * a dependency, because npm does not install a package in itself.
 *
 * @see https://docs.npmjs.com/cli/v11/configuring-npm/package-json#name
 */
export function packageName(folder: string): string {
  const plain = folder
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  const name = plain
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, LONGEST);
  const { peerDependencies, devDependencies } = ownPackage();
  const taken = [
    'kustruct',
    'node_modules',
    'favicon.ico',
    ...Object.keys({ ...peerDependencies, ...devDependencies }),
  ];
  return name === '' ? 'kubernetes' : taken.includes(name) ? `${name}-on-kubernetes` : name;
}
