import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { AssetClass, AssetId } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { AssetClassIndex } from '../asset-class-index.ts';
import type { Asset } from '../city.ts';
import { Steps } from './kernel.ts';
import { NAMED_HARDLY, NAMED_PERHAPS, NAMED_SURELY, NamedAsset } from './named-asset.ts';

const ORIGIN: LonLat = [-70.2, 43.7];
const steps = new Steps(ORIGIN);
const at = (east: number, north: number): LonLat => steps.to(east, north);

const asset = (id: string, geometry: Asset['geometry']): Asset => ({
  ...{ class: 'thing' as AssetClass, id: id as AssetId, owner: null, attributes: {}, geometry },
  validity: { fromMs: -Infinity, untilMs: Infinity },
});
const classOf = (assets: readonly Asset[]): AssetClassIndex =>
  AssetClassIndex.build({ class: 'thing' as AssetClass, title: '', assets });
const points = (places: readonly LonLat[]): AssetClassIndex =>
  classOf(places.map((place, i) => asset(`A${i}`, { type: 'Point', coordinates: [...place] })));
const line = (id: string, ...places: readonly LonLat[]): Asset =>
  asset(id, { type: 'LineString', coordinates: places.map((place) => [...place]) });

// Main Street runs east, Elm Street north, and they cross in the origin. Number 1 stands on Main Street, number 2 on Elm Street.
const streets = classOf([line('Main', at(-200, 0), at(200, 0)), line('Elm', at(0, -200), at(0, 200))]);
const [main, elm] = [at(40, 12), at(14, 50)];
const houses = points([main, elm]);
const fitOf = (named: LonLat, place: LonLat, along: AssetClassIndex | null = streets): number =>
  NamedAsset.at(named, houses, along ?? undefined, 0)!.fit(place, distanceMeters(named, place));

describe('the address that a place names', () => {
  it('is none where the place stands on none', () => {
    expect(NamedAsset.at(at(1, 1), houses, streets, 0)).toBeNull();
    expect(NamedAsset.at(main, undefined, streets, 0)).toBeNull();
  });

  it('is surely what callers name for what is nearest to it and on its street', () => {
    expect(fitOf(main, at(45, -3))).toBe(NAMED_SURELY);
    expect(fitOf(elm, at(2, 60))).toBe(NAMED_SURELY);
  });

  it('is hardly named for what is nearer to another of the same street or of its own', () => {
    expect(fitOf(main, at(2, 60))).toBe(NAMED_HARDLY);
    expect(fitOf(elm, at(45, -3))).toBe(NAMED_HARDLY);
  });

  it('may be named for what is nearer to it but on the other street, and the other the same', () => {
    const place = at(3, 18);
    expect(distanceMeters(place, elm)).toBeLessThan(distanceMeters(place, main));
    // Nearer to number 2 and on its street; a step down the street number 1 is nearer, and it is still Elm Street.
    expect(fitOf(elm, place)).toBe(NAMED_SURELY);
    const down = at(2, -20);
    expect(distanceMeters(down, main)).toBeLessThan(distanceMeters(down, elm));
    expect(fitOf(main, down)).toBe(NAMED_PERHAPS);
    expect(fitOf(elm, down)).toBe(NAMED_PERHAPS);
  });

  it('is what is nearest where nothing is known of streets, or none is near', () => {
    expect(fitOf(main, at(2, -20), null)).toBe(NAMED_SURELY);
    expect(fitOf(elm, at(2, -20), null)).toBe(NAMED_HARDLY);
    const far = classOf([line('Far', at(-200, 900), at(200, 900))]);
    expect(fitOf(main, at(2, -20), far)).toBe(NAMED_SURELY);
  });

  it('is what trying every address and every street finds', () => {
    const random = seededRandom(311);
    const among = (meters: number): LonLat => at((random() - 0.5) * meters, (random() - 0.5) * meters);
    const places = Array.from({ length: 60 }, () => among(400));
    const crowd = points(places);
    const streetAt = (place: LonLat): number => streets.nearest(place, 0, 60)?.position ?? -1;
    for (let i = 0; i < 600; i++) {
      const [named, place] = [places[i % places.length]!, among(400)];
      const meters = distanceMeters(named, place);
      const nearer = places.filter((each) => distanceMeters(each, place) < meters - 0.05);
      const isNearest = nearer.length === 0;
      const street = streetAt(place);
      const alike =
        street === -1 ? isNearest : streetAt(named) === street && !nearer.some((each) => streetAt(each) === street);
      const wanted = isNearest && alike ? NAMED_SURELY : isNearest || alike ? NAMED_PERHAPS : NAMED_HARDLY;
      expect(NamedAsset.at(named, crowd, streets, 0)!.fit(place, meters)).toBe(wanted);
    }
  });
});
