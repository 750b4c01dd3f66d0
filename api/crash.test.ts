import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../data/store/open.ts';
import { scratchDatabase, scratchFolder } from '../data/store/testing.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { smallCityFolder } from '../fixtures/small-city.ts';
import { type Acknowledgement, IntakeClient, type PendingIntake } from './testing/intake-client.ts';
import { countKept, keptIntakes, serverBackends } from './testing/kept-intakes.ts';
import { REPORTER_DOMAIN, seededReports } from './testing/seeded-reports.ts';
import { type StartedProcess, type StoreOptions, startServe } from './testing/started-process.ts';
import { missingCluster, startThrowawayCluster, type ThrowawayCluster } from './testing/throwaway-cluster.ts';

const ROUNDS = 10;
const INTAKES = 200;
const CONCURRENCY = 8;
const SEED = 311;
// Eleven starts of an embedded store, 4 s each where nothing else runs.
const TIME_LIMIT_MS = 900_000;

type Acknowledged = Map<string, Acknowledgement>;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What one round of intakes saw, and what struck in its middle. */
interface Round {
  readonly client: IntakeClient;
  readonly reports: readonly PendingIntake[];
  readonly acknowledged: Acknowledged;
  /** Called once, after a number of acknowledgements that the seed decides, while others are under way. */
  readonly strike: () => Promise<void>;
  readonly strikeAfter: number;
}

/** Delivers all reports of the round; the strike falls while they run, and all are acknowledged in the end. */
async function runRound({ client, reports, acknowledged, strike, strikeAfter }: Round): Promise<number> {
  let done = 0;
  let interrupted = 0;
  let fall: () => void = () => {};
  const striking = new Promise<void>((resolve) => {
    fall = resolve;
  }).then(strike);
  const delivering = client.deliverAll(reports, CONCURRENCY, ({ key }, acknowledgement) => {
    acknowledged.set(key, acknowledgement);
    if (acknowledgement.failedAttempts > 0) interrupted++;
    if (++done === strikeAfter) fall();
  });
  // Together, so that a server that does not come back fails the round at once.
  await Promise.all([delivering, striking]);
  return interrupted;
}

/** Exactly the acknowledged reports are there: one row of each kind for each key, and nothing without a key. */
async function expectExactlyTheAcknowledged(options: StoreOptions, acknowledged: Acknowledged): Promise<void> {
  const store = await openStore({ ...options, holder: { command: 'test' } });
  try {
    const expected = [...acknowledged].map(([key, { id }]) => ({ key, id, requests: 1, contacts: 1, events: 1 }));
    const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
    expect((await keptIntakes(store)).toSorted(byKey)).toEqual(expected.toSorted(byKey));
    const { size } = acknowledged;
    expect(await countKept(store)).toEqual({ requests: size, contacts: size, events: size });
  } finally {
    await store.close();
  }
}

/**
 * The first start, which imports the small city; its files are not needed after that. Thousands of reports in so small a city would be a
 * few problems, and joining them is not what is tried here.
 */
