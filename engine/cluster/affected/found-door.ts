import { distanceMeters } from '../../geometry/meters.ts';
import { numberText } from '../../locate/books/number-range.ts';
import type { AssetRef } from '../../locate/candidate.ts';
import { type AffectedPlace, certaintyOf, type Way } from './affected-place.ts';
import type { Door, DoorBooks } from './door.ts';

/** A door that belongs on the list, and why. */
export interface FoundDoor {
  readonly door: Door;
  readonly ways: readonly Way[];
  readonly tied: readonly AssetRef[];
}

// Two points of one address: its entrance and the middle of its lot.
const SAME_ADDRESS_METERS = 50;

/** Addresses, each once: points of one number, street and unit within 50 m are one. */
export function addressPlaces(found: readonly FoundDoor[]): readonly AffectedPlace[] {
  const byText = new Map<string, FoundDoor[][]>();
  for (const one of found) {
    const { streetKey, numberText: number, unit } = one.door;
    const key = [streetKey, number.toLowerCase(), unit.toLowerCase()].join('\n');
    const groups = byText.get(key) ?? [];
    byText.set(key, groups);
    const group = groups.find(([first]) => distanceMeters(first!.door.lonLat, one.door.lonLat) <= SAME_ADDRESS_METERS);
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return [...byText.values()].flat().map(addressPlace);
}

function addressPlace(group: readonly FoundDoor[]): AffectedPlace {
  const { lonLat, numberText: number, street, unit, zip, city } = group[0]!.door;
  const ways = new Map(group.flatMap((one) => one.ways.map((way) => [way.because, way] as const)));
  const tied = new Map(group.flatMap((one) => one.tied.map((ref) => [`${ref.class} ${ref.id}`, ref] as const)));
  return {
    kind: 'address',
    label: `${number} ${street}${unit && ` ${unit}`}`,
    ...{ street, number, numberTo: null, unit: unit || null, zip: zip || null, city: city || null, lonLat },
    assets: group.flatMap(({ door }) => (door.address === null ? [] : [door.address])),
    tied: [...tied.values()],
    ...certaintyOf([...ways.values()]),
  };
}

/** Rows of numbers: those of one side of a segment that follow one another are one. In the order of `found`. */
export function rangePlaces(found: readonly FoundDoor[], books: DoorBooks): readonly AffectedPlace[] {
  const rows: FoundDoor[][] = [];
  for (const one of found) {
    const last = rows.at(-1)?.at(-1)?.door;
    if (last !== undefined && follows(last, one.door)) rows.at(-1)!.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => rangePlace(row, books));
}

const follows = (a: Door, b: Door): boolean =>
  a.segment === b.segment &&
  a.range!.side === b.range!.side &&
  Math.abs(b.number - a.number) === (b.range!.range.parity === 'both' ? 1 : 2);

function rangePlace(row: readonly FoundDoor[], books: DoorBooks): AffectedPlace {
  const doors = row.map(({ door }) => door).sort((a, b) => a.number - b.number);
  const [first, last] = [doors[0]!, doors.at(-1)!];
  const { segment, range, zip, city, street } = first;
  const { side, range: numbers } = range!;
  const asset = books.streets.assetOf(segment!);
  const least = row.reduce((a, b) => (b.ways[0]!.probability < a.ways[0]!.probability ? b : a));
  const [low, high] = [Math.min(numbers.from, numbers.to), Math.max(numbers.from, numbers.to)];
  const interpolated: Way = {
    kind: 'range',
    probability: least.ways[0]!.probability,
    because: `interpolated: segment ${asset.id} has the numbers ${numberText(numbers, low)} to ${numberText(numbers, high)} on its ${side}, and the city has no address points there`,
  };
  const text = first === last ? first.numberText : `${first.numberText} to ${last.numberText}`;
  const parity = numbers.parity === 'both' || first === last ? '' : ` (${numbers.parity})`;
  return {
    kind: 'range',
    label: `${text}${parity} ${street}`,
    ...{
      street,
      number: first.numberText,
      numberTo: last.numberText,
      unit: null,
      zip: zip || null,
      city: city || null,
    },
    lonLat: doors[doors.length >> 1]!.lonLat,
    assets: [asset],
    tied: [],
    ...rangeCertainty([interpolated, ...least.ways.filter(({ kind }) => kind !== 'range')]),
  };
}

/** Whether anybody is there no record says: never `stated`. */
function rangeCertainty(ways: readonly Way[]): ReturnType<typeof certaintyOf> {
  const found = certaintyOf(ways);
  return { ...found, ways, certainty: found.probability >= 0.5 ? 'likely' : 'possible' };
}
