import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from './manifests/field';
import { OWN_FOLDER } from './own-folder';

type Versions = Readonly<Record<string, string>>;

/** What kustruct's own package.json says, as npm publishes it. */
export interface OwnPackage {
  readonly version: string;
  /** The versions of what it brings. */
  readonly dependencies: Versions;
  /** The ranges of what users install beside it. */
  readonly peerDependencies: Versions;
  /** The versions of the tools that it is built and tested with. */
  readonly devDependencies: Versions;
  /** The ranges of what runs it. */
  readonly engines: Versions;
}

/** Reads kustruct's own package.json. */
export function ownPackage(): OwnPackage {
  const content: unknown = JSON.parse(readFileSync(join(OWN_FOLDER, '../package.json'), 'utf8'));
  const fields = isMap(content) ? content : {};
  const { version, dependencies, peerDependencies, devDependencies, engines } = fields;
  return {
    version: String(version),
    dependencies: versions(dependencies),
    peerDependencies: versions(peerDependencies),
    devDependencies: versions(devDependencies),
    engines: versions(engines),
  };
}

function versions(value: unknown): Versions {
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([name, range]) => [name, String(range)])) : {};
}
