import { sep } from 'node:path';

/** The folder that all of kustruct's own code is in, with a separator at its end: `src/`, or `lib/` when it is bundled. */
export const OWN_FOLDER = __dirname + sep;
