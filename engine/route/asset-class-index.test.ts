import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../geometry/meters.ts';
import type { AssetClass, AssetId } from '../ids.ts';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { AssetClassIndex } from './asset-class-index.ts';
import type { Asset } from './city.ts';

const random = seededRandom(311);
const assets = Array.from(
  { length: 400 },
  (_, i): Asset => ({
    class: 'tree' as AssetClass,
    id: `T${(i * 7) % 400}` as AssetId,
    owner: null,
    // A third each: always, until 1000, from 1000 on.
    validity: { fromMs: i % 3 === 2 ? 1_000 : -Infinity, untilMs: i % 3 === 1 ? 1_000 : Infinity },
    attributes: {},
    geometry: i % 50 === 0 ? null : { type: 'Point', coordinates: [random() * 0.02, random() * 0.02] },
  }),
);
const index = AssetClassIndex.build({ class: 'tree' as AssetClass, title: 'Trees', assets });

describe('the assets of a class', () => {
  it('near a place are those that hold then, nearest first, as trying every one finds', () => {
    for (const atMs of [0, 1_000])
      for (let k = 0; k < 40; k++) {
        const at = [random() * 0.02, random() * 0.02] as const;
        const wanted = assets
          .filter(({ validity }) => validity.fromMs <= atMs && atMs < validity.untilMs)
          .flatMap(({ id, geometry }) =>
            geometry?.type === 'Point'
              ? [{ id, meters: distanceMeters(at, [geometry.coordinates[0]!, geometry.coordinates[1]!]) }]
              : [],
          )
          .filter(({ meters }) => meters <= 300)
          .sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))
          .slice(0, 8);
        const found = index.near(at, atMs, 300, 8);
        expect(found.map(({ position }) => index.assets[position]!.id)).toEqual(wanted.map(({ id }) => id));
      }
  });

  it('are found by id, each and no other, with or without a place', () => {
    for (const asset of assets) expect(index.byId(asset.id, 0)).toBe(asset);
    for (const id of ['', 'T', 'T400', 't1', '\uffff']) expect(index.byId(id, 0)).toBeNull();
    expect(AssetClassIndex.build({ class: 'tree' as AssetClass, title: '', assets: [] }).byId('T1', 0)).toBeNull();
  });

  it('are found by id in the period of the moment, and in their last one where none holds', () => {
    const periods = [
      { fromMs: 30, untilMs: 40 },
      { fromMs: -Infinity, untilMs: 10 },
      { fromMs: 10, untilMs: 20 },
    ].map((validity): Asset => ({ ...assets[0]!, validity }));
    const later = { ...assets[0]!, id: 'T00' as AssetId };
    const several = AssetClassIndex.build({ class: 'tree' as AssetClass, title: '', assets: [later, ...periods] });
    const found = [0, 9, 10, 19, 20, 30, 40].map((atMs) => several.byId('T0', atMs)?.validity.fromMs);
    expect(found).toEqual([-Infinity, -Infinity, 10, 10, 30, 30, 30]);
  });
});
