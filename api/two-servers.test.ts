import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlFolder } from '../data/store/sql.ts';
import { type ScratchStore, scratchStore } from '../data/store/testing.ts';
import { smallCityFolder } from '../fixtures/small-city.ts';
import { type StartedProcess, startServe } from './testing/started-process.ts';

const sql = sqlFolder(import.meta.url, './testing/sql');

// In the small city (fixtures/small-city.ts): the middle of the first block of Alder Street, and its first lamp.
const ON_ALDER_STREET = { service: 'pothole', lon: -70.04, lat: 43.60055 };
const AT_THE_LAMP = { service: 'street_light_out', lon: -70.03994, lat: 43.60005 };
const GIVE_UP_MS = 20_000;

const MISSING = process.env.TEST_DATABASE_URL ? null : ' (skipped: TEST_DATABASE_URL is not set)';

async function ownerAt(server: StartedProcess, question: Readonly<Record<string, string | number>>): Promise<string> {
  const query = new URLSearchParams(
    Object.entries(question).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const response = await fetch(`${server.url}/v1/route?${query}`);
  const { owner } = (await response.json()) as { owner: { agency: string } | null };
  return owner?.agency ?? 'nobody';
}

describe.skipIf(MISSING)(`two servers on one PostgreSQL${MISSING ?? ''}`, () => {
  let scratch: ScratchStore;
  let city: Awaited<ReturnType<typeof smallCityFolder>>;
  let servers: readonly StartedProcess[] = [];
  beforeAll(async () => {
    scratch = await scratchStore('server');
    city = await smallCityFolder();
    // Both at the same moment on an empty store: one of them imports the small city, the other finds it there.
    servers = await Promise.all([startServe(scratch.options, city.folder), startServe(scratch.options, city.folder)]);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    await scratch?.dispose();
    await city?.remove();
  });

  const owners = (question: Readonly<Record<string, string | number>>): Promise<readonly string[]> =>
    Promise.all(servers.map((server) => ownerAt(server, question)));

  /** Milliseconds until both servers answer with the agency. */
  async function delayUntilBoth(question: Readonly<Record<string, string | number>>, agency: string): Promise<number> {
    const start = performance.now();
    while ((await owners(question)).some((owner) => owner !== agency)) {
      if (performance.now() - start > GIVE_UP_MS) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return Math.round(performance.now() - start);
  }

  it('start at once on an empty store and answer alike', async () => {
    expect(await owners(ON_ALDER_STREET)).toEqual(['public-works', 'public-works']);
    expect(await owners(AT_THE_LAMP)).toEqual(['public-works', 'public-works']);
  });

  it("both see an asset's new owner that another program wrote", async () => {
    await scratch.store.query(sql('set_asset_owner'), ['road', 'S0-0', 'state-dot']);
    const delayMs = await delayUntilBoth(ON_ALDER_STREET, 'state-dot');
    console.info(`an asset's new owner reached both servers after ${delayMs} ms`);
    expect(await owners(ON_ALDER_STREET)).toEqual(['state-dot', 'state-dot']);
  });

  it('both see a changed rule', async () => {
    await scratch.store.query(sql('set_rule_owner'), ['street-light', 'parks']);
    const delayMs = await delayUntilBoth(AT_THE_LAMP, 'parks');
    console.info(`a changed rule reached both servers after ${delayMs} ms`);
    expect(await owners(AT_THE_LAMP)).toEqual(['parks', 'parks']);
  });
});
