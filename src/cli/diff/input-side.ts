import { readObjects } from '../../reading/files/read-objects';
import { readStandardInput, STANDARD_INPUT } from '../check/standard-input';
import { ofContents } from './folder-environments';
import { withObjects } from './path-side';
import { notCompared } from './problems';
import { type Side, sideOf, unreadSide } from './side';

/** The word for standard input on the command line. */
export const INPUT = '-';

/** Reads the objects in standard input, such as the output of `kubectl get -o yaml`. */
export async function inputSide(stream: AsyncIterable<Buffer | string>): Promise<Side> {
  const input = await readStandardInput(stream);
  return input instanceof Uint8Array
    ? withObjects(sideOf(STANDARD_INPUT, new Map([['', ofContents([readObjects(input, STANDARD_INPUT)])]])))
    : unreadSide(STANDARD_INPUT, notCompared(input));
}
