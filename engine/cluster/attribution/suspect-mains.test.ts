import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { LocalPlane } from './local-plane.ts';
import { plainPosterior } from './oracle.ts';
import { type ClusterMember, reportedPlaces } from './reported-places.ts';
import { type PossibleMain, suspectMains } from './suspect-mains.ts';

// Meters east and north of a place in Boston.
const HERE = [-71.06, 42.36] as const;
const plane = new LocalPlane(HERE);
const at = (x: number, y: number) => plane.lonLat(x, y);
const main = (name: string, line: readonly (readonly [number, number])[], breaksPerYear = 0.01): PossibleMain => ({
  name,
  geometry: { type: 'LineString', coordinates: line.map(([x, y]) => [...at(x, y)]) },
  ...{ breaksPerYear, facts: [] },
});
const report = (x: number, y: number, accuracyMeters = 20): ClusterMember => ({ lonLat: at(x, y), accuracyMeters });

/** Streets 90 m apart, each with a main from crossing to crossing. */
const GRID = Array.from({ length: 7 }, (_, i) => i - 3).flatMap((i) =>
  Array.from({ length: 7 }, (_, j) => j - 3).flatMap((j) => [
    main(`E${i},${j}`, [
      [90 * i, 90 * j],
      [90 * i + 90, 90 * j],
    ]),
    main(`N${i},${j}`, [
      [90 * i, 90 * j],
      [90 * i, 90 * j + 90],
    ]),
  ]),
);
/** Along the main E0,0. */
const ALONG = [report(20, 14), report(35, -18), report(48, 9), report(60, 22), report(74, -11), report(31, 5)];

const sumOf = ({ candidates, severalMains, noMain }: ReturnType<typeof suspectMains>): number =>
  candidates.reduce((sum, { probability }) => sum + probability, severalMains + noMain);
const nameOf = (mains: readonly PossibleMain[], { candidates }: ReturnType<typeof suspectMains>, rank = 0): string =>
  mains[candidates[rank]!.position]!.name;

