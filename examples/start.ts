// What `npm start` runs: renders the examples into dist/ and shows what was written.
import { formatWritten } from 'kustruct';
import { synthesis } from './guestbook/main';

process.stdout.write(`${formatWritten(synthesis, synthesis)}\n`);
