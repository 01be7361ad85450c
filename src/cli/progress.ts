import { canRewrite } from './color';
import type { Host } from './host';

/** Milliseconds before the first output, and between counts. */
const PATIENCE = 300;
const PAUSE = 50;
const CLEAR = '\r\u001b[K';
const USUAL_WIDTH = 80;

/**
 * One line on the terminal that shows the current step and its progress; it appears only when the work takes
 * long, and leaves nothing behind. If stderr is not a terminal, nothing is written.
 */
export class Progress {
  #isShown = false;
  readonly #visibleFrom: number;
  #next = 0;
  #restore: () => void = () => undefined;

  readonly #host: Host;
  readonly #now: () => number;

  /** @param now milliseconds of a monotonic clock */
  constructor(host: Host, now = () => performance.now()) {
    this.#host = host;
    this.#now = now;
    const { stderr, env } = host.process;
    const isOn = canRewrite(stderr, env);
    this.#visibleFrom = isOn ? now() + PATIENCE : Number.POSITIVE_INFINITY;
    if (isOn) {
      this.#endLine(stderr);
    }
  }

  /** Shows a step and its progress. Counts that change too quickly are skipped. */
  show(step: string, done?: number, of?: number): void {
    const now = this.#now();
    if (now < this.#visibleFrom || (done !== undefined && now < this.#next)) {
      return;
    }
    this.#next = now + PAUSE;
    // A line that wraps could not be erased.
    const width = this.#host.process.stderr.columns || USUAL_WIDTH;
    this.#host.err(`${CLEAR}${`${step}${countText(done, of)}`.slice(0, width - 1)}`);
    this.#isShown = true;
  }

  /** Erases the line. */
  end(): void {
    this.#clear();
    this.#restore();
  }

  /** Output of the program itself starts on a new line. */
  #endLine(stderr: NodeJS.WriteStream): void {
    const { write } = stderr;
    stderr.write = (...args: unknown[]): boolean => {
      this.#clear();
      return Reflect.apply(write, stderr, args);
    };
    this.#restore = () => {
      stderr.write = write;
    };
  }

  #clear(): void {
    if (this.#isShown) {
      this.#host.err(CLEAR);
      this.#isShown = false;
    }
  }
}

function countText(done: number | undefined, of: number | undefined): string {
  if (done === undefined) {
    return ' …';
  }
  const whole = of === undefined ? '' : ` of ${of.toLocaleString('en-US')}`;
  return `: ${done.toLocaleString('en-US')}${whole}`;
}
