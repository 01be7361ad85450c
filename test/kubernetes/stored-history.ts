import { readStored } from '../../scripts/generate/documents';
import { NO_HISTORY } from '../../scripts/generate/openapi';

/** The recorded history that the generated files are made from. */
export const history = readStored(__dirname)?.history ?? NO_HISTORY;
