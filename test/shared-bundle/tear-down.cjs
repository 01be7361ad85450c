const { rmSync } = require('node:fs');

/** Removes the folder that `set-up.cjs` made. */
module.exports = () => rmSync(process.env.KUSTRUCT_TEST_BUNDLE, { recursive: true, force: true });
