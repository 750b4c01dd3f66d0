import { setTimeout } from 'node:timers/promises';
import { type Progress, progressBar } from './progress.ts';
import { getJson } from './server-call.ts';

/** An answer that a server makes in the background. */
export interface Settling {
  readonly state: 'running' | 'done' | 'failed';
}

export interface Waiting<Answer> {
  /** What is made, for the bar and for errors: "check". */
  readonly label: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly onWait?: (answer: Answer, bar: Progress) => void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 1_000;
const GIVEN_UP_MS = 10 * 60_000;

/** Asks a running server, at first soon and then every second, until its answer is made. Throws where it fails or takes ten minutes. */
export async function settledAnswer<Answer extends Settling>(
  url: string,
  path: string,
  { label, query = {}, onWait = () => {} }: Waiting<Answer>,
): Promise<Answer> {
  const untilMs = performance.now() + GIVEN_UP_MS;
  const bar = progressBar(label);
  try {
    for (let waitMs = FIRST_WAIT_MS; performance.now() < untilMs; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      const answer = await getJson<Answer>(url, path, query);
      if (answer.state === 'done') return answer;
      if (answer.state === 'failed') throw new Error(`${url} could not finish the ${label}: its log says why`);
      onWait(answer, bar);
      await setTimeout(waitMs);
    }
    throw new Error(`${url} did not finish the ${label} within ${GIVEN_UP_MS / 60_000} minutes`);
  } finally {
    bar.stop();
  }
}
