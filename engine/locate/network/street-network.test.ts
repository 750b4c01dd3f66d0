import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetClass } from '../../ids.ts';
import type { Asset } from '../../route/city.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { StreetBook } from '../books/street-book.ts';
import { road, town } from '../testing-town.ts';
import { blockAround, blocksBetween } from './block.ts';
import { crossingsOf, crossStreetsOf } from './crossing.ts';
import { StreetNetwork } from './street-network.ts';
import { knownCrossingsOf } from './told-apart.ts';

const COLUMNS = {
  name: ['NAME'],
  alternates: [['OTHER']],
  left: { from: 'LF', to: 'LT' },
  right: { from: 'RF', to: 'RT' },
  levels: { from: 'FZ', to: 'TZ' },
};
const leveled = (one: Asset, from: number, to: number): Asset => ({
  ...one,
  attributes: { ...one.attributes, FZ: String(from), TZ: String(to) },
});

function networkOf(roads: readonly Asset[]) {
  const streets = new Map([['road' as AssetClass, COLUMNS]]);
  const book = StreetBook.build({ ...town(roads), streets });
  const network = StreetNetwork.build(book);
  const street = (label: string) => book.entries.find((entry) => entry.label === label)!;
  const places = (a: string, b: string) => crossingsOf(network, street(a), street(b)).map(({ lonLat }) => lonLat);
  return { book, network, street, places };
}

const texts = (lonLats: Iterable<LonLat>): readonly string[] =>
  [...lonLats].map(([lon, lat]) => `${lon.toFixed(4)} ${lat.toFixed(4)}`).sort();

describe('where two streets meet', () => {
  it('is every end that they share at one level, as brute force over seeded segments says', () => {
    const random = seededRandom(311);
    const below = (n: number): number => Math.floor(random() * n);
    const names = ['Ash St', 'Birch Ave', 'Cedar Rd', 'Dogwood Ln', 'Elm Pl', 'Fir Ct'];
    const segments = Array.from({ length: 400 }, (_, i) => {
      const [column, row, isEast] = [below(15), below(15), random() < 0.5];
      const ends: readonly LonLat[] = [
        [column * 0.002, row * 0.002],
        [(column + (isEast ? 1 : 0)) * 0.002, (row + (isEast ? 0 : 1)) * 0.002],
      ];
      return {
        id: `S${i}`,
        name: names[below(6)]!,
        other: random() < 0.2 ? names[below(6)]! : '',
        ends,
        levels: [below(2), below(2)] as const,
      };
    });
    const { places } = networkOf(
      segments.map(({ id, name, other, ends, levels }) => leveled(road(id, name, ends, { other }), ...levels)),
    );
    let met = 0;
    for (const a of names) {
      for (const b of names.filter((name) => name !== a)) {
        const expected = new Set<string>();
        for (const one of segments) {
          for (const two of segments) {
            const [mine, theirs] = [
              [one.name, one.other],
              [two.name, two.other],
            ];
            if (one === two || !mine.includes(a) || !theirs.includes(b)) continue;
            // Both have both names, and go by the same of them: one street.
            if (mine.includes(b) && theirs.includes(a) && one.name === two.name) continue;
            one.ends.forEach((end, i) => {
              two.ends.forEach((other, j) => {
                if (String(end) === String(other) && one.levels[i] === two.levels[j]) expected.add(texts([end])[0]!);
              });
            });
          }
        }
        met += expected.size;
        expect(texts(places(a, b)), `${a} & ${b}`).toEqual([...expected].sort());
      }
    }
    expect(met).toBeGreaterThan(500);
  });

  it('is also where one ends within half a street of the other, but only at the same level', () => {
    const main = road('M', 'Main St', [
      [0, 0],
      [0.01, 0],
    ]);
    const near = road('N', 'North Ln', [
      [0.004, 0.00005],
      [0.004, 0.002],
    ]);
    const far = road('F', 'Far Ln', [
      [0.006, 0.0001],
      [0.006, 0.002],
    ]);
    expect(texts(networkOf([main, near, far]).places('Main St', 'North Ln'))).toEqual(['0.0040 0.0001']);
    expect(networkOf([main, near, far]).places('Main St', 'Far Ln')).toEqual([]);
    expect(networkOf([leveled(main, 1, 1), leveled(near, 0, 0)]).places('Main St', 'North Ln')).toEqual([]);
    expect(networkOf([leveled(main, 1, 0), leveled(near, 0, 0)]).places('Main St', 'North Ln')).toEqual([]);
  });

  it('is at the corner itself where a street stops short of one', () => {
    const { places } = networkOf([
      road('M1', 'Main St', [
        [0, 0],
        [0.004, 0],
      ]),
      road('M2', 'Main St', [
        [0.004, 0],
        [0.008, 0],
      ]),
      road('O', 'Oak St', [
        [0.004, 0],
        [0.004, -0.004],
      ]),
      road('S', 'Short St', [
        [0.004, 0.00006],
        [0.004, 0.004],
      ]),
    ]);
    expect(places('Short St', 'Main St')).toHaveLength(1);
    expect(places('Short St', 'Oak St')).toHaveLength(1);
  });

  it('is nowhere for lines that only cross, and for two names of one street', () => {
    const { places } = networkOf([
      road(
        'M1',
        'Main St',
        [
          [0, 0],
          [0.004, 0],
        ],
        { other: 'Route 5' },
      ),
      road(
        'M2',
        'Main St',
        [
          [0.004, 0],
          [0.008, 0],
        ],
        { other: 'Route 5' },
      ),
      road('B', 'Bridge St', [
        [0.002, -0.002],
        [0.002, 0.002],
      ]),
    ]);
    expect(places('Main St', 'Bridge St')).toEqual([]);
    expect(places('Main St', 'Route 5')).toEqual([]);
  });

  it('is one place for both carriageways, in their middle', () => {
    const { network, street } = networkOf([
      road('E', 'Grand Blvd', [
        [0, 0],
        [0.004, 0],
      ]),
      road('W', 'Grand Blvd', [
        [0, 0.0002],
        [0.004, 0.0002],
      ]),
      road('C1', 'Cross St', [
        [0.004, 0],
        [0.004, 0.0002],
      ]),
      road('C2', 'Cross St', [
        [0.004, 0.0002],
        [0.004, 0.002],
      ]),
    ]);
    const [crossing, ...more] = crossingsOf(network, street('Grand Blvd'), street('Cross St'));
    expect(more).toEqual([]);
    expect(crossing!.lonLat).toEqual([0.004, expect.closeTo(0.0001, 9)]);
    expect(crossing!.reachMeters).toBeCloseTo(11.06, 1);
  });
});

