import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY, CityFolder, FILES } from '../../data/import/import-testing.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { CityKeeper } from '../../data/world/city-keeper.ts';
import { MapMaker, type MapOfCity } from './map-of-city.ts';

/** What each store said of the same files. */
const generations = new Set<string>();

for (const { kind, missing } of availableStores())
  describe.skipIf(missing)(`the generation of a map from the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    const city = new CityFolder();
    const maker = new MapMaker();

    /** As a process that has just started sees it. */
    async function mapNow(): Promise<MapOfCity> {
      const keeper = new CityKeeper(scratch.store, { now: Date.now });
      await keeper.start();
      try {
        return await maker.mapOf(keeper.current()!, 0);
      } finally {
        await keeper.close();
      }
    }
    beforeAll(async () => {
      scratch = await scratchStore(kind);
      city.write(FILES);
      await city.import(scratch.store);
    });
    afterAll(async () => {
      await scratch?.dispose();
      city.remove();
    });

    it('is the same after a restart, after importing the same again, and in every store', async () => {
      const { generation } = await mapNow();
      expect((await mapNow()).generation).toBe(generation);
      await city.import(scratch.store);
      expect((await mapNow()).generation).toBe(generation);
      generations.add(generation);
      expect(generations.size).toBe(1);
    });

    it('changes with an asset, and the tiles of the other classes stay as they are', async () => {
      const keeper = new CityKeeper(scratch.store, { now: Date.now });
      await keeper.start();
      const before = await maker.mapOf(keeper.current()!, 0);
      city.write({ 'lights.csv': FILES['lights.csv'].replace('gas', 'LED') });
      await city.import(scratch.store);
      await expect
        .poll(async () => (await maker.mapOf(keeper.current()!, 0)).generation, { timeout: 10_000 })
        .not.toBe(before.generation);
      const after = await maker.mapOf(keeper.current()!, 0);
      const kept = after.parts.filter((part) => before.parts.includes(part)).map(({ id }) => id);
      expect(kept).toEqual(['ward']);
      expect((await mapNow()).generation).toBe(after.generation);
      await keeper.close();
    });

    it('changes with what the configuration says of how a layer is drawn, which the map then says', async () => {
      const before = await mapNow();
      city.write({ 'city.yaml': CITY.replace('layer: ward,', 'layer: ward, draw: park,') });
      expect((await city.import(scratch.store)).changed).toBe(true);
      const after = await mapNow();
      expect(after.generation).not.toBe(before.generation);
      expect(after.parts[0]).toMatchObject({ id: 'ward', draw: 'park' });
    });
  });
