/** Two small outputs with every kind of change between them: new, changed, removed, file for folder, folder for file. */
export const STEPS: { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> } = {
  before: new Map([
    ['base/changed.yaml', 'before'],
    ['base/kustomization.yaml', 'base/changed.yaml gone/removed.yaml'],
    ['base/same.yaml', 'same'],
    ['gone/removed.yaml', 'before'],
    ['folder/becomes/file.yaml', 'before'],
    ['file', 'before'],
  ]),
  after: new Map([
    ['base/changed.yaml', 'after'],
    ['base/kustomization.yaml', 'base/changed.yaml new/added.yaml'],
    ['base/same.yaml', 'same'],
    ['new/added.yaml', 'after'],
    ['folder', 'after'],
    ['file/becomes/folder.yaml', 'after'],
  ]),
};
