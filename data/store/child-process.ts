import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What the child said: `event` and whatever belongs to it. */
export type Said = { readonly event: string } & Readonly<Record<string, unknown>>;

const SCRIPT = fileURLToPath(new URL('./child-of-test.ts', import.meta.url));

/** For tests only: runs `child-of-test.ts` as a process of its own. */
export class Child {
  readonly said: Said[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  #errors = '';
  #read = 0;

  constructor() {
    this.#process = spawn(process.execPath, ['--import', 'tsx', SCRIPT]);
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.said.push(JSON.parse(line) as Said));
    this.#process.stderr.on('data', (data: Buffer) => {
      this.#errors += data.toString();
    });
  }

  get pid(): number {
    return this.#process.pid as number;
  }

  order(order: object): void {
    this.#process.stdin.write(`${JSON.stringify(order)}\n`);
  }

  /** The next thing it says, progress aside; throws with its error output if it ended instead. */
  async answer(): Promise<Said> {
    for (;;) {
      const said = this.said[this.#read];
      if (said !== undefined) this.#read++;
      if (said !== undefined && said.event !== 'progress') return said;
      if (said !== undefined) continue;
      if (this.#process.exitCode !== null) throw new Error(`the child ended: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** kill -9: no chance to clean up. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Lets it end by itself; returns its exit code. */
  async end(): Promise<number | null> {
    const ended = once(this.#process, 'exit');
    this.#process.stdin.end();
    await ended;
    return this.#process.exitCode;
  }
}
