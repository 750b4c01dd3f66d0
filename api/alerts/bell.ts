/** Wakes whoever waits for news, in this process. A ring while nobody waits is kept for the next one. */
export class Bell {
  readonly #waiting = new Set<() => void>();
  #hasRung = false;

  ring(): void {
    this.#hasRung = this.#waiting.size === 0;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves at the next ring, after `ms`, or when `signal` is aborted. Never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (this.#hasRung || signal.aborted) {
      this.#hasRung = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      timer.unref();
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}

/** What a process tells itself about: others hear of it by asking the store, somewhat later. */
export interface Bells {
  /** A report was taken or changed here. */
  readonly requests: Bell;
  /** Something became of an alert, or what is watched was changed. */
  readonly alerts: Bell;
}

export const newBells = (): Bells => ({ requests: new Bell(), alerts: new Bell() });
