import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { importCity } from '../../data/import/import-city.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { CityKeeper } from '../../data/world/city-keeper.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { madeCalderHarbor } from '../../fixtures/calder-harbor/made-files.ts';
import { placeCard } from '../schemas/place-answers.ts';
import { type TestApp, testApp } from '../testing.ts';

type Row = Readonly<Record<string, string>>;
type Card = z.infer<typeof placeCard>;

// The server where there is one: importing takes a third of the time there.
const { kind } = availableStores().findLast(({ missing }) => missing === null)!;

describe(`cards of Calder Harbor, against the truth in its files (${kind} store)`, () => {
  let folder: string;
  const rowsOf = (file: string): readonly Row[] => parse(readFileSync(path.join(folder, file)), { columns: true });
  const random = seededRandom(4);
  const some = <T>(from: readonly T[], count: number): readonly T[] =>
    Array.from({ length: count }, () => from[Math.floor(random() * from.length)]!);
  let scratch: ScratchStore;
  let keeper: CityKeeper;
  let tested: TestApp;

  beforeAll(async () => {
    const made = await madeCalderHarbor();
    folder = made.folder;
    const { configFile } = made;
    scratch = await scratchStore(kind);
    const { store } = scratch;
    const report = await importCity({ store, configFile, dryRun: false, now: () => new Date(), newId: uuidv7 });
    if (report.kind === 'refused') throw new Error(report.problems.join('\n'));
    keeper = new CityKeeper(store, { now: Date.now });
    await keeper.start();
    tested = testApp({ store0: store, snapshot0: keeper.current() });
  }, 240_000);
  afterAll(async () => {
    await keeper?.close();
    await scratch?.dispose();
  });

  const card = async (query: Readonly<Record<string, string>>): Promise<Card> => {
    const { body, status } = await request(tested.app).get('/v1/places/card').query(query);
    expect(status, JSON.stringify(body)).toBe(200);
    return placeCard.parse(body);
  };

  /** Every request of the card: what is open, and all pages of the history. */
  const everything = async (query: Readonly<Record<string, string>>): Promise<Card['history']> => {
    const first = await card({ ...query, limit: '200' });
    const found = [...first.open, ...first.history];
    for (let cursor = first.historyCursor; cursor !== null; ) {
      const next = await card({ ...query, limit: '200', cursor });
      found.push(...next.history);
      cursor = next.historyCursor;
    }
    expect(found).toHaveLength(first.openTotal + first.historyTotal);
    return found;
  };

  it('have every request that states the address, however it is written but for typing errors, and 9 of 10 with one', async () => {
    const stated = rowsOf('requests.csv').filter(
      (row) => row.address !== '' && row.true_address_id !== '' && row.true_location_error !== 'swapped',
    );
    const addresses = new Map(rowsOf('addresses.csv').map((row) => [row.id!, row]));
    const counts = { right: [0, 0], typo: [0, 0] };
    const ids = [...new Set(stated.map((row) => row.true_address_id!))];
    for (const id of some(ids, 30)) {
      const { number, street, zip } = addresses.get(id)!;
      const found = await everything({ text: `${number} ${street}, ${zip}` });
      const byAddress = new Set(
        found.flatMap(({ source, linkedBy }) => (linkedBy.includes('address') ? [source?.id] : [])),
      );
      for (const row of stated) {
        if (row.true_address_id !== id || /two_typos|no_|former/.test(row.true_address_errors!)) continue;
        const count = row.true_address_errors === 'one_typo' ? counts.typo : counts.right;
        count[0]!++;
        if (byAddress.has(row.id)) count[1]!++;
      }
    }
    expect(counts.right[0]).toBeGreaterThan(40);
    expect(counts.right[1]).toBe(counts.right[0]);
    expect(counts.typo[1]! / counts.typo[0]!).toBeGreaterThanOrEqual(0.9);
  }, 240_000);

  it('have the water meters of the address, and a meter is where its address is', async () => {
    const meters = rowsOf('water_meters.csv');
    const addresses = new Map(rowsOf('addresses.csv').map((row) => [row.id!, row]));
    for (const { id, address_id } of some(meters, 12)) {
      const { lon, lat, number, street, zip } = addresses.get(address_id!)!;
      const ofMeter = await card({ asset: `water_meter/${id}` });
      expect(ofMeter.place).toMatchObject({ lon: Number(lon), lat: Number(lat) });
      const theirs = meters.filter((row) => row.address_id === address_id).map((row) => row.id);
      expect(ofMeter.tied.map((tied) => tied.id)).toEqual(theirs);
      const ofAddress = await card({ text: `${number} ${street}, ${zip}` });
      expect(ofAddress.tied.map((tied) => tied.id)).toEqual(theirs);
    }
  }, 120_000);
});
