import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realData } from '../../data/cities/testing.ts';
import { importCity } from '../../data/import/import-city.ts';
import { availableStores, type ScratchStore, scratchStore } from '../../data/store/testing.ts';
import { loadCity } from '../../data/world/load-city.ts';
import { MapMaker, type MapOfCity } from './map-of-city.ts';
import { MapTiles } from './map-tiles.ts';
import { MAX_ZOOM, mercatorX, mercatorY } from './tile-grid.ts';
import { type DecodedFeature, decodedTile } from './tile-testing.ts';

const CONFIG = fileURLToPath(new URL('../../data/cities/syracuse/city.yaml', import.meta.url));
/** East Genesee and South State Street. */
const CROSSING = [-76.1474, 43.0481] as const;
const LARGEST_TILE_BYTES = 250_000;

// What PostGIS itself makes of the same tile: the same extent and buffer, nothing simplified away.
const BY_POSTGIS = `select st_asmvt(tile, 'asset.' || $1) as bytes from (
  select a.id, st_asmvtgeom(st_transform(a.geometry, 3857), st_tileenvelope($2, $3, $4), 4096, 128, true) as geom
  from asset a where a.class_id = $1 and a.geometry is not null
) tile where geom is not null`;

const data = realData('syracuse');
const server = availableStores().find(({ kind }) => kind === 'server')!;
const missing = data.kind === 'missing' ? data.reason : server.missing;

describe.skipIf(missing)(`tiles of Syracuse${missing ?? ''}`, () => {
  let scratch: ScratchStore;
  let map: MapOfCity;
  const tiles = new MapTiles();
  beforeAll(async () => {
    scratch = await scratchStore('server');
    const sourceDir = data.kind === 'there' ? data.folder : '';
    const now = () => new Date(0);
    await importCity({ store: scratch.store, configFile: CONFIG, sourceDir, dryRun: false, now, newId: randomUUID });
    const stored = (await loadCity(scratch.store))!;
    map = await new MapMaker().mapOf({ ...stored } as never, 0);
  });
  afterAll(() => scratch?.dispose());

  const addressAt = (z: number) => ({
    z,
    x: Math.floor(mercatorX(CROSSING[0]) * 2 ** z),
    y: Math.floor(mercatorY(CROSSING[1]) * 2 ** z),
  });
  async function ours(z: number, layer: string): Promise<readonly DecodedFeature[]> {
    return decodedTile(await tiles.tile(map, addressAt(z))).get(layer) ?? [];
  }
  async function postgis(z: number, assetClass: string): Promise<readonly DecodedFeature[]> {
    const { x, y } = addressAt(z);
    const [row] = await scratch.store.query<{ bytes: Uint8Array }>({ name: 'mvt', text: BY_POSTGIS }, [
      assetClass,
      z,
      x,
      y,
    ]);
    return decodedTile(row!.bytes).get(`asset.${assetClass}`) ?? [];
  }
  const byId = (features: readonly DecodedFeature[]) =>
    new Map(features.map((feature) => [String(feature.properties.id), feature]));

  for (const z of [14, 15, MAX_ZOOM])
    it(`hold at zoom ${z} the hydrants that PostGIS puts there, within a unit`, async () => {
      const [our, their] = [byId(await ours(z, 'asset.hydrant')), byId(await postgis(z, 'hydrant'))];
      expect(their.size).toBeGreaterThan(z === MAX_ZOOM ? 20 : 100);
      // On the edge of the buffer the last unit may be rounded in or out.
      const inside = ([x, y]: readonly [number, number]) => Math.min(x, y) > -127 && Math.max(x, y) < 4096 + 127;
      const idsOf = (features: typeof our) =>
        [...features]
          .filter(([, { parts }]) => inside(parts[0]![0]!))
          .map(([id]) => id)
          .sort();
      expect(idsOf(our)).toEqual(idsOf(their));
      for (const [id, { parts }] of our) {
        const [x, y] = parts[0]![0]!;
        const same = their.get(id);
        const [theirX, theirY] = same === undefined ? [x, y] : same.parts[0]![0]!;
        expect(Math.max(Math.abs(x - theirX), Math.abs(y - theirY))).toBeLessThanOrEqual(1);
      }
    });

  it('hold at the deepest zoom the streets that PostGIS puts there', async () => {
    const [our, their] = [byId(await ours(MAX_ZOOM, 'asset.road')), byId(await postgis(MAX_ZOOM, 'road'))];
    expect([...our.keys()].sort()).toEqual([...their.keys()].sort());
    const names = [...our.values()].map(({ properties }) => properties.name);
    expect(names).toContain('E GENESEE ST');
    expect(names).toContain('S STATE ST');
  });

  it('show every street from far away, joined by name, and the neighborhoods with one label each', async () => {
    const roads = await ours(11, 'asset.road');
    expect(roads.length).toBeLessThan(2_000);
    expect(roads.map(({ properties }) => properties.name)).toContain('E GENESEE ST');
    expect(roads[0]!.properties).not.toHaveProperty('id');
    expect(await ours(0, 'jurisdiction-label.neighborhood')).toHaveLength(32);
  });

  it('stay small at every zoom', async () => {
    for (let z = 0; z <= MAX_ZOOM; z++) {
      const { length } = await tiles.tile(map, addressAt(z));
      expect([z, length < LARGEST_TILE_BYTES]).toEqual([z, true]);
    }
  });
});
