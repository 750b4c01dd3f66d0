import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type StartedProcess, startNode, startServe } from '../api/testing/started-process.ts';
import { figure, median } from './harness.ts';
import { markdownTable } from './markdown.ts';

const BARE = fileURLToPath(new URL('./bare-pglite.mjs', import.meta.url));
const PAIRS = 3;
/** Cold: the demo city, 110,000 rows, is made and imported as well. Warm: it is there and is indexed. */
const GOALS = { coldMs: 2.5, warmMs: 2 } as const;

type Start = (folder: string) => Promise<StartedProcess>;

/** Like `npm start`: ready when GET /ready says so. */
const startOurs: Start = async (folder) => {
  const server = await startServe({ folder });
  const { status } = await fetch(`${server.url}/ready`);
  if (status !== 200) throw new Error(`/ready answered ${status}`);
  return server;
};
const startBare: Start = (folder) => startNode([BARE, folder], {}, /^ready: (\S+)$/m);

interface Times {
  readonly coldMs: number;
  readonly warmMs: number;
}

/** Seconds from the start of the process until it is ready, on a new folder and on the same folder again. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const ours: Times[] = [];
  const bare: Times[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const [our, other] = await onePair();
    ours.push(our);
    bare.push(other);
  }
  const rows = (['coldMs', 'warmMs'] as const).map((what) => {
    const seconds = (times: readonly Times[]): string => times.map((t) => figure(t[what] / 1000)).join(', ');
    const ratio = median(ours.map((time, pair) => time[what] / bare[pair]![what]));
    const name = what === 'coldMs' ? 'cold: a new folder' : 'warm: the folder again';
    return [
      name,
      seconds(ours),
      seconds(bare),
      figure(ratio),
      `${GOALS[what]}: ${ratio <= GOALS[what] ? 'met' : 'NOT met'}`,
    ];
  });
  const columns = ['', 'bailiwick serve, s', 'bare PGlite + PostGIS, s', 'ratio (median)', 'goal: at most'];
  print(markdownTable(`Time to /ready, ${PAIRS} pairs in turn`, columns, rows));
}

/** Ours and the bare one, each on a new folder, then each on its folder again: what is compared runs back to back. */
async function onePair(): Promise<readonly [Times, Times]> {
  const home = await mkdtemp(join(tmpdir(), 'bailiwick-bench-start-'));
  const [ourFolder, bareFolder] = [join(home, 'ours'), join(home, 'bare')];
  try {
    const cold = [await timeToReady(startOurs, ourFolder), await timeToReady(startBare, bareFolder)] as const;
    const warm = [await timeToReady(startOurs, ourFolder), await timeToReady(startBare, bareFolder)] as const;
    return [
      { coldMs: cold[0], warmMs: warm[0] },
      { coldMs: cold[1], warmMs: warm[1] },
    ];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function timeToReady(start: Start, folder: string): Promise<number> {
  const startedMs = performance.now();
  const server = await start(folder);
  const elapsedMs = performance.now() - startedMs;
  await server.end('SIGTERM');
  return elapsedMs;
}
