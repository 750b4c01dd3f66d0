import { get, type IncomingMessage } from 'node:http';

/** For tests: one event as it was sent. */
export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly alert: Readonly<Record<string, unknown>>; readonly kind: string };
  readonly receivedMs: number;
}

/** For tests: listens to a stream of events. */
export class EventReader {
  readonly events: SentEvent[] = [];
  readonly response: Promise<IncomingMessage>;
  isEnded = false;
  #text = '';
  readonly #end: () => void;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    let arrived: (response: IncomingMessage) => void = () => {};
    this.response = new Promise((resolve) => {
      arrived = resolve;
    });
    const request = get(url, { headers, agent: false }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (part: string) => this.#take(part));
      response.on('close', () => {
        this.isEnded = true;
      });
      response.on('error', () => {});
      arrived(response);
    });
    request.on('error', () => {});
    this.#end = () => request.destroy();
  }

  /** All that was sent as comments, too. */
  get text(): string {
    return this.#text;
  }

  end(): void {
    this.#end();
  }

  /** The first event that fits, once there is one; fails after `ms`. */
  async until(fits: (event: SentEvent) => boolean, ms = 10_000): Promise<SentEvent> {
    const giveUpMs = performance.now() + ms;
    for (;;) {
      const found = this.events.find(fits);
      if (found !== undefined) return found;
      if (performance.now() > giveUpMs)
        throw new Error(`no such event among ${JSON.stringify(this.events.map(({ event, id }) => [event, id]))}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #take(part: string): void {
    const before = this.#text.split('\n\n').length - 1;
    this.#text += part;
    const blocks = this.#text.split('\n\n');
    for (const block of blocks.slice(before, -1)) {
      const lines = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      const data = lines.get('data');
      if (data === undefined) continue;
      this.events.push({
        id: lines.get('id')!,
        event: lines.get('event')!,
        data: JSON.parse(data),
        receivedMs: performance.now(),
      });
    }
  }
}