// Main St runs east; Loop Dr leaves it at 0.002 and comes back at 0.008; Oak St is beside the first end, Elm St beside the second.
const loopTown = () =>
  networkOf([
    road(
      'M1',
      'Main St',
      [
        [0, 0],
        [0.002, 0],
      ],
      { left: '1-99', right: '2-98' },
    ),
    road(
      'M2',
      'Main St',
      [
        [0.002, 0],
        [0.004, 0],
      ],
      { left: '101-199', right: '100-198' },
    ),
    // Drawn the other way round, with another segment of the block behind it.
    road(
      'M3',
      'Main St',
      [
        [0.006, 0],
        [0.004, 0],
      ],
      { left: '298-250', right: '299-251' },
    ),
    road(
      'M4',
      'Main St',
      [
        [0.006, 0],
        [0.008, 0],
      ],
      { left: '301-399', right: '300-398' },
    ),
    road('M5', 'Main St', [
      [0.008, 0],
      [0.01, 0],
    ]),
    road('L', 'Loop Dr', [
      [0.002, 0],
      [0.002, 0.004],
      [0.008, 0.004],
      [0.008, 0],
    ]),
    road('O', 'Oak St', [
      [0, 0],
      [0, 0.002],
    ]),
    road('E', 'Elm St', [
      [0.004, 0],
      [0.004, -0.002],
    ]),
  ]);

describe('two streets that meet twice', () => {
  it('are told apart by the next street that only one of the places has', () => {
    const { network, street } = loopTown();
    const known = knownCrossingsOf(network, street('Main St'), street('Loop Dr'));
    expect(known.map(({ lonLat, hint }) => [lonLat[0], hint])).toEqual([
      [0.002, 'by Oak St'],
      [0.008, 'the eastern one'],
    ]);
  });

  it('need nothing to be told apart where they meet once', () => {
    const { network, street } = loopTown();
    expect(knownCrossingsOf(network, street('Main St'), street('Elm St'))).toMatchObject([{ hint: null }]);
  });
});

describe('a street', () => {
  it('knows the streets that meet it, each once', () => {
    const { network, street } = loopTown();
    expect(
      crossStreetsOf(network, street('Main St'))
        .map(({ entry }) => entry.label)
        .sort(),
    ).toEqual(['Elm St', 'Loop Dr', 'Oak St']);
  });

  it('has blocks between its cross streets, whichever is said first', () => {
    const { network, street } = loopTown();
    for (const [a, b] of [
      ['Elm St', 'Oak St'],
      ['Oak St', 'Elm St'],
    ] as const) {
      const [block, ...more] = blocksBetween(network, street('Main St'), street(a), street(b));
      expect(more).toEqual([]);
      expect(block!.lonLat).toEqual([expect.closeTo(0.002, 9), 0]);
      expect(block!.reachMeters).toBeCloseTo(222.6, 0);
      expect(block!.segments.map(({ asset }) => asset.id).sort()).toEqual(['M1', 'M2']);
    }
  });

  it('has no block between streets that do not meet it', () => {
    const { network, street } = loopTown();
    expect(blocksBetween(network, street('Oak St'), street('Elm St'), street('Main St'))).toEqual([]);
  });
});

describe('the block around a place', () => {
  const around = (id: string, atMeters: number, side: 'left' | 'right' | null) => {
    const { book, network } = loopTown();
    const segments = Array.from({ length: book.size }, (_, position) => book.segment(position));
    const segment = segments.find(({ asset }) => asset.id === id)!;
    const { from, to, numbers, lengthMeters } = blockAround(network, segment, atMeters, side);
    return { from: from?.entry.label ?? null, to: to?.entry.label ?? null, numbers, lengthMeters };
  };

  it('goes on through corners without another street, with the numbers of its side however each segment is drawn', () => {
    expect(around('M4', 50, 'left')).toMatchObject({
      ...{ from: 'Elm St', to: 'Loop Dr' },
      numbers: { from: 251, to: 399 },
      lengthMeters: expect.closeTo(445.3, 0),
    });
    expect(around('M3', 50, 'left')).toMatchObject({ from: 'Loop Dr', to: 'Elm St', numbers: { from: 250, to: 398 } });
  });

  it('has no cross street at a dead end, and the numbers of both sides where its own has none', () => {
    expect(around('M5', 50, 'left')).toMatchObject({ from: 'Loop Dr', to: null, numbers: null });
    expect(around('M1', 50, null)).toMatchObject({ from: 'Oak St', to: 'Loop Dr', numbers: { from: 1, to: 99 } });
  });
});
