import { ReleaseError } from './release-error';

const UNRELEASED = /^## \[Unreleased\]\n/m;

/**
 * The changelog in which what was not released is a version, below an empty heading for what comes next.
 *
 * @param date such as `2026-11-27`
 * @throws ReleaseError where there is nothing to release
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function withVersion(changelog: string, version: string, date: string): string {
  const [, after] = changelog.split(UNRELEASED);
  if (after === undefined) {
    throw new ReleaseError('CHANGELOG.md has no heading "## [Unreleased]"');
  }
  if (after.split(/^## \[/m)[0]?.trim() === '') {
    throw new ReleaseError('CHANGELOG.md says nothing under "## [Unreleased]": write what changed for users');
  }
  return changelog.replace(UNRELEASED, `## [Unreleased]\n\n## [${version}] - ${date}\n`);
}