async function startOnSmallCity(options: StoreOptions): Promise<StartedProcess> {
  const { folder, remove } = await smallCityFolder();
  try {
    const server = await startServe(options, folder);
    const set = await fetch(`${server.url}/v1/dedupe/settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ linking: 'off', reason: 'each report by itself' }),
    });
    expect(set.status).toBe(200);
    return server;
  } finally {
    await remove();
  }
}

interface Victim {
  readonly options: StoreOptions;
  readonly dispose: () => Promise<void>;
}

const embedded = async (): Promise<Victim> => {
  const { options, remove } = await scratchFolder();
  return { options, dispose: remove };
};
const onServer = async (): Promise<Victim> => {
  const { options, remove } = await scratchDatabase();
  return { options, dispose: remove };
};

const SERVER_MISSING = process.env.TEST_DATABASE_URL ? null : ' (skipped: TEST_DATABASE_URL is not set)';

for (const { kind, missing, victimOf } of [
  { kind: 'embedded', missing: null, victimOf: embedded },
  { kind: 'server', missing: SERVER_MISSING, victimOf: onServer },
]) {
  describe.skipIf(missing)(`kill -9 of the server process on the ${kind} store${missing ?? ''}`, () => {
    let victim: Victim;
    let server: StartedProcess;
    const logs: string[] = [];
    beforeAll(async () => {
      victim = await victimOf();
      server = await startOnSmallCity(victim.options);
    });
    afterAll(async () => {
      await server?.end('SIGKILL');
      await victim?.dispose();
    });

    it(
      `during ${INTAKES} intakes, ${ROUNDS} times over, loses no acknowledged report and doubles none on retry`,
      async () => {
        const random = seededRandom(SEED);
        const acknowledged: Acknowledged = new Map();
        const client = new IntakeClient(() => server.url);
        for (let round = 0; round < ROUNDS; round++) {
          const delayMs = random() * 8;
          const strike = async (): Promise<void> => {
            await sleep(delayMs);
            await server.end('SIGKILL');
            logs.push(server.output());
            server = await startServe(victim.options);
          };
          const strikeAfter = 10 + Math.floor(random() * (INTAKES - 40));
          const reports = seededReports(SEED + round, INTAKES);
          const interrupted = await runRound({ client, reports, acknowledged, strike, strikeAfter });
          expect(interrupted, 'the kill must fall while intakes are under way').toBeGreaterThan(0);
          await client.deliverAll(reports, CONCURRENCY, ({ key }, again) => {
            expect(again).toEqual({ id: acknowledged.get(key)!.id, isReplay: true, failedAttempts: 0 });
          });
        }
        client.close();
        await server.end('SIGTERM');
        logs.push(server.output());
        expect(acknowledged.size).toBe(ROUNDS * INTAKES);
        await expectExactlyTheAcknowledged(victim.options, acknowledged);
      },
      TIME_LIMIT_MS,
    );

    it('leaves no reporter in the log', () => {
      expect(logs.join('')).toContain('ready: ');
      expect(logs.join('')).not.toContain(REPORTER_DOMAIN);
    });
  });
}

/** Kills one; those after the first may be gone already, since PostgreSQL ends them all when one was killed. */
function killBackend(pid: number, position: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (position === 0 || (error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// A cluster of its own: one killed backend makes the whole of PostgreSQL restart, for everybody who is connected to it.
const CLUSTER_MISSING = missingCluster();
describe.skipIf(CLUSTER_MISSING)(`kill -9 of the PostgreSQL backends${CLUSTER_MISSING ?? ''}`, () => {
  let cluster: ThrowawayCluster;
  let server: StartedProcess;
  beforeAll(async () => {
    cluster = await startThrowawayCluster();
    server = await startOnSmallCity(cluster);
  });
  afterAll(async () => {
    await server?.end('SIGTERM');
    await cluster?.dispose();
  });

  it(
    `during ${INTAKES} intakes, ${ROUNDS} times over, loses no acknowledged report and doubles none on retry`,
    async () => {
      const random = seededRandom(SEED);
      const acknowledged: Acknowledged = new Map();
      const client = new IntakeClient(() => server.url);
      const killBackends = async (): Promise<void> => {
        const store = await openStore({ ...cluster, holder: { command: 'test' } });
        const backends = await serverBackends(store);
        expect(backends.length).toBeGreaterThan(0);
        backends.forEach(killBackend);
        await store.close();
      };
      for (let round = 0; round < ROUNDS; round++) {
        const strikeAfter = 10 + Math.floor(random() * (INTAKES - 60));
        const reports = seededReports(SEED + round, INTAKES);
        const interrupted = await runRound({ client, reports, acknowledged, strike: killBackends, strikeAfter });
        expect(interrupted, 'the kill must fall while intakes are under way').toBeGreaterThan(0);
      }
      client.close();
      expect(acknowledged.size).toBe(ROUNDS * INTAKES);
      await expectExactlyTheAcknowledged(cluster, acknowledged);
      expect(server.output()).not.toContain(REPORTER_DOMAIN);
    },
    TIME_LIMIT_MS,
  );
});
