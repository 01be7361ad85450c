import { readStored } from '../../scripts/generate/documents';
import { NO_HISTORY } from '../../scripts/generate/openapi';

/** The history that the generated files are made from, as it was recorded. */
export const history = readStored(__dirname)?.history ?? NO_HISTORY;
