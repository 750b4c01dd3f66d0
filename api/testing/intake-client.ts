import { Agent, request } from 'node:http';

/** One report as a client keeps it until it is acknowledged. */
export interface PendingIntake {
  readonly key: string;
  readonly body: string;
}

export interface Acknowledgement {
  readonly id: string;
  /** The server says that the same key came before: the first answer was lost on its way. */
  readonly isReplay: boolean;
  /** How often it was sent in vain. */
  readonly failedAttempts: number;
}

// Eight at a time ask while a server starts: more often, and they would take the processor that it starts with.
const PAUSE_MS = 100;
const GIVE_UP_MS = 90_000;

/**
 * A client as an Idempotency-Key wants it: sends a report again, with the same key, until it is acknowledged. `url` is
 * asked before every attempt, so that a server that comes back elsewhere is found. An answer that is neither a success
 * nor 503 is an error of the test.
 */
export class IntakeClient {
  readonly #url: () => string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(url: () => string) {
    this.#url = url;
  }

  /** Sends all of them, `concurrency` at a time; calls back after each acknowledgement. By key. */
  async deliverAll(
    intakes: readonly PendingIntake[],
    concurrency: number,
    onAcknowledged: (intake: PendingIntake, acknowledgement: Acknowledgement) => void = () => {},
  ): Promise<void> {
    const waiting = intakes.values();
    const worker = async (): Promise<void> => {
      for (const intake of waiting) onAcknowledged(intake, await this.deliver(intake));
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  }

  async deliver(intake: PendingIntake): Promise<Acknowledgement> {
    const deadline = Date.now() + GIVE_UP_MS;
    for (let failedAttempts = 0; ; failedAttempts++) {
      const answer = await this.#post(intake).catch((error: NodeJS.ErrnoException) => error);
      if (!(answer instanceof Error)) {
        if (answer.status === 201) return { id: answer.id, isReplay: answer.isReplay, failedAttempts };
        if (answer.status !== 503) throw new Error(`POST /v1/requests answered ${answer.status}: ${answer.text}`);
      }
      if (Date.now() > deadline)
        throw new Error('gave up', { cause: answer instanceof Error ? answer : new Error(answer.text) });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #post({ key, body }: PendingIntake): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return new Promise((resolve, reject) => {
      const post = request(new URL('/v1/requests', this.#url()), { method: 'POST', agent: this.#agent, headers });
      post.on('error', reject);
      post.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.on('error', reject);
        // A server that dies in the middle of its answer has acknowledged nothing.
        response.on('close', () => (response.complete ? undefined : reject(new Error('the answer broke off'))));
        response.on('end', () => {
          const status = response.statusCode!;
          const id = status === 201 ? (JSON.parse(text) as { id: string }).id : '';
          resolve({ status, text, id, isReplay: response.headers['idempotency-replayed'] === 'true' });
        });
      });
      post.end(body);
    });
  }
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly id: string;
  readonly isReplay: boolean;
}
