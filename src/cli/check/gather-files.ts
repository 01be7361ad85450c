import { dirname } from 'node:path';
import { groupBy } from '../../manifests/group-by';
import { shownPath } from '../../problems/origin';
import { isError } from '../../problems/problem';
import { readBytes } from '../../reading/files/read-bytes';
import { readObjects } from '../../reading/files/read-objects';
import type { SourceFiles } from '../../reading/files/source-object';
import type { Unseen, UnseenReason } from '../../reading/files/unseen';
import { type Gathered, type GatherOptions, gathered, type SetGroup } from './gathered';

/** The objects in files. Those in one folder are applied together; those in several folders may be. */
export function gatherFiles(files: readonly string[], options: GatherOptions): Gathered {
  const read = files.map((file, done) => {
    options.announce('reading files', done, files.length);
    return { file, content: readObjectFile(file) };
  });
  const folders = [...groupBy(read, ({ file }) => dirname(file)).values()];
  const sets = folders.map((group) => group.flatMap(({ content }) => content.objects));
  const lacking = folders.flatMap((group, set) =>
    group.some(({ content }) => content.problems.some(isError)) ? [set] : [],
  );
  return ofFiles(
    read.map(({ content }) => content),
    [{ sets, lacking: new Set(lacking) }],
  );
}

/**
 * The objects in files that may belong together with other files.
 *
 * @param reason why they are not checked completely
 */
export function gatherFragments(files: readonly string[], reason: UnseenReason): Gathered {
  const read = files.map((file) => ({ file, content: readObjectFile(file) }));
  const contents = read.map(({ content }) => content);
  const named = read.filter(({ content }) => content.objects.length > 0);
  const { unseen, ...rest } = ofFiles(contents, [
    { sets: [contents.flatMap(({ objects }) => objects)], extent: 'fragments' },
  ]);
  return { ...rest, unseen: [...unseen, ...named.map(({ file }): Unseen => ({ reason, what: shownPath(file) }))] };
}

/** The contents of files, in groups of any kind. */
export function ofFiles(contents: readonly SourceFiles[], groups: readonly SetGroup[]): Gathered {
  return gathered({
    groups,
    files: contents.length,
    problems: contents.flatMap(({ problems }) => problems),
    unseen: contents.flatMap(({ unseen }) => unseen),
    comments: contents.flatMap(({ comments = [] }) => comments),
  });
}

/** The objects in a file, or why it cannot be read. */
export function readObjectFile(file: string): SourceFiles {
  const bytes = readBytes(file);
  return bytes instanceof Uint8Array ? readObjects(bytes, file) : { objects: [], problems: [bytes], unseen: [] };
}
