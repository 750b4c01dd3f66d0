import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { nearestPointOnSegment } from '../../geometry/meters.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { AddressBook } from '../books/address-book.ts';
import { NameBook } from '../books/name-book.ts';
import { NEAR_BOX_METERS } from '../books/segment-lines.ts';
import { finished } from '../books/steps.ts';
import { StreetBook } from '../books/street-book.ts';
import { door, road, town } from '../testing-town.ts';
import { segmentOfDoor } from './door-hits.ts';

const NAMES = ['Main St', 'Oak Ave', 'Elm Rd'];

interface Road {
  readonly id: string;
  readonly name: string;
  readonly line: readonly LonLat[];
  readonly ranges: readonly (readonly [from: number, to: number] | null)[];
}

/** Streets of a few names all over some towns, so that a name has many segments, near and far; doors beside them or not. */
function seededTowns(seed: number, latitude: number) {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const around = (): LonLat => [pick([-76.2, -76.1, -76.197]) + random() * 0.03, latitude + random() * 0.03];
  const roads: readonly Road[] = Array.from({ length: 250 }, (_, i) => {
    const start = around();
    const bend = (): number => (random() - 0.5) * pick([0.002, 0.008]);
    const middle: LonLat = [start[0] + bend(), start[1] + bend()];
    const low = 100 * Math.floor(random() * 6) + 100;
    const side = (parity: number) => {
      if (random() < 0.2) return null;
      const [from, to] = [low + parity, low + 98 + parity];
      return random() < 0.5 ? ([from, to] as const) : ([to, from] as const);
    };
    const line = [start, middle, ...(random() < 0.5 ? [[middle[0] + bend(), middle[1] + bend()] as const] : [])];
    return { id: `S${i}`, name: pick(NAMES), line, ranges: [side(1), side(0)] };
  });
  const doors = Array.from({ length: 400 }, (_, i) => {
    const [lon, lat] = random() < 0.5 ? pick(pick(roads).line) : around();
    const at: LonLat = [lon + (random() - 0.5) * 0.006, lat + (random() - 0.5) * 0.006];
    return { id: `D${i}`, number: 100 + Math.floor(random() * 1_000), name: pick(NAMES), at };
  });
  return { roads, doors };
}

const metersFrom = (at: LonLat, { line }: Road): number =>
  Math.min(...line.slice(1).map((b, i) => nearestPointOnSegment(at, line[i]!, b).distanceMeters));

const holds = ({ ranges }: Road, number: number): boolean =>
  ranges.some(
    (range) =>
      range !== null && number >= Math.min(...range) && number <= Math.max(...range) && (number - range[0]) % 2 === 0,
  );

/** A look at every segment of the street. */
function obvious(number: number, at: LonLat, ofName: readonly Road[]): Road {
  const holding = ofName.filter((one) => holds(one, number));
  const nearestFirst = (holding.length > 0 ? holding : ofName).toSorted(
    (a, b) => metersFrom(at, a) - metersFrom(at, b),
  );
  return nearestFirst[0]!;
}

describe('the segment of a door', () => {
  it('is the nearest of its street that holds its number, else the nearest, as a look at all of them says', () => {
    const kinds = { nearHolder: 0, farHolder: 0, near: 0, far: 0 };
    for (const [seed, latitude] of [
      [311, 43],
      [312, -0.01],
      [313, 69],
    ] as const) {
      const { roads, doors } = seededTowns(seed, latitude);
      const range = (ends: readonly [number, number] | null | undefined) => (ends ? `${ends[0]}-${ends[1]}` : '');
      const gazetteer = town(
        roads.map(({ id, name, line, ranges: [left, right] }) =>
          road(id, name, line, { left: range(left), right: range(right) }),
        ),
        doors.map(({ id, number, name, at }) => door(id, String(number), name, at)),
      );
      const streets = StreetBook.build(gazetteer);
      const addresses = AddressBook.build(gazetteer);
      const names = finished(NameBook.steps(streets, addresses));
      for (let position = 0; position < addresses.size; position++) {
        const { number, name, at } = doors.find(({ id }) => id === addresses.assetOf(position).id)!;
        const expected = obvious(
          number,
          at,
          roads.filter((one) => one.name === name),
        );
        const found = segmentOfDoor(position, { addresses, streets, names });
        expect(streets.assetOf(found!).id, `${number} ${name} at ${at}`).toBe(expected.id);
        const isNear = metersFrom(at, expected) < NEAR_BOX_METERS;
        kinds[holds(expected, number) ? (isNear ? 'nearHolder' : 'farHolder') : isNear ? 'near' : 'far']++;
      }
    }
    for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(20);
  });
});
