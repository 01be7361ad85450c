/** The first line of each generated file. */
export const HEADER = '// Written by `npm run generate`: do not change it by hand.\n';
