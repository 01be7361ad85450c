const RED = '31;1';
const YELLOW = '33;1';
const GREEN = '32';
const CYAN = '36';
const DIM = '2';

/** A stream that may be a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
}

/** Colors are only used on terminals, and not if NO_COLOR is set (https://no-color.org). */
export function hasColor(stream: Screen, env: NodeJS.ProcessEnv): boolean {
  return canRewrite(stream, env) && (env.NO_COLOR ?? '') === '';
}

/** Whether output can be overwritten: on a terminal with control sequences. */
export function canRewrite(stream: Screen, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Colors the text of problems. */
export function colorProblems(text: string): string {
  return text
    .replace(/^error(?= {2})/gm, paint(RED))
    .replace(/^warning(?= {2})/gm, paint(YELLOW))
    .replace(/^ {2}at {3}.*$/gm, paint(CYAN))
    .replace(/^ {2}(why|fix) {2}/gm, paint(DIM));
}

/** Colors the lines of a tree or a list of files: new, changed and removed ones. */
export function colorChanges(text: string): string {
  return text
    .replace(/^\+.*$/gm, paint(GREEN))
    .replace(/^~.*$/gm, paint(YELLOW))
    .replace(/^-.*$/gm, paint(RED));
}

/** Colors a comparison: the worst consequences in red, warnings in yellow, objects and files as in lists. */
export function colorDiff(text: string): string {
  return colorChanges(colorProblems(text))
    .replace(/^(?:refused|loss|replaced|rights|exposure|security|downtime)(?= {2})/gm, paint(RED))
    .replace(/^(?:restarts|stale|traffic|safety|drift)(?= {2}|:)/gm, paint(YELLOW))
    .replace(/^(?:images|scale|configuration|metadata|note)(?= {2})/gm, paint(CYAN));
}

function paint(code: string): (text: string) => string {
  return (text) => `\u001b[${code}m${text}\u001b[0m`;
}
