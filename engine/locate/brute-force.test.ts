import { describe, expect, it } from 'vitest';
import type { LonLat } from '../geometry/lon-lat.ts';
import { MetersFrom } from '../geometry/meters.ts';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { Locator } from './locator.ts';
import { road, town } from './testing-town.ts';

/** Streets made of parts that are known, and texts made of the same parts: the answer follows from the parts alone. */

interface Parts {
  readonly id: string;
  readonly direction: string;
  readonly base: string;
  readonly type: string;
  readonly line: readonly LonLat[];
  /** Left is odd, right even; from below to above or the other way. */
  readonly low: number;
  readonly isDescending: boolean;
}

const BASES = [
  'Salina',
  'Genesee',
  'James',
  'Fourth',
  'Twenty First',
  'Park',
  'Saint Mary',
  'North',
  'McBride',
  'Lake View',
  'O’Neil',
];
const DIRECTIONS = ['', '', 'North', 'South', 'East', 'West'];
const TYPES = ['Street', 'Avenue', 'Boulevard', 'Terrace', 'Drive'];
const SHORT: Readonly<Record<string, string>> = {
  ...{
    North: 'N',
    South: 'S.',
    East: 'E',
    West: 'w',
    Street: 'St',
    Avenue: 'AVE',
    Boulevard: 'Blvd.',
    Terrace: 'Terr',
  },
  ...{
    Drive: 'dr',
    Fourth: '4th',
    'Twenty First': '21ST',
    'Saint Mary': 'ST MARY',
    McBride: 'Mc Bride',
    'O’Neil': "O'NEIL",
  },
};

const random = seededRandom(311);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const either = (word: string): string =>
  random() < 0.5 ? (SHORT[word] ?? word) : random() < 0.5 ? word.toUpperCase() : word;

const segments: readonly Parts[] = Array.from({ length: 400 }, (_, i) => {
  const at: LonLat = [-76.2 + random() * 0.1, 43 + random() * 0.1];
  return {
    id: `S${i}`,
    direction: pick(DIRECTIONS),
    base: pick(BASES),
    type: pick(TYPES),
    line: [at, [at[0] + (random() - 0.5) * 0.004, at[1] + (random() - 0.5) * 0.004]],
    low: 100 * Math.floor(random() * 30) + 100,
    isDescending: random() < 0.3,
  };
});

const nameOf = ({ direction, base, type }: Parts): string => [direction, base, type].filter(Boolean).join(' ');
const roads = segments.map((parts) => {
  const { id, line, low, isDescending } = parts;
  const range = (from: number, to: number) => (isDescending ? `${to}-${from}` : `${from}-${to}`);
  return road(id, nameOf(parts), line, { left: range(low + 1, low + 99), right: range(low, low + 98) });
});
const locator = Locator.build(town(roads));

describe('interpolated addresses', () => {
  it('are exactly the segments whose name and range hold the text, as brute force over the parts says', () => {
    let found = 0;
    for (let n = 0; n < 1_500; n++) {
      const { direction, base, type, low } = pick(segments);
      const number = low + Math.floor(random() * 120);
      const text = `${number} ${[direction, base, type].filter(Boolean).map(either).join(' ')}`;
      const expected = segments.filter(
        (one) =>
          one.direction === direction &&
          one.base === base &&
          one.type === type &&
          number >= one.low + (number % 2) &&
          number <= one.low + 98 + (number % 2),
      );
      const whole = locator
        .locate(text, { limit: 50 })
        .filter((one) => one.matchType === 'interpolated' && one.score > 0.949);
      expect(whole.map(({ asset }) => asset!.id).sort(), text).toEqual(expected.map(({ id }) => id).sort());
      found += expected.length;
    }
    expect(found).toBeGreaterThan(1_000);
  });

  it('stand on the side of their parity, within the line, ten meters from it', () => {
    for (const { id, line, low, isDescending, ...parts } of segments.slice(0, 100)) {
      const number = low + 1 + Math.floor(random() * 98);
      const candidate = locator
        .locate(`${number} ${nameOf({ id, line, low, isDescending, ...parts })}`, { limit: 50 })
        .find(({ asset }) => asset!.id === id)!;
      const [a, b] = line as readonly [LonLat, LonLat];
      const [lon, lat] = candidate.lonLat;
      const far = new MetersFrom(lon, lat).toSegment(a[0], a[1], b[0], b[1]);
      expect(far).toBeGreaterThan(9.9);
      expect(far).toBeLessThan(10.1);
      const turn = (b[0] - a[0]) * (lat - a[1]) - (b[1] - a[1]) * (lon - a[0]);
      expect(turn > 0).toBe(number % 2 === 1);
    }
  });

  it('come back to their number and segment when their point is asked for', () => {
    for (const parts of segments.slice(0, 200)) {
      const number = parts.low + 1 + Math.floor(random() * 98);
      const candidate = locator
        .locate(`${number} ${nameOf(parts)}`, { limit: 50 })
        .find(({ asset }) => asset!.id === parts.id)!;
      const back = locator.reverse(candidate.lonLat, { limit: 20 }).find(({ asset }) => asset!.id === parts.id);
      // Another street may be nearer to the house; on its own the number is the same.
      expect(back?.label).toBe(`${number} ${nameOf(parts)}`);
    }
  });
});
