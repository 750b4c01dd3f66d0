import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetClass } from '../../engine/ids.ts';
import { door, road } from '../../engine/locate/testing-town.ts';
import type { Asset } from '../../engine/route/city.ts';
import { Router } from '../../engine/route/router.ts';
import { testSnapshot } from '../testing.ts';

const STREET = {
  name: ['NAME'],
  alternates: [],
  left: { from: 'LF', to: 'LT', zip: 'ZIP', city: 'CITY' },
  right: { from: 'RF', to: 'RT', zip: 'ZIP', city: 'CITY' },
};
const ADDRESS = { number: 'NO', street: ['ST'], zip: 'ZIP' };
const NUMBERS = { left: '1-99', right: '2-98', zip: '13210', city: 'Testville' };

/** For tests only: a street of the west ward to the east, numbers 1 to 99, odd in the north. */
export const westStreet = (id: string, name: string): Asset =>
  road(
    id,
    name,
    [
      [0.001, 0.002],
      [0.009, 0.002],
    ],
    NUMBERS,
  );

/** As `westStreet`, a kilometer farther on in the east ward. */
export const eastStreet = (id: string, name: string): Asset =>
  road(
    id,
    name,
    [
      [0.011, 0.008],
      [0.019, 0.008],
    ],
    NUMBERS,
  );

/** A street to the north from the west end of `westStreet`. */
export const crossStreet = (id: string, name: string): Asset =>
  road(
    id,
    name,
    [
      [0.001, 0.002],
      [0.001, 0.009],
    ],
    NUMBERS,
  );

/** The test city with these streets, and a door at 10 Main St. */
export function snapshotWithStreets(...streets: readonly Asset[]): Snapshot {
  const snapshot = testSnapshot();
  const doors = [door('A10', '10', 'Main St', [0.0018, 0.0019], '13210')];
  const city = {
    ...snapshot.city,
    assetClasses: [
      ...snapshot.city.assetClasses,
      { class: 'road' as AssetClass, title: 'Roads', assets: streets },
      { class: 'address' as AssetClass, title: 'Addresses', assets: doors },
    ],
  };
  const built = Router.build(city);
  if (built.kind !== 'router') throw new Error(JSON.stringify(built.problems));
  const classSettings = new Map<string, Record<string, unknown>>([
    ['road', { street: STREET }],
    ['address', { address: ADDRESS }],
  ]);
  return { ...snapshot, city, router: built.router, classSettings };
}
