import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { writeSmallCity } from '../../fixtures/small-city.ts';
import { importCity } from '../import/import-city.ts';
import { StoreUnavailableError } from '../store/errors.ts';
import type { ConnectionCallbacks, Store } from '../store/store.ts';
import { availableStores, type ScratchStore, scratchStore } from '../store/testing.ts';
import { CityKeeper, type KeeperEvent } from './city-keeper.ts';

const ON_AN_AVENUE: LonLat = [-70.0355, 43.6022];

for (const { kind, missing } of availableStores())
  describe.skipIf(missing)(`a city kept in step with the ${kind} store${missing ?? ''}`, () => {
    let scratch: ScratchStore;
    let keeper: CityKeeper;
    const events: KeeperEvent[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'bailiwick-keeper-'));

    const run = (text: string) => scratch.store.query({ name: 'test', text });
    const owner = () => {
      const place = { lonLat: ON_AN_AVENUE, accuracyMeters: 0, source: 'coordinates' } as const;
      const asked = { place, service: 'pothole' as ServiceCode, answers: {}, atMs: 0 };
      const { ownership } = keeper.current()!.router.resolve(asked);
      return ownership.kind === 'owned' ? ownership.owner.agency : 'nobody';
    };

    beforeAll(async () => {
      scratch = await scratchStore(kind);
      keeper = new CityKeeper(scratch.store, { now: Date.now, onEvent: (event) => events.push(event) });
      await keeper.start();
    });

    afterAll(async () => {
      await keeper?.close();
      await scratch?.dispose();
      rmSync(folder, { recursive: true, force: true });
    });

    it('says that the store is empty before the first import', () => {
      expect(keeper.state()).toBe('empty');
      expect(keeper.current()).toBeNull();
    });

    it('answers from a city as soon as it is imported', async () => {
      const configFile = await writeSmallCity(folder);
      const report = await importCity({
        store: scratch.store,
        configFile,
        dryRun: false,
        now: () => new Date(0),
        newId: randomUUID,
      });
      expect(report).toMatchObject({ kind: 'imported', changed: true });
      await expect.poll(() => keeper.state(), { timeout: 10_000 }).toBe('ready');
      expect(keeper.current()!.region).toBe('alder-point');
      expect(owner()).toBe('public-works');
    });

    it('reads one asset class again when an owner changes, and keeps the indexes of the others', async () => {
      const before = keeper.current()!;
      await run("update asset set owner_id = 'state-dot' where class_id = 'road'");
      await expect.poll(owner, { timeout: 10_000 }).toBe('state-dot');
      const after = keeper.current()!;
      expect(after.generation).toBeGreaterThan(before.generation);
      expect(after.router.surroundings.layers.get('city' as never)).toBe(
        before.router.surroundings.layers.get('city' as never),
      );
    });

    it('passes over assets that are gone', async () => {
      await run("update asset set gone_at = now() where class_id = 'road'");
      await expect.poll(owner, { timeout: 10_000 }).toBe('nobody');
      await run("update asset set gone_at = null where class_id = 'road'");
      await expect.poll(owner, { timeout: 10_000 }).toBe('state-dot');
    });

    it('goes on with the last good rules while those in the store are wrong, and says so', async () => {
      await run(`update rule set definition = jsonb_set(definition, '{owner}', '{"agency": "nobody-knows"}')`);
      await expect.poll(() => keeper.state(), { timeout: 10_000 }).toBe('stale');
      expect(owner()).toBe('state-dot');
      expect(events.at(-1)).toMatchObject({ kind: 'invalid-rules' });
      await run(`update rule set definition = jsonb_set(definition, '{owner}', '{"agency": "parks"}')`);
      await expect.poll(owner, { timeout: 10_000 }).toBe('parks');
      expect(keeper.state()).toBe('ready');
    });

    it('takes an unknown notification for a change of everything', async () => {
      const { generation } = keeper.current()!;
      await run("select pg_notify('bailiwick_changed', 'nonsense')");
      await expect.poll(() => keeper.current()!.generation, { timeout: 10_000 }).toBeGreaterThan(generation);
    });
  });

describe('a city kept while the store comes and goes', () => {
  /** A store without a city. It refuses to be listened to as often as said. */
  function emptyStore(refusals: number): { readonly store: Store; readonly connection: () => ConnectionCallbacks } {
    let connection: ConnectionCallbacks = {};
    let left = refusals;
    const store: Store = {
      kind: 'server',
      query: () => Promise.resolve([]),
      copyIn: () => Promise.resolve(0),
      transaction: (work) => work(store),
      listen: async (_channel, _onNotify, callbacks = {}) => {
        if (left-- > 0) throw new StoreUnavailableError('listen', 'ECONNREFUSED', false);
        connection = callbacks;
        return () => Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
    return { store, connection: () => connection };
  }

  it('starts although it cannot listen yet, and does so when the store is back', async () => {
    const events: KeeperEvent[] = [];
    const keeper = new CityKeeper(emptyStore(2).store, { now: Date.now, onEvent: (event) => events.push(event) });
    await keeper.start();
    expect(events.map(({ kind }) => kind)).toEqual(['refresh-failed']);
    await expect.poll(() => keeper.state(), { timeout: 10_000 }).toBe('empty');
    await keeper.close();
  });

  it('knows that it is cut off from the moment the connection is lost until it is made again', async () => {
    const { store, connection } = emptyStore(0);
    const keeper = new CityKeeper(store, { now: Date.now });
    await keeper.start();
    expect(keeper.isCutOff()).toBe(false);
    connection().onLost?.();
    expect(keeper.isCutOff()).toBe(true);
    connection().onReconnect?.();
    expect(keeper.isCutOff()).toBe(false);
    await keeper.close();
  });
});
