import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from './manifests/field';
import { OWN_FOLDER } from './own-folder';

type Versions = Readonly<Record<string, string>>;

/** The content of kustruct's own package.json, as published to npm. */
export interface OwnPackage {
  readonly version: string;
  /** The versions of its dependencies. */
  readonly dependencies: Versions;
  /** The ranges of packages that users install next to it. */
  readonly peerDependencies: Versions;
  /** The versions of the tools that build and test it. */
  readonly devDependencies: Versions;
  /** The ranges of runtimes that it supports. */
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
