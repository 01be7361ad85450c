import { sep } from 'node:path';

/** The folder of kustruct's own code, with a trailing separator: `src/`, or `lib/` in the bundle. */
export const OWN_FOLDER = __dirname + sep;
