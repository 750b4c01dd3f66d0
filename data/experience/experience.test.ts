import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServiceCode } from '../../engine/ids.ts';
import { DEFAULT_EXPERIENCE, type Experience } from '../../engine/route/experience/experience.ts';
import { writeSmallCity } from '../../fixtures/small-city.ts';
import { importCity } from '../import/import-city.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { CityKeeper } from '../world/city-keeper.ts';
import { loadCity } from '../world/load-city.ts';
import { readExperience, writeExperience } from './experience-store.ts';
import { learnExperience } from './learn-experience.ts';

// The server where there is one: it starts in a tenth of the time.
const kind = availableStores().findLast(({ missing }) => missing === null)!.kind;
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-experience-'));
let scratch: ScratchStore;

const importSmallCity = async () => {
  const configFile = await writeSmallCity(folder);
  await importCity({ store: scratch.store, configFile, dryRun: false, now: () => new Date(0), newId: uuidv7 });
};

beforeAll(async () => {
  scratch = await scratchStore(kind);
});
afterAll(async () => {
  await scratch?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

it('learns nothing where there is no city', async () => {
  expect(await learnExperience(scratch.store, { now: () => 0 })).toEqual({ kind: 'no-city' });
});

it('keeps the defaults where nobody has reported anything, and looks again only after an import that changed something', async () => {
  await importSmallCity();
  const first = await learnExperience(scratch.store, { now: () => 1_000 });
  expect(first).toMatchObject({ kind: 'learned', stored: { experience: DEFAULT_EXPERIENCE, learnedAtMs: 1_000 } });
  expect(await learnExperience(scratch.store, { now: () => 2_000 })).toMatchObject({ kind: 'nothing-new' });
  await importSmallCity();
  expect(await learnExperience(scratch.store, { now: () => 3_000 })).toMatchObject({ kind: 'nothing-new' });
  expect(await learnExperience(scratch.store, { now: () => 4_000, isForced: true })).toMatchObject({ kind: 'learned' });
});

it('is read back as it was written, is part of the city, and a server hears of it', async () => {
  const keeper = new CityKeeper(scratch.store, { now: Date.now });
  await keeper.start();
  const pothole = {
    meant: new Map([['pothole' as ServiceCode, 1]]),
    answers: new Map([['remarks', new Map([['', 1]])]]),
    ...{ ruleWeights: new Map(), assetWeights: new Map(), assetRuleWeights: new Map(), agencyWeights: new Map() },
    ...{ kindRuleWeights: new Map(), somethingElse: new Map() },
  };
  const experience: Experience = {
    learnedFrom: { requests: 12, untilMs: 86_400_000 },
    services: new Map([['pothole' as ServiceCode, pothole]]),
    placeErrors: { ...DEFAULT_EXPERIENCE.placeErrors, scale: 1.5 },
    tellingAttributes: new Map(),
  };
  const before = keeper.current()!;
  await writeExperience(scratch.store, { experience, learnedAtMs: 5_000, learnedFrom: 'some run' });
  expect(await readExperience(scratch.store)).toEqual({ experience, learnedAtMs: 5_000, learnedFrom: 'some run' });
  expect((await loadCity(scratch.store))!.city.experience).toEqual(experience);
  await expect.poll(() => keeper.current()!.city.experience?.placeErrors.scale, { timeout: 10_000 }).toBe(1.5);
  // Nothing else was read again.
  expect(keeper.current()!.city.layers).toBe(before.city.layers);
  await keeper.close();
});
