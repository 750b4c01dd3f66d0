import { describe, expect, it } from 'vitest';
import type { AssetClass, LayerId } from '../../ids.ts';
import { routerOf, smallCity } from '../../route/testing-city.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { distanceTables } from './distance-tables.ts';
import { and, atomOf, type Formula, not } from './formula.ts';
import { Ground } from './ground.ts';
import { layerFaces } from './layer-faces.ts';
import { searchPlaces } from './place-search.ts';
import { Probe } from './probe.ts';
import type { TruthTable } from './truth-table.ts';

const finish = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

const ground = new Ground(routerOf(smallCity([])).surroundings, 0);
const [road, basin] = ['road', 'basin'] as AssetClass[];
const layers = ['ward', 'city', 'forest'] as LayerId[];
const roads = (own: string) =>
  ground.assets(road!, (i) => ground.surroundings.assetClasses.get(road!)!.assets[i]!.attributes.OWN === own);
for (const layer of layers) ground.inside(layer, ground.jurisdictions(layer));
ground.inside(
  layers[0]!,
  ground.jurisdictions(layers[0]!, (i) => i === 0),
);
for (const meters of [100, 900]) {
  ground.nearEdge(layers[1]!, meters);
  ground.asset('near', road!, meters, ground.assets(road!));
  ground.asset('near', basin!, 4 * meters, ground.assets(basin!));
  for (const own of ['STATE', 'CITY']) {
    ground.asset('nearest', road!, meters, roads(own));
    ground.asset('near', road!, meters + 300, roads(own));
  }
}
const atoms = ground.tests.map((_, atom) => atom);
const probe = new Probe(ground);
const random = seededRandom(77);
const places = Array.from({ length: 4_000 }, () => [random() * 0.16 - 0.03, random() * 0.22 - 0.03] as const);

const rowAt = ({ atoms: own }: TruthTable, place: readonly [number, number]): string => {
  const truth = probe.over(place, 0, own);
  return own.map((atom) => truth[atom]).join('');
};

describe('the tables of what can be together', () => {
  it.each([
    ['layers', () => [finish(layerFaces(ground, atoms)).table!]],
    ['distances', () => distanceTables(ground.tests, atoms)],
  ])('have a row for what holds at each of 4,000 places: %s', (_, tablesOf) => {
    for (const table of tablesOf()) {
      const rows = new Set(table.rows.map((row) => row.join('')));
      expect(places.filter((place) => !rows.has(rowAt(table, place)))).toEqual([]);
    }
  });

  it('have, for layers, no row that holds nowhere: each comes with its place', () => {
    const { table, places: shown } = finish(layerFaces(ground, atoms));
    expect(table!.rows.map((row) => row.join(''))).toEqual(shown.map((place) => rowAt(table!, place)));
    // Outside, either ward, the forest over either ward and beyond the line.
    expect(table!.rows).toHaveLength(6);
  });
});

describe('what holds over a disc', () => {
  it('holds at every place of it', () => {
    for (const place of places.slice(0, 60)) {
      const radiusMeters = 10 + random() * 2_000;
      const over = probe.over(place, radiusMeters, atoms);
      for (let k = 0; k < 20; k++) {
        const [angle, share] = [random() * 2 * Math.PI, Math.sqrt(random()) * 0.99];
        const step = (share * radiusMeters) / 111_320;
        const there = probe.over([place[0] + step * Math.cos(angle), place[1] + step * Math.sin(angle)], 0, atoms);
        const wrong = atoms.filter((atom) => over[atom] !== -1 && there[atom] !== -1 && there[atom] !== over[atom]);
        if (wrong.length > 0) expect(wrong, `${place}`).toEqual([]);
      }
    }
  });
});

describe('the search over all places', () => {
  const options = { extent: [-0.03, -0.03, 0.13, 0.19], goal: 'all', maxBoxes: 20_000, leastMeters: 5 } as const;
  const tables = [finish(layerFaces(ground, atoms)).table!, ...distanceTables(ground.tests, atoms)];
  const areaOf = (formula: Formula) => finish(searchPlaces(formula, probe, tables, options));

  it('measures a polygon to the boxes that its line leaves open', () => {
    const { areaSquareMeters, openSquareMeters } = areaOf(atomOf(1));
    const squareMeters = 11_131.95 * 11_057.43;
    expect(Math.abs(areaSquareMeters - squareMeters)).toBeLessThan(openSquareMeters + squareMeters * 1e-4);
    expect(openSquareMeters / squareMeters).toBeLessThan(0.02);
  });

  it('proves that there is no place where the tables exclude it along a common line', () => {
    const { place, openSquareMeters } = areaOf(and([atomOf(0), not(atomOf(1))]));
    expect([place, openSquareMeters]).toEqual([null, 0]);
  });
});
