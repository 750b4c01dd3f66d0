import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId } from '../../engine/ids.ts';
import { holdsAt } from '../../engine/route/periods.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { MapMaker } from './map-of-city.ts';
import { MapTiles } from './map-tiles.ts';
import { decodedTile } from './tile-testing.ts';

const ALWAYS = { fromMs: -Infinity, untilMs: Infinity };
const random = seededRandom(311);

const squareAt = (lon: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [lon, 0],
      [lon + 2, 0],
      [lon + 2, 2],
      [lon, 2],
      [lon, 0],
    ],
  ],
});

const wards = Array.from({ length: 30 }, (_, i) => {
  const fromMs = random() < 0.3 ? -Infinity : Math.floor(random() * 50);
  const untilMs = random() < 0.3 ? Infinity : Math.max(fromMs, 0) + 1 + Math.floor(random() * 50);
  return {
    id: `w${i}` as JurisdictionId,
    name: `Ward ${i}`,
    agency: 'dpw' as AgencyId,
    geometry: squareAt(4 * i),
    validity: { fromMs, untilMs },
  };
});

const poles = wards.map(({ geometry, validity }, i) => ({
  class: 'pole' as AssetClass,
  id: `p${i}` as AssetId,
  owner: null,
  attributes: {},
  geometry,
  validity: i % 3 === 0 ? validity : ALWAYS,
}));

const snapshot = {
  city: {
    layers: [
      { id: 'park' as LayerId, title: 'Parks', jurisdictions: wards.map((each) => ({ ...each, validity: ALWAYS })) },
      { id: 'ward' as LayerId, title: 'Wards', jurisdictions: wards },
    ],
    assetClasses: [{ class: 'pole' as AssetClass, title: 'Poles', assets: poles }],
  },
  layerSettings: new Map(),
  classSettings: new Map([['pole', { draw: 'park' }]]),
  layerContents: new Map(),
  classContents: new Map(),
} as unknown as Snapshot;

const NOW_MS = 50;
const WORLD = { z: 0, x: 0, y: 0 };
const idsIn = (tile: ReturnType<typeof decodedTile>, layer: string): readonly unknown[] =>
  (tile.get(layer) ?? []).map(({ properties }) => properties.id);
const holding = (things: readonly { readonly id: string; readonly validity: typeof ALWAYS }[], atMs: number) =>
  things.filter(({ validity }) => holdsAt(validity, atMs)).map(({ id }) => id);

describe('the map of a city at a moment', () => {
  it('has in its tiles what holds then, as counted one by one, in whatever order moments are asked for', async () => {
    const [maker, tiles] = [new MapMaker(), new MapTiles()];
    for (const atMs of [NOW_MS, 0, 99, 25, 70, 10, 40, 60, 5, NOW_MS, 25]) {
      const tile = decodedTile(await tiles.tile(await maker.mapOf(snapshot, NOW_MS, { atMs }), WORLD));
      expect([atMs, idsIn(tile, 'jurisdiction.ward')]).toEqual([atMs, holding(wards, atMs)]);
      expect([atMs, idsIn(tile, 'jurisdiction-label.ward')]).toEqual([atMs, holding(wards, atMs)]);
      expect([atMs, idsIn(tile, 'asset.pole')]).toEqual([atMs, holding(poles, atMs)]);
      expect(idsIn(tile, 'jurisdiction.park')).toHaveLength(wards.length);
    }
  });

  it('shares what is the same at another moment, and has one generation from one change to the next', async () => {
    const maker = new MapMaker();
    const now = await maker.mapOf(snapshot, NOW_MS);
    const generations = new Map<number, string>();
    for (let atMs = 40; atMs < 60; atMs++) {
      const map = await maker.mapOf(snapshot, NOW_MS, { atMs });
      expect(map.parts.map(({ isDated }) => isDated)).toEqual([false, true, true]);
      expect(map.parts[0]).toBe(now.parts[0]);
      expect(map.generation).toBe(generations.get(map.sinceMs) ?? map.generation);
      generations.set(map.sinceMs, map.generation);
    }
    expect(new Set(generations.values()).size).toBe(generations.size);
    expect(generations.size).toBeGreaterThan(5);
  });

  it('is what is dated and what is not, which is the same at any moment', async () => {
    const maker = new MapMaker();
    const [dated, undated, later] = [
      await maker.mapOf(snapshot, NOW_MS, { only: 'dated' }),
      await maker.mapOf(snapshot, NOW_MS, { only: 'undated' }),
      await maker.mapOf(snapshot, NOW_MS, { only: 'undated', atMs: 99 }),
    ];
    expect([dated, undated].map(({ parts }) => parts.map(({ id }) => id))).toEqual([['ward', 'pole'], ['park']]);
    expect(later.generation).toBe(undated.generation);
    expect(undated.sinceMs).toBe(-Infinity);
  });
});
