import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClass } from '../../ids.ts';
import type { Asset } from '../../route/city.ts';
import { Locator } from '../locator.ts';
import { asset, door, road, town } from '../testing-town.ts';

const LIGHT = 'street_light' as AssetClass;
const light = (id: string, [lon, lat]: LonLat): Asset => asset(LIGHT, id, { type: 'Point', coordinates: [lon, lat] });

// Main St runs east between Oak St and Elm St, Back St 56 m south of it; numbers 10, 20 and 30 stand 17 m south of Main St.
const ROADS = [
  road(
    'M',
    'Main St',
    [
      [0, 0],
      [0.006, 0],
    ],
    { left: '1-99', right: '2-98' },
  ),
  road('B', 'Back St', [
    [0, -0.0005],
    [0.006, -0.0005],
  ]),
  road('O', 'Oak St', [
    [0, 0],
    [0, 0.002],
  ]),
  road('E', 'Elm St', [
    [0.006, 0],
    [0.006, 0.002],
  ]),
];
const DOORS = [
  door('A10', '10', 'Main St', [0.001, -0.00015]),
  door('A20', '20', 'Main St', [0.0015, -0.00015]),
  door('A30', '30', 'Main St', [0.004, -0.00015]),
];

function meant(text: string, lights: readonly Asset[], doors: readonly Asset[] = DOORS) {
  const locator = Locator.build(town(ROADS, doors, [{ class: LIGHT, title: 'Street lights', assets: lights }]));
  return locator.meantAssets(locator.locate(text)[0]!, LIGHT)!;
}
const idsOf = ({ assets }: ReturnType<typeof meant>) => assets.map(({ asset: { id } }) => id);

describe('the light outside a house', () => {
  it('is the one that no other house is nearer to, before one that is nearer but before the next house', () => {
    // 27 m from number 10 and 19 m from number 20; 34 m from number 10 alone.
    const found = meant('10 Main St', [light('next door', [0.0013, -0.00005]), light('own', [0.0007, -0.00005])]);
    expect(idsOf(found)[0]).toBe('own');
    expect(found.assets[0]!.because).toContain('no other house of Main St is nearer to it');
    const next = found.assets.find(({ asset: { id } }) => id === 'next door');
    expect(next?.because.join()).toMatch(/20 Main St is .* nearer to it/);
  });

  it('is one of its own street, before a nearer one of the street behind', () => {
    const found = meant('30 Main St', [light('behind', [0.004, -0.00045]), light('own', [0.0044, 0.00005])]);
    expect(idsOf(found)[0]).toBe('own');
    expect(found.assets[0]!.because).toContain('across Main St');
    expect(found.question).toBeNull();
  });

  it('has probabilities that sum to 1 with what is left out', () => {
    const lights = Array.from({ length: 12 }, (_, i) => light(`L${i}`, [0.0035 + 0.0001 * i, -0.00005]));
    const { assets } = meant('30 Main St', lights);
    expect(assets).toHaveLength(5);
    const sum = assets.reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeGreaterThan(0.6);
    expect(sum).toBeLessThanOrEqual(1);
    expect(assets.map(({ probability }) => probability)).toEqual(
      assets.map(({ probability }) => probability).sort((a, b) => b - a),
    );
  });

  it('is less certain where the place is', () => {
    const lights = [light('near', [0.0033, 0.00005]), light('far', [0.0037, 0.00005])];
    const locator = Locator.build(town(ROADS, [], [{ class: LIGHT, title: 'Street lights', assets: lights }]));
    const at = (accuracyMeters: number) =>
      locator.meantAssets({ lonLat: [0.0033, -0.0001], accuracyMeters, matchType: 'interpolated', asset: null }, LIGHT)!
        .assets[0]!;
    expect(at(10).probability).toBeGreaterThan(at(60).probability + 0.1);
    expect(at(60).probability).toBeGreaterThan(0.5);
  });
});

describe('what to ask', () => {
  it('is which hand, where one stands to either side', () => {
    const found = meant('30 Main St', [light('east', [0.0042, -0.00005]), light('west', [0.0038, -0.00005])]);
    expect(found.question).toEqual({
      text: 'Street lights: which of these is it, the one to the right as you face Main St (east) or the one to the left as you face Main St (west)?',
      choices: [
        { assetId: 'east', label: 'east, to the right as you face Main St' },
        { assetId: 'west', label: 'west, to the left as you face Main St' },
      ],
    });
  });

  it('is which side of the street, where both stand to the same hand', () => {
    const { question } = meant('30 Main St', [
      light('far side', [0.0042, 0.00002]),
      light('near side', [0.0042, -0.00002]),
    ]);
    expect(question?.choices.map(({ label }) => label).sort()).toEqual([
      'far side, across the street',
      'near side, on this side of the street',
    ]);
  });

  it('is nothing where one is twice as likely as the others together', () => {
    expect(
      meant('30 Main St', [light('here', [0.004, -0.00005]), light('there', [0.005, -0.00005])]).question,
    ).toBeNull();
  });
});

describe('what is meant', () => {
  it('is the nearest to a tap, whatever street it is on', () => {
    const lights = [light('front', [0.004, -0.00005]), light('behind', [0.004, -0.00045])];
    const locator = Locator.build(town(ROADS, DOORS, [{ class: LIGHT, title: 'Street lights', assets: lights }]));
    const tap = {
      lonLat: [0.00401, -0.0004] as const,
      accuracyMeters: 8,
      matchType: 'coordinates' as const,
      asset: null,
    };
    expect(locator.meantAssets(tap, LIGHT)!.assets[0]).toMatchObject({
      asset: { id: 'behind' },
      label: 'behind (Street lights)',
    });
    expect(locator.meantAssets(tap, LIGHT, { limit: 1 })!.assets).toHaveLength(1);
  });

  it('is either of two poles for a tap between them', () => {
    const lights = [light('west', [0.001, 0.00005]), light('east', [0.0021, 0.00005])];
    const locator = Locator.build(town(ROADS, DOORS, [{ class: LIGHT, title: 'Street lights', assets: lights }]));
    // 56 m and 67 m away.
    const tap = {
      lonLat: [0.0015, -0.00001] as const,
      accuracyMeters: 0,
      matchType: 'coordinates' as const,
      asset: null,
    };
    const { assets, question } = locator.meantAssets(tap, LIGHT)!;
    expect(assets.map(({ asset: { id } }) => id)).toEqual(['west', 'east']);
    expect(assets[0]!.probability).toBeLessThan(0.67);
    expect(question?.choices).toHaveLength(2);
  });

  it('is the nearest within 500 m where nothing is near, nothing beyond, and null for a class that is none', () => {
    expect(idsOf(meant('10 Main St', [light('far', [0.004, -0.0001])]))).toEqual(['far']);
    expect(meant('10 Main St', [light('away', [0.02, 0])])).toEqual({ assets: [], question: null });
    const locator = Locator.build(town(ROADS, DOORS));
    expect(locator.meantAssets(locator.locate('10 Main St')[0]!, LIGHT)).toBeNull();
  });
});
