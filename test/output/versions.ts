/** Two outputs of two hundred files: most paths are in both with different texts, some are only in one. */
export const VERSIONS: { readonly A: ReadonlyMap<string, string>; readonly B: ReadonlyMap<string, string> } = {
  A: version('A'),
  B: version('B'),
};

function version(name: 'A' | 'B'): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let i = 0; i < 200; i++) {
    const chart = i % 30;
    const owner = i % 5 === 0 ? name : 'both';
    files.set(`base/${owner}-${chart}/object-${i}.yaml`, text(name, i));
  }
  return files;
}

/** From 30 bytes to 80 kB, different from each other in length and in every line. */
function text(name: string, i: number): string {
  const lines = i % 50 === 7 ? 3_000 : (i * 7) % 40;
  return `version ${name} of object ${i}\n`.repeat(lines + 1) + `end of ${name}`.repeat(name === 'A' ? 1 : 2);
}
