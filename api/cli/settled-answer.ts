import { setTimeout } from 'node:timers/promises';
import { type Progress, progressBar } from './progress.ts';

/** An answer of a server that makes it in the background. */
export interface Settling {
  readonly state: 'running' | 'done' | 'failed';
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 1_000;

/**
 * Asks again, at first soon and then every second, until the answer is no longer being made. Throws where it could not be made.
 * `onWait` shows how far it is.
 */
export async function settledAnswer<Answer extends Settling>(
  ask: () => Promise<Answer>,
  label: string,
  onWait: (answer: Answer, bar: Progress) => void = () => {},
): Promise<Answer> {
  const bar = progressBar(label);
  try {
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      const answer = await ask();
      if (answer.state === 'done') return answer;
      if (answer.state === 'failed')
        throw new Error('the server could not do it, or its city changed meanwhile; ask again in some seconds');
      onWait(answer, bar);
      await setTimeout(waitMs);
    }
  } finally {
    bar.stop();
  }
}
