import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { agreement, type NameReading, readingsOf } from '../names/street-name.ts';
import { door, road, town } from '../testing-town.ts';
import { directionals } from '../text/us/directionals.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { AddressBook } from './address-book.ts';
import { NameBook } from './name-book.ts';
import { finished } from './steps.ts';
import { StreetBook } from './street-book.ts';

const DIRECTIONS = ['', '', '', 'N', 'South', 'E', 'West'];
const BASES = ['Salina', 'Genesee', 'Long Meadow', 'Longmeadow', 'North', 'Saint Mary', '5th', 'Mill', 'Park', 'Union'];
const ROUTES = ['Route 92', 'State Route 92', 'County Road 92', 'US 11', 'Interstate 81', 'Highway 11'];
/** Nothing but a street type, and names in which that is the name itself. */
const BARE = ['St', 'Ave', 'W St Ramp', 'Ave Ramp', 'E Street'];
const TYPES = ['', '', 'St', 'Avenue', 'Blvd', 'Park', 'Rd', 'Ter'];

const random = seededRandom(311);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const aName = (): string =>
  random() < 0.2
    ? pick([...ROUTES, ...BARE])
    : [pick(DIRECTIONS), pick(BASES), pick(TYPES), random() < 0.1 ? pick(DIRECTIONS) : ''].filter(Boolean).join(' ');

const line: readonly LonLat[] = [
  [0, 0],
  [0.001, 0],
];
const gazetteer = town(
  Array.from({ length: 300 }, (_, i) => road(`S${i}`, aName(), line, { other: random() < 0.2 ? aName() : '' })),
  Array.from({ length: 200 }, (_, i) => door(`D${i}`, String(i), aName(), [0, 0])),
);
const streets = StreetBook.build(gazetteer);
const addresses = AddressBook.build(gazetteer);
const book = finished(NameBook.steps(streets, addresses));

/** Bases are the same, or numbered roads of which one does not say its network. */
function isSameBase(a: string, b: string): boolean {
  if (a === b) return true;
  const [, networkA, numberA] = /^(\D+)(\d+)$/.exec(a) ?? [];
  const [, networkB, numberB] = /^(\D+)(\d+)$/.exec(b) ?? [];
  const isRoute = [networkA, networkB].every((one) => NETWORKS.has(one ?? ''));
  return isRoute && numberA === numberB && (networkA === 'route' || networkB === 'route');
}
const NETWORKS = new Set(
  ROUTES.map((route) => /^\D+/.exec(readingsOf(canonical(wordsOf(route))).at(-1)!.base)?.[0] ?? ''),
);

/** What is said of a direction alone counts less for a name that has more; 1 for anything else. */
const bareWeight = (said: NameReading, score: number): number =>
  score < 1 && said.type === '' && directionals.has(said.base) ? 0.85 : 1;

const names = book.entries.map(({ key }) => ({ key, readings: readingsOf(key.split(' ')) }));

/** Every name against every way to read both. */
function obvious(words: readonly string[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const said of readingsOf(words))
    for (const { key, readings } of names)
      for (const known of readings) {
        if (!isSameBase(said.base, known.base)) continue;
        const { score: agreed } = agreement(said, known);
        // A street type alone, as `Mill` may be one, is only taken for what hardly differs from it.
        if (said.type === '' && BARE_TYPES.has(said.base) && agreed < 0.85) continue;
        const score = agreed * bareWeight(said, agreed);
        if (score >= 0.45) best.set(key, Math.max(best.get(key) ?? 0, score));
      }
  return best;
}
const BARE_TYPES = new Set(['street', 'avenue', 'boulevard', 'road']);

describe('names of streets', () => {
  it('are found with their best score, as every name against every reading says', () => {
    let found = 0;
    for (let n = 0; n < 600; n++) {
      const text = aName();
      const words = canonical(wordsOf(text));
      const matches = book.find(words);
      expect(new Set(matches.map(({ name }) => name.key)).size, text).toBe(matches.length);
      expect(Object.fromEntries(matches.map(({ name, score }) => [name.key, score.toFixed(9)])), text).toEqual(
        Object.fromEntries([...obvious(words)].map(([key, score]) => [key, score.toFixed(9)])),
      );
      found += matches.length;
    }
    expect(found).toBeGreaterThan(3_000);
  });

  it('of exactly one spelling are found by it, the longest that a text begins with before others', () => {
    for (let n = 0; n < 1_000; n++) {
      const words = canonical(wordsOf(`${aName()} ${aName()}`));
      const keys = book.entries.map(({ key }) => key).filter((key) => `${words.join(' ')} `.startsWith(`${key} `));
      const longest = keys.toSorted((a, b) => b.length - a.length)[0];
      expect(book.longestAtHead(words)?.name.key).toBe(longest);
      expect(book.withKey(words.join(' '))?.key ?? null).toBe(keys.includes(words.join(' ')) ? words.join(' ') : null);
    }
  });

  it('are each one, with the segments and the addresses that have it', () => {
    expect(new Set(book.entries.map(({ key }) => key)).size).toBe(book.entries.length);
    expect(new Set(book.entries.map(({ key }) => key))).toEqual(
      new Set([...streets.entries, ...addresses.streets].map(({ key }) => key)),
    );
    for (const { key, street, doors, weight } of book.entries) {
      expect([street, doors]).toEqual([streets.withKey(key), addresses.withKey(key)]);
      expect(weight).toBe((street?.segments.length ?? 0) + (doors === null ? 0 : doors.to - doors.from));
    }
  });
});
