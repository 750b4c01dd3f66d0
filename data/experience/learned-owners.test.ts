import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceCode } from '../../engine/ids.ts';
import { LearnedOwners } from '../../engine/route/learned-owners/learned-owners.ts';
import { Router } from '../../engine/route/router.ts';
import { writeSmallCity } from '../../fixtures/small-city.ts';
import { importCity } from '../import/import-city.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { CityKeeper } from '../world/city-keeper.ts';
import { loadCity } from '../world/load-city.ts';
import { learnOwners } from './learn-owners.ts';
import { learnedOwnersState, readLearnedOwners } from './owners-store.ts';

// The server where there is one: it starts in a tenth of the time.
const kind = availableStores().findLast(({ missing }) => missing === null)!.kind;
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-learned-owners-'));
const DAY_MS = 86_400_000;
const MARCH_MS = Date.parse('2026-03-01T12:00:00Z');
let scratch: ScratchStore;

/** Case i is of day i of the fifty before March, closed ten days later; of `agencies` the first has the west. */
const casesOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const [at, closed] = [MARCH_MS - (50 - i) * DAY_MS, MARCH_MS - (40 - i) * DAY_MS].map((ms) =>
      new Date(ms).toISOString(),
    );
    const [lon, lat] = [(i < 20 ? 0 : 0.02) + (i % 5) * 1e-4, (i % 3) * 1e-4];
    // The last is open: with whom it is says nothing yet.
    return `c${i},${at},${i < 40 ? closed : ''},${lon},${lat},"12 Oak St, Town",${i < 20 ? 'parks' : 'state-dot'}`;
  }).join('\n');

/** A city with so many cases, whose rule file says by past requests, or by name, whose a pothole is. */
const importWith = async (owner: string, cases: number) => {
  const configFile = await writeSmallCity(folder);
  writeFileSync(join(folder, 'rules.yaml'), `- { id: pothole, title: As before, service: pothole, owner: ${owner} }\n`);
  writeFileSync(join(folder, 'cases.csv'), `id,at,closed,lon,lat,address,agency\n${casesOf(cases)}\n`);
  const dataset = `requests:
  - { dataset: cases, file: cases.csv, geometry: { lon: lon, lat: lat }, id: id, service: { value: pothole },
      reportedAt: at, closedAt: closed, address: address, agency: { from: agency } }
`;
  writeFileSync(configFile, `${readFileSync(configFile, 'utf8')}${cases > 0 ? dataset : ''}`);
  const now = () => new Date(Date.now());
  const outcome = await importCity({ store: scratch.store, configFile, dryRun: false, now, newId: uuidv7 });
  expect(outcome.kind).toBe('imported');
  return (await loadCity(scratch.store))!.city;
};

const BY_PAST = '{ learned: true, leastCertainty: 0.6 }';

beforeAll(async () => {
  scratch = await scratchStore(kind);
});
afterAll(async () => {
  await scratch?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

it('is learned from requests whose work was done, kept, heard of, and routed by', async () => {
  const none = await learnOwners(scratch.store, { city: await importWith(BY_PAST, 0), now: () => MARCH_MS });
  expect(none).toEqual({ learned: [], unchanged: [], withoutPast: ['pothole'] });
  const city = await importWith(BY_PAST, 41);
  const keeper = new CityKeeper(scratch.store, { now: Date.now });
  await keeper.start();
  const { learned } = await learnOwners(scratch.store, { city, now: () => MARCH_MS });
  expect(learned).toMatchObject([{ service: 'pothole', requests: 40, untilMs: MARCH_MS - 11 * DAY_MS }]);
  await expect
    .poll(() => keeper.current()!.city.learnedOwners?.get('pothole' as ServiceCode), { timeout: 10_000 })
    .toMatchObject({
      learnedAtMs: MARCH_MS,
      past: expect.objectContaining({ length: 40 }),
    });
  const { router } = keeper.current()!;
  const ask = (lon: number, atMs: number) =>
    router.resolve({
      place: { lonLat: [lon, 0], accuracyMeters: 0, source: 'coordinates' },
      ...{ service: 'pothole' as ServiceCode, answers: {}, atMs },
    });
  for (const [lon, agency] of [
    [0, 'parks'],
    [0.02, 'state-dot'],
  ] as const) {
    expect(ask(lon, MARCH_MS).ownership).toMatchObject({ kind: 'owned', owner: { agency } });
    expect(ask(lon, MARCH_MS).because[0]).toMatch(/^of the 10 past requests of this service nearest here, 10 ended at/);
  }
  // A day after the first was reported nobody had closed it.
  expect(ask(0, MARCH_MS - 49 * DAY_MS).ownership.kind).toBe('nobody');
  await keeper.close();
});

it('is read back as it was learned', async () => {
  const map = (await readLearnedOwners(scratch.store)).get('pothole' as ServiceCode)!;
  const again = LearnedOwners.learn(map.past);
  const question = { lonLat: [0.001, 0], address: '12 Oak St', reportedAtMs: MARCH_MS } as const;
  expect([...LearnedOwners.of(map).probabilities(question)]).toEqual([...again.probabilities(question)]);
  expect(map.past[0]!.address).toBe('1 oak st');
});

it('is learned again only after an import, and forgotten when no rule asks for it', async () => {
  const stored = (await loadCity(scratch.store))!.city;
  const states = await learnedOwnersState(scratch.store);
  expect((await learnOwners(scratch.store, { city: stored, now: () => 1 })).unchanged).toEqual(states);
  const forced = await learnOwners(scratch.store, { city: stored, now: () => MARCH_MS + 1, isForced: true });
  expect(forced.learned).toMatchObject([{ requests: 40, learnedAtMs: MARCH_MS + 1 }]);
  const named = await importWith('{ agency: parks }', 41);
  expect(Router.build(named).kind).toBe('router');
  await learnOwners(scratch.store, { city: named, now: () => MARCH_MS });
  expect(await learnedOwnersState(scratch.store)).toEqual([]);
});
