import { fileURLToPath } from 'node:url';
import { IntakeClient } from '../api/testing/intake-client.ts';
import { seededReports } from '../api/testing/seeded-reports.ts';
import { type StartedProcess, type StoreOptions, startNode, startServe } from '../api/testing/started-process.ts';
import { availableStores, type StoreKind, scratchDatabase, scratchFolder } from '../data/store/testing.ts';
import { smallCityFolder } from '../fixtures/small-city.ts';
import { type Contestant, contest } from './harness.ts';

const NAIVE_SERVER = fileURLToPath(new URL('./naive-intake-server.ts', import.meta.url));
const CONCURRENCY = 16;
const INTAKES: Readonly<Record<StoreKind, number>> = { server: 4_000, embedded: 2_000 };
const NAIVE_INTAKES: Readonly<Record<StoreKind, number>> = { server: 500, embedded: 1_000 };

/** Reports a second over HTTP, the server a process of its own as `bailiwick serve` starts it. */
export async function run(print: (markdown: string) => void): Promise<void> {
  for (const { kind, missing } of availableStores())
    print(missing ? `### Intake, ${kind} store${missing}\n` : await intake(kind));
}

async function intake(kind: StoreKind): Promise<string> {
  const stores = [await scratchOf(kind), await scratchOf(kind)] as const;
  const city = await smallCityFolder();
  const servers: StartedProcess[] = [];
  try {
    servers.push(await startServe(stores[0].options, city.folder), await startNaive(stores[1].options));
    await joinNothing(servers[0]!);
    const contestants = [
      posting('bailiwick serve', servers[0]!, INTAKES[kind]),
      posting(NAIVE_NAMES[kind], servers[1]!, NAIVE_INTAKES[kind]),
    ];
    const title = `POST /v1/requests, ${CONCURRENCY} at a time, keep-alive, ${kind} store`;
    return await contest(title, contestants, { unit: 'report', rounds: 5, warmUps: 1 });
  } finally {
    for (const server of servers) await server.end('SIGTERM');
    for (const { remove } of stores) await remove();
    await city.remove();
  }
}

// Ten thousand reports in so small a city would be a few problems, and joining them is not what is measured here.
async function joinNothing({ url }: StartedProcess): Promise<void> {
  const answer = await fetch(`${url}/v1/dedupe/settings`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ linking: 'off', reason: 'each report by itself' }),
  });
  if (!answer.ok) throw new Error(`the settings were refused: ${await answer.text()}`);
}

const NAIVE_NAMES: Readonly<Record<StoreKind, string>> = {
  server: 'plain handler: a connection, a transaction of four statements',
  embedded: 'plain handler: a transaction of four statements',
};

const scratchOf = (kind: StoreKind): Promise<{ readonly options: StoreOptions; remove(): Promise<void> }> =>
  kind === 'embedded' ? scratchFolder() : scratchDatabase();

const startNaive = (options: StoreOptions): Promise<StartedProcess> =>
  startNode(['--import', 'tsx', NAIVE_SERVER, options.folder ?? ''], options, /^ready: (\S+)$/m);

function posting(name: string, server: StartedProcess, operations: number): Contestant {
  const client = new IntakeClient(() => server.url);
  let seed = 0;
  return {
    name,
    operations,
    run: async () => {
      let letters = 0;
      const reports = seededReports(++seed, operations);
      await client.deliverAll(reports, CONCURRENCY, (_, { id }) => {
        letters += id.length;
      });
      return letters;
    },
  };
}
