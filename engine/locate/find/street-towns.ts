import type { Books } from '../books/books.ts';
import type { CityNames } from '../books/city-names.ts';
import type { StreetBook, StreetEntry } from '../books/street-book.ts';
import type { Surroundings } from './leftover.ts';

/** The segments of a street's name that are one street: those of one town, and of the towns that they go on into. */
export interface StreetOfTown extends Surroundings {
  readonly segments: Uint32Array;
  /** The town that most of its sides lie in; empty: the name has no second street, or its town is unknown. */
  readonly town: string;
}

const SIDES = [0, 1] as const;
// Of a few segments it is as soon found out again as it is looked up.
const FEW = 8;
/** Books never change; of a street the names of towns may, where another city name is told. */
const known = new WeakMap<StreetEntry, { readonly cities: CityNames; readonly towns: readonly StreetOfTown[] }>();

/**
 * `Main St` of two towns is two streets; one that goes on into the next town is one. Segments without a town belong to what
 * they touch, and those that touch nothing to one another. In the order of their first segments. O(segments), once for a
 * street of many.
 */
export function streetsOfTowns(street: StreetEntry, books: Books): readonly StreetOfTown[] {
  if (street.segments.length <= FEW) return townsOf(street, books);
  const before = known.get(street);
  if (before !== undefined && before.cities === books.cities) return before.towns;
  const towns = townsOf(street, books);
  known.set(street, { cities: books.cities, towns });
  return towns;
}

function townsOf({ segments }: StreetEntry, { streets, cities }: Books): readonly StreetOfTown[] {
  const whole = surroundingsOf(segments, streets);
  if (!hasTwoTowns(whole.cities, cities)) return [{ ...whole, segments, town: '' }];
  const joined = new Joined(segments.length);
  // In each place the first segment: a town, or a point where segments meet.
  const firstAt = new Map<string | number, number>();
  const lone: number[] = [];
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at]!;
    const [left, right] = [cities.keyOf(streets.cityOf(segment, 0)), cities.keyOf(streets.cityOf(segment, 1))];
    if (left !== '') joinAt(joined, firstAt, left, at);
    if (right !== '' && right !== left) joinAt(joined, firstAt, right, at);
    if (left === '' && right === '') lone.push(at);
    const [from, to] = streets.endsOf(segment);
    joinAt(joined, firstAt, placeNumber(from), at);
    joinAt(joined, firstAt, placeNumber(to), at);
  }
  const townless = lone.length === 0 ? [] : joined.within(new Set(lone));
  for (const at of townless) joined.join(townless[0]!, at);
  const parts = joined.parts();
  return parts.map((part) => {
    const own = Uint32Array.from(part, (at) => segments[at]!);
    return { ...surroundingsOf(own, streets), segments: own, town: parts.length === 1 ? '' : townOfMost(own, streets) };
  });
}

function hasTwoTowns(names: readonly string[], cities: CityNames): boolean {
  let first = '';
  for (const name of names) {
    const town = cities.keyOf(name);
    if (town === '' || town === first) continue;
    if (first !== '') return true;
    first = town;
  }
  return false;
}

function joinAt(joined: Joined, firstAt: Map<string | number, number>, place: string | number, at: number): void {
  const first = firstAt.get(place);
  if (first === undefined) firstAt.set(place, at);
  else joined.join(first, at);
}

// Ends within a meter of one another are one point; 5 decimals of a degree. Exact as a number: below 2 ** 53.
const PLACES_A_DEGREE = 1e5;
const placeNumber = ([lon, lat]: readonly [number, number]): number =>
  Math.round((lon + 180) * PLACES_A_DEGREE) * (180 * PLACES_A_DEGREE + 1) + Math.round((lat + 90) * PLACES_A_DEGREE);

function surroundingsOf(segments: Uint32Array, streets: StreetBook): Surroundings {
  const zips: string[] = [];
  const cities: string[] = [];
  for (let i = 0; i < segments.length; i++) {
    for (const side of SIDES) {
      addOnce(zips, streets.zipOf(segments[i]!, side));
      addOnce(cities, streets.cityOf(segments[i]!, side));
    }
  }
  return { zips, cities };
}

/** Lists of a few; of neighbors nearly all are the same. */
function addOnce(texts: string[], text: string): void {
  if (texts[texts.length - 1] !== text && !texts.includes(text)) texts.push(text);
}

function townOfMost(segments: Uint32Array, streets: StreetBook): string {
  const sides = new Map<string, number>();
  for (const segment of segments)
    for (const side of [0, 1] as const) {
      const town = streets.cityOf(segment, side);
      if (town !== '') sides.set(town, (sides.get(town) ?? 0) + 1);
    }
  let best = '';
  for (const [town, count] of sides) if (count > (sides.get(best) ?? 0)) best = town;
  return best;
}

/** Which of 0 to size - 1 belong together. */
class Joined {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  join(a: number, b: number): void {
    this.#parent[this.#rootOf(b)] = this.#rootOf(a);
  }

  /** Those of parts that lie within `only`. */
  within(only: ReadonlySet<number>): readonly number[] {
    return this.parts()
      .filter((part) => part.every((at) => only.has(at)))
      .flat();
  }

  /** Each ascending, in the order of their first ones. */
  parts(): readonly (readonly number[])[] {
    const parts = new Map<number, number[]>();
    for (let at = 0; at < this.#parent.length; at++) {
      const root = this.#rootOf(at);
      const part = parts.get(root);
      if (part === undefined) parts.set(root, [at]);
      else part.push(at);
    }
    return [...parts.values()];
  }

  #rootOf(at: number): number {
    let root = at;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let next = at; this.#parent[next] !== root; ) {
      const parent = this.#parent[next]!;
      this.#parent[next] = root;
      next = parent;
    }
    return root;
  }
}
