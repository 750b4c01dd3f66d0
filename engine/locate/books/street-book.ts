import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AssetRef } from '../candidate.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { MeasuredLine, Side } from './along-line.ts';
import type { NumberRange } from './number-range.ts';
import type { Segment, SegmentSide } from './segment.ts';
import type { SideIndex } from './segment-numbers.ts';
import { eachAsset, finished } from './steps.ts';
import { StreetRows, type StreetTable } from './street-rows.ts';

/** One name of a street and the segments that have it, as their first name or beside it. */
export interface StreetEntry {
  readonly position: number;
  /** Its one spelling. */
  readonly key: string;
  readonly words: readonly string[];
  /** As it is shown. */
  readonly label: string;
  /** Positions of segments, in the order of the source. Of some this may not be the first name: `StreetBook.firstName`. */
  readonly segments: Uint32Array;
}

const ROWS_OF_STEP = 5_000;
const SIDES: readonly Side[] = ['left', 'right'];

/**
 * All streets by name. A segment is made of columns when it is asked for, and nothing of the source's objects is held:
 * about 60 bytes and its vertices for each. Immutable.
 */
export class StreetBook {
  /** How many segments. */
  readonly size: number;
  /** Every name once, in the order of segments. */
  readonly entries: readonly StreetEntry[];
  /** Of each segment the position of the entry that it is called by in the first place; do not mutate. */
  readonly firstName: Uint32Array;
  /** Every place that a segment lies in, as the source writes it; the first is empty. */
  readonly cities: readonly string[];
  readonly #table: StreetTable;
  readonly #byKey: ReadonlyMap<string, StreetEntry>;
  /** 1 where name i is another name of some segment. */
  readonly #isAlsoOther: Uint8Array;

  private constructor(table: StreetTable) {
    const { entries, firstName } = table;
    this.size = firstName.length;
    this.entries = entries;
    this.firstName = firstName;
    this.cities = table.cities.texts;
    this.#table = table;
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.#isAlsoOther = Uint8Array.from(entries, ({ position, segments }) =>
      segments.some((segment) => firstName[segment] !== position) ? 1 : 0,
    );
  }

  /** Assets without a line or without a name are passed over. O(vertices); yields every 5,000 rows. */
  static *steps({ streets, assetClasses }: Pick<Gazetteer, 'streets' | 'assetClasses'>): Generator<void, StreetBook> {
    const rows = new StreetRows();
    yield* eachAsset(assetClasses, streets, ROWS_OF_STEP, (asset, columns) => rows.add(asset, columns));
    yield;
    return new StreetBook(yield* rows.finish());
  }

  static build(gazetteer: Pick<Gazetteer, 'streets' | 'assetClasses'>): StreetBook {
    return finished(StreetBook.steps(gazetteer));
  }

  /** The street of exactly this spelling; null if there is none. */
  withKey(key: string): StreetEntry | null {
    return this.#byKey.get(key) ?? null;
  }

  /** What a segment is called in the first place. */
  nameOf({ position }: Pick<Segment, 'position'>): StreetEntry {
    return this.entries[this.firstName[position]!]!;
  }

  /** Whether some segment has this name beside its first one. */
  isAlsoOtherName({ position }: StreetEntry): boolean {
    return this.#isAlsoOther[position] === 1;
  }

  /** A segment by its position; a new object each time. O(vertices of it). */
  segment(position: number): Segment {
    const { levels } = this.#table;
    const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '');
    return {
      position,
      asset: this.assetOf(position),
      line: this.line(position),
      sides: this.#sides(position),
      zips: distinct([this.zipOf(position, 0), this.zipOf(position, 1)]),
      cities: distinct([this.cityOf(position, 0), this.cityOf(position, 1)]),
      levels: levels === null ? null : [levels.at(2 * position), levels.at(2 * position + 1)],
    };
  }

  #sides(position: number): readonly SegmentSide[] {
    const found: SegmentSide[] = [];
    for (const side of [0, 1] as const) {
      const range = this.rangeOf(position, side);
      if (range === null) continue;
      found.push({ side: SIDES[side]!, range, zip: this.zipOf(position, side), city: this.cityOf(position, side) });
    }
    return found;
  }

  assetOf(position: number): AssetRef {
    return this.#table.assets.at(position);
  }

  zipOf(position: number, side: SideIndex): string {
    return this.#table.zips.at(2 * position + side);
  }

  cityOf(position: number, side: SideIndex): string {
    return this.#table.cities.at(2 * position + side);
  }

  /** The numbers of a side; null: it has none. */
  rangeOf(position: number, side: SideIndex): NumberRange | null {
    return this.#table.numbers.rangeOf(position, side);
  }

  /** See `SegmentNumbers`. */
  isHyphenated(position: number, side: SideIndex): boolean {
    return this.#table.numbers.isHyphenated(position, side);
  }

  /** See `SegmentNumbers`. */
  numbersAway(position: number, side: SideIndex, number: number): number {
    return this.#table.numbers.numbersAway(position, side, number);
  }

  /** See `SegmentNumbers`. */
  isParity(position: number, side: SideIndex, number: number): boolean {
    return this.#table.numbers.isParity(position, side, number);
  }

  /** A new object each time. O(vertices of it). */
  line(position: number): MeasuredLine {
    return this.#table.lines.at(position);
  }

  /** Meters from a point to the segment. O(vertices of it). */
  metersFrom(position: number, at: LonLat): number {
    return this.#table.lines.metersFrom(position, at);
  }

  /** Those of some segments that may be within `NEAR_BOX_METERS` of the point: all that are, and few others. O(segments). */
  nearOf(segments: Uint32Array, at: LonLat): number[] {
    return this.#table.lines.near(segments, at);
  }

  /** First and last vertex of the segment, in degrees. */
  endsOf(position: number): readonly [LonLat, LonLat] {
    return [this.startOf(position), this.#table.lines.endOf(position)];
  }

  /** First vertex of the segment's first part, in degrees. */
  startOf(position: number): LonLat {
    return this.#table.lines.startOf(position);
  }
}
