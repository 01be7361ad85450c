import { hasColor } from './color';
import type { Host } from './host';

const PATIENCE = 300;
const CLEAR = '\r\u001b[K';

/** One line on the terminal that says what is done now; it appears only when that takes long, and leaves nothing behind. */
export class Progress {
  private isShown = false;
  private readonly start = performance.now();
  private readonly isOn: boolean;

  constructor(private readonly host: Host) {
    this.isOn = hasColor(host.process.stderr, host.process.env);
  }

  /** Shows a step. */
  show(step: string): void {
    if (this.isOn && performance.now() - this.start > PATIENCE) {
      this.host.err(`${CLEAR}${step} …`);
      this.isShown = true;
    }
  }

  /** Makes room for what comes next. */
  clear(): void {
    if (this.isShown) {
      this.host.err(CLEAR);
      this.isShown = false;
    }
  }
}
