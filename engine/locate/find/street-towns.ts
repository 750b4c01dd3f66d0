import type { Books } from '../books/books.ts';
import type { StreetBook, StreetEntry } from '../books/street-book.ts';
import type { Surroundings } from './leftover.ts';

/** The segments of a street's name that are one street: those of one town, and of the towns that they go on into. */
export interface StreetOfTown extends Surroundings {
  readonly segments: Uint32Array;
  /** The town that most of its sides lie in; empty: the name has no second street, or its town is unknown. */
  readonly town: string;
}

/**
 * `Main St` of two towns is two streets; one that goes on into the next town is one. Segments without a town belong to what
 * they touch, and those that touch nothing to one another. In the order of their first segments. O(segments).
 */
export function streetsOfTowns(street: StreetEntry, books: Books): readonly StreetOfTown[] {
  return books.work === undefined
    ? townsOf(street, books)
    : books.work.remembered('towns of a street', street, () => townsOf(street, books));
}

function townsOf({ segments }: StreetEntry, { streets, cities }: Books): readonly StreetOfTown[] {
  const townOf = (segment: number, side: 0 | 1): string => cities.keyOf(streets.cityOf(segment, side));
  const whole = surroundingsOf(segments, streets);
  const towns = new Set(whole.cities.map((city) => cities.keyOf(city)).filter((town) => town !== ''));
  if (towns.size < 2) return [{ ...whole, segments, town: '' }];
  const joined = new Joined(segments.length);
  // In each place the first segment: a town, or a point where segments meet.
  const firstAt = new Map<string | number, number>();
  const join = (place: string | number, at: number): void => {
    const first = firstAt.get(place);
    if (first === undefined) firstAt.set(place, at);
    else joined.join(first, at);
  };
  const lone: number[] = [];
  segments.forEach((segment, at) => {
    const of = [townOf(segment, 0), townOf(segment, 1)].filter((town) => town !== '');
    for (const town of of) join(town, at);
    if (of.length === 0) lone.push(at);
    for (const place of streets.endsOf(segment).map(placeNumber)) join(place, at);
  });
  const townless = joined.within(new Set(lone));
  for (const at of townless) joined.join(townless[0]!, at);
  const parts = joined.parts();
  return parts.map((part) => {
    const own = segments.filter((_, at) => part.has(at));
    return { ...surroundingsOf(own, streets), segments: own, town: parts.length === 1 ? '' : townOfMost(own, streets) };
  });
}

// Ends within a meter of one another are one point; 5 decimals of a degree. Exact as a number: below 2 ** 53.
const PLACES_A_DEGREE = 1e5;
const placeNumber = ([lon, lat]: readonly [number, number]): number =>
  Math.round((lon + 180) * PLACES_A_DEGREE) * (180 * PLACES_A_DEGREE + 1) + Math.round((lat + 90) * PLACES_A_DEGREE);

function surroundingsOf(segments: Uint32Array, streets: StreetBook): Surroundings {
  const [zips, cities] = [new Set<string>(), new Set<string>()];
  for (const segment of segments) {
    for (const side of [0, 1] as const) {
      zips.add(streets.zipOf(segment, side));
      cities.add(streets.cityOf(segment, side));
    }
  }
  return { zips: [...zips], cities: [...cities] };
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
      .filter((part) => [...part].every((at) => only.has(at)))
      .flatMap((part) => [...part]);
  }

  parts(): readonly ReadonlySet<number>[] {
    const parts = new Map<number, Set<number>>();
    for (let at = 0; at < this.#parent.length; at++) {
      const root = this.#rootOf(at);
      const part = parts.get(root);
      if (part === undefined) parts.set(root, new Set([at]));
      else part.add(at);
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