describe('suspectMains', () => {
  it('gives each main the probability that its states, written out one by one, give it', () => {
    const random = seededRandom(71);
    for (let round = 0; round < 8; round++) {
      const members = Array.from({ length: 2 + (round % 6) }, () =>
        report(random() * 120 - 60, random() * 120 - 60, 8 + 30 * random()),
      );
      const reported = reportedPlaces(members);
      const lines = Array.from({ length: 5 }, (_, i) => {
        const [x, y] = [random() * 200 - 140, 37 * i - 80 + random() * 20];
        return { x, y, dx: i % 2 === 0 ? 30 + random() * 250 : 0, dy: i % 2 === 0 ? 0 : 25 + random() * 9 };
      });
      const rates = lines.map(() => random());
      const mains = lines.map(({ x, y, dx, dy }, i) => {
        const ends = [reported.plane.lonLat(x, y), reported.plane.lonLat(x + dx, y + dy)];
        const geometry: LineString = { type: 'LineString', coordinates: ends.map((end) => [...end]) };
        return { name: `M${i}`, geometry, breaksPerYear: rates[i]!, facts: [] };
      });
      const world = {
        places: reported.places,
        mains: lines,
        breaksPerYear: rates,
        radiusMeters: reported.radiusMeters,
      };
      const expected = plainPosterior(world, 0.3);
      const { candidates, severalMains, noMain } = suspectMains(members, mains, { noMain: 0.3, severalMains: 0 });
      expect([noMain, severalMains]).toEqual([expect.closeTo(expected[5]!, 4), 0]);
      for (const { position, probability } of candidates) expect(probability).toBeCloseTo(expected[position]!, 4);
    }
  });

  it('finds the main that the reports lie along, with the others next to nothing', () => {
    const found = suspectMains(ALONG, GRID);
    expect([found.answer, nameOf(GRID, found)]).toEqual(['one-main', 'E0,0']);
    expect(found.candidates[0]).toMatchObject({ explains: [0, 1, 2, 3, 4, 5], nearestTo: 6 });
    expect(found.candidates[0]!.probability).toBeGreaterThan(0.9);
    expect(found.candidates[0]!.distanceMeters).toBeCloseTo((14 + 18 + 9 + 22 + 11 + 5) / 6, 1);
    expect(found.candidates[0]!.because).toEqual([
      'E0,0 would explain 6 of 6 reports: they are 13 m from it on average',
    ]);
    expect(found.because[0]).toMatch(/^E0,0 alone 9\d %; several mains .*, none .*$/);
  });

  it('makes probabilities that sum to 1, whatever the world', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 8; round++) {
      const members = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        report(random() * 400 - 200, random() * 400 - 200, random() < 0.2 ? 0 : random() * 300),
      );
      const found = suspectMains(members, GRID.slice(0, Math.floor(random() * GRID.length)));
      expect(sumOf(found)).toBeCloseTo(1, 9);
    }
  });

  it('does not depend on the order of reports and mains', () => {
    const probabilities = (members: readonly ClusterMember[], mains: readonly PossibleMain[]) => {
      const { candidates, severalMains, noMain } = suspectMains(members, mains);
      const named = candidates.map(({ position, probability }) => [mains[position]!.name, probability] as const);
      return new Map([...named, ['several', severalMains] as const, ['none', noMain] as const]);
    };
    const one = probabilities(ALONG, GRID);
    const other = probabilities(ALONG.toReversed(), GRID.toReversed());
    expect(other.size).toBe(one.size);
    for (const [name, probability] of one) expect(other.get(name)).toBeCloseTo(probability, 9);
  });

  it('is not led astray by a stray report, nor says that the main explains it', () => {
    const found = suspectMains([...ALONG, report(-120, 160)], GRID);
    expect([found.answer, nameOf(GRID, found)]).toEqual(['one-main', 'E0,0']);
    expect(found.candidates[0]!.explains).toEqual([0, 1, 2, 3, 4, 5]);
    expect(found.candidates[0]!.because[0]).toContain('would explain 6 of 7 reports');
  });

  it('says that no main is behind reports that lie at a main each', () => {
    const members = [
      report(45, 8),
      report(-85, 40),
      report(130, -88),
      report(-40, -96),
      report(95, 130),
      report(-132, 5),
    ];
    const found = suspectMains(members, GRID);
    expect(found.answer).toBe('no-main');
    expect(found.noMain).toBeGreaterThan(0.5);
    expect(found.because[0]).toMatch(/^the reports lie as scattered leaks do: no main \d\d %, [EN]\S+ \d+ %, /);
  });

  it('says that several are where half of the reports lie along one and half along another', () => {
    const others = ALONG.map(({ accuracyMeters }, i) =>
      report([-8, 11, 6, -14, 9, -5][i]!, -80 + 12 * i, accuracyMeters),
    );
    const found = suspectMains([...ALONG, ...others], GRID);
    expect(found.answer).toBe('several-mains');
    expect(found.because[0]).toMatch(/two mains at once explain .* best (E0,0 and N0,-1|N0,-1 and E0,0)$/);
  });

  it('takes reports of one known problem for one place, and equal places in it for no more than one', () => {
    const leak = [report(45, 10), report(50, 4), report(41, -9), report(47, 12), report(44, -6), report(45, 10)];
    const linked = leak.map((member) => ({ ...member, problem: 'leak' }));
    const certain = suspectMains(leak, GRID).candidates[0]!.probability;
    const found = suspectMains(linked, GRID);
    expect(certain).toBeGreaterThan(0.8);
    expect(found.candidates[0]!.probability).toBeLessThan(0.6);
    expect(found.candidates[0]!.explains).toEqual([0, 1, 2, 3, 4, 5]);
    const same = (times: number) => Array.from({ length: times }, () => ({ ...report(45, 10), problem: 'leak' }));
    expect(suspectMains(same(9), GRID).noMain).toBeCloseTo(suspectMains(same(1), GRID).noMain, 9);
  });

  it('lets the breaks that are expected decide between mains that the places do not tell apart', () => {
    const mains = [
      main(
        'rare',
        [
          [0, 0],
          [100, 0],
        ],
        0.01,
      ),
      main(
        'often',
        [
          [0, 30],
          [100, 30],
        ],
        0.2,
      ),
    ];
    const found = suspectMains([report(30, 15), report(50, 16), report(70, 14)], mains);
    expect(nameOf(mains, found)).toBe('often');
    expect(found.candidates[0]!.probability / found.candidates[1]!.probability).toBeCloseTo(20, 0);
  });

  it('lets a report count the more the better its place is known', () => {
    const mains = [
      main('south', [
        [0, 0],
        [100, 0],
      ]),
      main('north', [
        [0, 60],
        [100, 60],
      ]),
    ];
    const southOf = (accuracyMeters: number): number => {
      const found = suspectMains([report(40, 12, accuracyMeters), report(60, 8, accuracyMeters)], mains);
      return found.candidates.find(({ position }) => position === 0)!.probability;
    };
    const rising = [150, 60, 30, 15].map(southOf);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising[3]! - rising[0]!).toBeGreaterThan(0.1);
  });

  it('tells of two mains that meet, between which the reports lie', () => {
    const mains = [
      main('west', [
        [-100, 0],
        [0, 0],
      ]),
      main('east', [
        [0, 0],
        [100, 0],
      ]),
      main('far', [
        [-100, 90],
        [100, 90],
      ]),
    ];
    const found = suspectMains([report(-12, 9), report(14, -7), report(2, 12), report(-3, -10)], mains, {
      ...{ noMain: 0.1, severalMains: 0.01 },
    });
    expect(
      found.candidates
        .slice(0, 2)
        .map(({ position }) => mains[position]!.name)
        .sort(),
    ).toEqual(['east', 'west']);
    expect(found.because[1]).toMatch(/^it meets (east|west) \(\d\d %\) end to end: one of the two \d\d %$/);
  });

  it('suspects a short main whose water also comes up beside what it runs on into', () => {
    const mains = [
      ...[
        main('west', [
          [-150, 0],
          [-15, 0],
        ]),
        main('short', [
          [-15, 0],
          [15, 0],
        ]),
        main('east', [
          [15, 0],
          [150, 0],
        ]),
      ],
    ];
    const found = suspectMains(
      [-44, -30, -12, 0, 8, 25, 41, 18].map((x, i) => report(x, i % 2 === 0 ? 8 : -8, 10)),
      mains,
    );
    expect(nameOf(mains, found)).toBe('short');
    expect(found.candidates[0]!.probability).toBeGreaterThan(0.5);
    const [lon, lat] = found.candidates[0]!.breakAt!;
    expect(Math.hypot(plane.x(lon), plane.y(lat))).toBeLessThan(16);
  });

  it('says of reports near no main, or all of one main, what can be said', () => {
    const far = suspectMains(ALONG, [
      main('far', [
        [5000, 0],
        [5100, 0],
      ]),
      { ...main('lost', []), geometry: null },
    ]);
    expect(far).toMatchObject({ candidates: [], severalMains: 0, noMain: 1, answer: 'no-main' });
    expect(far.because).toEqual(['no main runs near the reports']);
    expect(
      sumOf(
        suspectMains(
          [report(0, 0)],
          [
            main(
              'only',
              [
                [0, 0],
                [100, 0],
              ],
              0,
            ),
          ],
        ),
      ),
    ).toBeCloseTo(1, 9);
    const sure = { noMain: 0, severalMains: 0.5 };
    expect(() => suspectMains(ALONG, GRID, sure)).toThrow('beforehand must be shares of 1');
    expect(() => suspectMains([], GRID)).toThrow(new RangeError('members must hold at least one report'));
  });

  it('is the same across the antimeridian', () => {
    const turned = (lon: number): number => (lon + 71.06 + 180 > 180 ? lon + 71.06 - 180 : lon + 71.06 + 180);
    const mains = GRID.map((each) => {
      const { coordinates } = each.geometry as LineString;
      const geometry: LineString = {
        type: 'LineString',
        coordinates: coordinates.map(([lon, lat]) => [turned(lon!), lat!]),
      };
      return { ...each, geometry };
    });
    const members = ALONG.map((each) => ({ ...each, lonLat: [turned(each.lonLat[0]), each.lonLat[1]] as const }));
    const [one, other] = [suspectMains(ALONG, GRID), suspectMains(members, mains)];
    expect(other.candidates[0]!.position).toBe(one.candidates[0]!.position);
    expect(other.candidates[0]!.probability).toBeCloseTo(one.candidates[0]!.probability, 6);
  });

  it('is right as often as it says, where mains break as it believes', () => {
    const random = seededRandom(19);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let [said, right, spread] = [0, 0, 0];
    for (let round = 0; round < 100; round++) {
      const isMain = random() < 0.5;
      const broken = Math.floor(random() * 4);
      const members = Array.from({ length: 4 }, () => {
        const street = isMain ? broken : Math.floor(random() * 4);
        const [x, y] = [isMain ? 60 + 40 * normal() : 120 * random(), 55 * street];
        return report(Math.min(120, Math.max(0, x)) + 14 * normal(), y + 14 * normal(), 20);
      });
      const mains = [0, 1, 2, 3].map((i) =>
        main(`M${i}`, [
          [0, 55 * i],
          [120, 55 * i],
        ]),
      );
      const { candidates, noMain } = suspectMains(members, mains, { noMain: 0.5, severalMains: 0 });
      const best = candidates[0]!;
      const confidence = Math.max(best.probability, noMain);
      said += confidence;
      right += Number(noMain >= best.probability ? !isMain : isMain && best.position === broken);
      spread += confidence * (1 - confidence);
    }
    expect(Math.abs(said - right)).toBeLessThan(4 * Math.sqrt(spread));
  });
});
