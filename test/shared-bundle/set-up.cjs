const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Makes the folder in which the first test file that needs the bundle puts it, for all files of the run. */
module.exports = () => {
  process.env.KUSTRUCT_TEST_BUNDLE = mkdtempSync(join(tmpdir(), 'kustruct-bundle-'));
};
