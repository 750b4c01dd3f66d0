import type { LonLat } from '../../geometry/lon-lat.ts';
import { nearestPointOnSegment } from '../../geometry/meters.ts';
import type { AssetClass, AssetId } from '../../ids.ts';
import type { Asset } from '../../route/city.ts';
import type { AssetRef } from '../candidate.ts';
import type { Gazetteer, NameParts, StreetColumns } from '../gazetteer.ts';
import { attributeOf, nameOf, shownName } from '../text/name-text.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { lengthOf, type MeasuredLine, measureParts, type Side } from './along-line.ts';
import { type NumberRange, parityOf, rangeOf } from './number-range.ts';
import { PackedTexts } from './packed-texts.ts';
import { finished } from './steps.ts';
import { type Column, packed, Vocabulary } from './vocabulary.ts';

/** House numbers of one side of a segment, with the post code and place that its houses have. */
export interface SegmentSide {
  readonly side: Side;
  readonly range: NumberRange;
  readonly zip: string;
  readonly city: string;
}

/** A street from one corner to the next. */
export interface Segment {
  readonly position: number;
  readonly asset: AssetRef;
  readonly line: MeasuredLine;
  readonly sides: readonly SegmentSide[];
  /** Post codes and places of either side, also where there are no numbers. */
  readonly zips: readonly string[];
  readonly cities: readonly string[];
  /** Z-levels of the line's first and last vertex as the source writes them; null: it has none. */
  readonly levels: readonly [from: string, to: string] | null;
}

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

interface GrowingEntry {
  readonly position: number;
  readonly key: string;
  readonly words: readonly string[];
  readonly label: string;
  readonly segments: number[];
}

/**
 * Columns by segment. Of the pairs left is at 2i, right at 2i + 1; of the ranges left from, left to, right from, right to
 * are at 4i, all 0: no numbers on that side.
 */
interface Columns {
  readonly ids: PackedTexts;
  readonly classes: Column;
  readonly zips: Column;
  readonly cities: Column;
  readonly levels: Column | null;
  readonly ranges: Int32Array;
  /** Left at 2i, right at 2i + 1: 1 where numbers are written as in Queens; null: nowhere. */
  readonly hyphenated: Uint8Array | null;
  /** Segment i has the parts [parts[i] .. parts[i + 1]), part p the vertices [vertices[p] .. vertices[p + 1]). */
  readonly parts: Uint32Array;
  readonly vertices: Uint32Array;
}

interface Texts {
  readonly classes: readonly AssetClass[];
  readonly zips: readonly string[];
  readonly cities: readonly string[];
  readonly levels: readonly string[];
}

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
  /** Vertex v of all segments is coordinates[2v], coordinates[2v + 1] (degrees); do not mutate. */
  readonly coordinates: Float64Array;
  /** Every place that a segment lies in, as the source writes it; the first is empty. */
  readonly cities: readonly string[];
  readonly #columns: Columns;
  readonly #texts: Texts;
  readonly #byKey: ReadonlyMap<string, StreetEntry>;
  /** West, south, east, north of segment i are at 4i (degrees). */
  readonly #boxes: Float64Array;
  /** 1 where name i is another name of some segment. */
  readonly #isAlsoOther: Uint8Array;

  private constructor(
    entries: readonly StreetEntry[],
    firstName: Uint32Array,
    coordinates: Float64Array,
    columns: Columns,
    texts: Texts,
  ) {
    this.size = firstName.length;
    this.entries = entries;
    this.firstName = firstName;
    this.coordinates = coordinates;
    this.cities = texts.cities;
    this.#columns = columns;
    this.#texts = texts;
    this.#boxes = boxesOf(coordinates, columns);
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.#isAlsoOther = Uint8Array.from(entries, ({ position, segments }) =>
      segments.some((segment) => firstName[segment] !== position) ? 1 : 0,
    );
  }

  /**
   * Assets without a line or without a name are passed over: nobody can ask for them by name. O(vertices); yields every
   * 5,000 rows.
   */
  static *steps({ streets, assetClasses }: Pick<Gazetteer, 'streets' | 'assetClasses'>): Generator<void, StreetBook> {
    const rows = new Rows();
    for (const { class: assetClass, assets } of assetClasses) {
      const columns = streets.get(assetClass);
      if (columns === undefined) continue;
      for (let i = 0; i < assets.length; i++) {
        rows.add(assets[i]!, columns);
        if (i % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
      }
    }
    yield;
    return new StreetBook(...(yield* rows.finish()));
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
    const { ids, classes, levels } = this.#columns;
    const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '');
    return {
      position,
      asset: { class: this.#texts.classes[classes[position]!]!, id: ids.at(position) as AssetId },
      line: this.line(position),
      sides: this.sides(position),
      zips: distinct([this.zipOf(position, 0), this.zipOf(position, 1)]),
      cities: distinct([this.cityOf(position, 0), this.cityOf(position, 1)]),
      levels:
        levels === null
          ? null
          : [this.#texts.levels[levels[2 * position]!]!, this.#texts.levels[levels[2 * position + 1]!]!],
    };
  }

  /** All of them, made anew: for building other indexes, not to be kept. O(vertices). */
  get segments(): readonly Segment[] {
    return Array.from({ length: this.size }, (_, i) => this.segment(i));
  }

  line(position: number): MeasuredLine {
    const { parts, vertices } = this.#columns;
    return measureParts(this.coordinates, vertices.subarray(parts[position]!, parts[position + 1]! + 1));
  }

  /** In meters. */
  lengthMeters(position: number): number {
    const { parts, vertices } = this.#columns;
    return lengthOf(this.coordinates, vertices.subarray(parts[position]!, parts[position + 1]! + 1));
  }

  /** The sides that have numbers. */
  sides(position: number): readonly SegmentSide[] {
    const found: SegmentSide[] = [];
    for (const side of [0, 1] as const) {
      const range = this.rangeOf(position, side);
      if (range === null) continue;
      found.push({ side: SIDES[side]!, range, zip: this.zipOf(position, side), city: this.cityOf(position, side) });
    }
    return found;
  }

  /** The numbers of the left (0) or right (1) side; null: it has none. */
  rangeOf(position: number, side: 0 | 1): NumberRange | null {
    const { ranges } = this.#columns;
    const [from, to] = [ranges[4 * position + 2 * side]!, ranges[4 * position + 2 * side + 1]!];
    if (from === 0) return null;
    const range = { from, to, parity: parityOf(from) === parityOf(to) ? parityOf(from) : 'both' } as const;
    return this.isHyphenated(position, side) ? { ...range, isHyphenated: true } : range;
  }

  /** Whether the numbers of a side are written as in Queens, `44-01`. */
  isHyphenated(position: number, side: 0 | 1): boolean {
    return this.#columns.hyphenated !== null && this.#columns.hyphenated[2 * position + side] === 1;
  }

  /** How many numbers the range of a side ends short of the number: 0 inside, whatever the parity; Infinity without a range. */
  numbersAway(position: number, side: 0 | 1, number: number): number {
    const { ranges } = this.#columns;
    const [from, to] = [ranges[4 * position + 2 * side]!, ranges[4 * position + 2 * side + 1]!];
    if (from === 0) return Infinity;
    return from <= to ? Math.max(from - number, number - to, 0) : Math.max(to - number, number - from, 0);
  }

  /** Whether numbers of this parity stand on the side. */
  isParity(position: number, side: 0 | 1, number: number): boolean {
    const { ranges } = this.#columns;
    const [from, to] = [ranges[4 * position + 2 * side]!, ranges[4 * position + 2 * side + 1]!];
    return ((from ^ to) & 1) === 1 || ((from ^ number) & 1) === 0;
  }

  zipOf(position: number, side: 0 | 1): string {
    return this.#texts.zips[this.#columns.zips[2 * position + side]!]!;
  }

  cityOf(position: number, side: 0 | 1): string {
    return this.#texts.cities[this.#columns.cities[2 * position + side]!]!;
  }

  assetOf(position: number): AssetRef {
    const { ids, classes } = this.#columns;
    return { class: this.#texts.classes[classes[position]!]!, id: ids.at(position) as AssetId };
  }

  /** Meters from a point to the segment. O(vertices of it). */
  metersFrom(position: number, at: LonLat): number {
    const { parts, vertices } = this.#columns;
    const { coordinates } = this;
    let meters = Infinity;
    for (let part = parts[position]!; part < parts[position + 1]!; part++) {
      for (let v = vertices[part]!; v + 1 < vertices[part + 1]!; v++) {
        const a: LonLat = [coordinates[2 * v]!, coordinates[2 * v + 1]!];
        const b: LonLat = [coordinates[2 * v + 2]!, coordinates[2 * v + 3]!];
        meters = Math.min(meters, nearestPointOnSegment(at, a, b).distanceMeters);
      }
    }
    return meters;
  }

  /** Those of some segments whose box comes near the point; all others are farther away than `NEAR_BOX_METERS`. O(segments). */
  nearOf(segments: Uint32Array, [lon, lat]: LonLat): number[] {
    const boxes = this.#boxes;
    const lonDegrees = NEAR_BOX_DEGREES / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
    const near: number[] = [];
    for (let i = 0; i < segments.length; i++) {
      const at = 4 * segments[i]!;
      if (lat < boxes[at + 1]! - NEAR_BOX_DEGREES || lat > boxes[at + 3]! + NEAR_BOX_DEGREES) continue;
      if (lon >= boxes[at]! - lonDegrees && lon <= boxes[at + 2]! + lonDegrees) near.push(segments[i]!);
    }
    return near;
  }

  /** First and last vertex of the segment, in degrees. */
  endsOf(position: number): readonly [LonLat, LonLat] {
    const last = this.#columns.vertices[this.#columns.parts[position + 1]!]! - 1;
    return [this.startOf(position), [this.coordinates[2 * last]!, this.coordinates[2 * last + 1]!]];
  }

  /** First vertex of the segment's first part, in degrees. */
  startOf(position: number): LonLat {
    const vertex = this.#columns.vertices[this.#columns.parts[position]!]!;
    return [this.coordinates[2 * vertex]!, this.coordinates[2 * vertex + 1]!];
  }
}

const ROWS_OF_STEP = 5_000;

/** Whatever is outside a box that `nearOf` widens is farther away than this. */
export const NEAR_BOX_METERS = 300;
// 0.003 degrees of latitude are 332 m or more at every latitude.
const NEAR_BOX_DEGREES = 0.003;

function boxesOf(coordinates: Float64Array, { parts, vertices }: Pick<Columns, 'parts' | 'vertices'>): Float64Array {
  const boxes = new Float64Array(4 * (parts.length - 1));
  for (let i = 0; i + 1 < parts.length; i++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = vertices[parts[i]!]!; v < vertices[parts[i + 1]!]!; v++) {
      const lon = coordinates[2 * v]!;
      const lat = coordinates[2 * v + 1]!;
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
    boxes[4 * i] = west;
    boxes[4 * i + 1] = south;
    boxes[4 * i + 2] = east;
    boxes[4 * i + 3] = north;
  }
  return boxes;
}

const around = ({ prefix, name, suffix }: StreetColumns): NameParts => [
  ...(prefix === undefined ? [] : [prefix]),
  ...name,
  ...(suffix === undefined ? [] : [suffix]),
];

type Lines = readonly (readonly (readonly number[])[])[];

/** A part of one vertex is no line. */
const linesOf = ({ geometry }: Asset): Lines =>
  (geometry?.type === 'LineString'
    ? [geometry.coordinates]
    : geometry?.type === 'MultiLineString'
      ? geometry.coordinates
      : []
  ).filter((line) => line.length > 1);

/** Segments as they come. */
class Rows {
  readonly #entries: GrowingEntry[] = [];
  readonly #byKey = new Map<string, GrowingEntry>();
  readonly #byName = new Map<string, GrowingEntry | null>();
  readonly #firstName: number[] = [];
  readonly #ids: string[] = [];
  readonly #coordinates: number[] = [];
  readonly #parts: number[] = [0];
  readonly #vertices: number[] = [0];
  readonly #ranges: number[] = [];
  readonly #hyphenated: number[] = [];
  readonly #class: number[] = [];
  readonly #zip: number[] = [];
  readonly #city: number[] = [];
  readonly #level: number[] = [];
  /** The names that the columns of the class at hand give a segment, the first name first. */
  #columns: StreetColumns | null = null;
  #names: readonly NameParts[] = [];
  readonly #classes = new Vocabulary();
  readonly #zips = new Vocabulary();
  readonly #cities = new Vocabulary();
  readonly #levels = new Vocabulary();

  add(asset: Asset, columns: StreetColumns): void {
    const lines = linesOf(asset);
    if (lines.length === 0) return;
    const names = new Set<GrowingEntry>();
    for (const parts of this.#namesIn(columns)) {
      const entry = this.#entry(asset.attributes, parts);
      if (entry !== null) names.add(entry);
    }
    const [first] = names;
    if (first === undefined) return;
    const position = this.#firstName.push(first.position) - 1;
    for (const entry of names) entry.segments.push(position);
    this.#ids.push(asset.id);
    this.#class.push(this.#classes.numberOf(asset.class));
    this.#addLines(lines);
    this.#addSides(asset.attributes, columns);
  }

  #namesIn(columns: StreetColumns): readonly NameParts[] {
    if (this.#columns !== columns) {
      this.#columns = columns;
      this.#names = [around(columns), ...columns.alternates];
    }
    return this.#names;
  }

  #entry(attributes: Asset['attributes'], parts: NameParts): GrowingEntry | null {
    // As the source writes it, to be read once for all segments that write it so.
    let raw = attributes[parts[0]!] ?? '';
    for (let i = 1; i < parts.length; i++) raw += `\n${attributes[parts[i]!] ?? ''}`;
    const known = this.#byName.get(raw);
    if (known !== undefined) return known;
    const name = nameOf(attributes, parts);
    const words = canonical(wordsOf(name));
    const key = words.join(' ');
    let entry = this.#byKey.get(key) ?? null;
    if (entry === null && words.length > 0) {
      entry = { position: this.#entries.length, key, words, label: shownName(name), segments: [] };
      this.#entries.push(entry);
      this.#byKey.set(key, entry);
    }
    this.#byName.set(raw, entry);
    return entry;
  }

  #addLines(lines: Lines): void {
    for (const line of lines) {
      for (const [lon, lat] of line) this.#coordinates.push(lon!, lat!);
      this.#vertices.push(this.#coordinates.length / 2);
    }
    this.#parts.push(this.#vertices.length - 1);
  }

  #addSides(attributes: Asset['attributes'], { left, right, levels }: StreetColumns): void {
    for (const columns of [left, right]) {
      const range = columns === undefined ? null : rangeOf(attributes[columns.from], attributes[columns.to]);
      this.#ranges.push(range?.from ?? 0, range?.to ?? 0);
      this.#hyphenated.push(range?.isHyphenated ? 1 : 0);
      this.#zip.push(this.#zips.numberOf(attributeOf(attributes, columns?.zip)));
      this.#city.push(this.#cities.numberOf(attributeOf(attributes, columns?.city)));
    }
    this.#level.push(
      this.#levels.numberOf(attributeOf(attributes, levels?.from)),
      this.#levels.numberOf(attributeOf(attributes, levels?.to)),
    );
  }

  *finish(): Generator<void, [readonly StreetEntry[], Uint32Array, Float64Array, Columns, Texts]> {
    const order = Uint32Array.from({ length: this.#level.length }, (_, i) => i);
    const column = (values: readonly number[], texts: Vocabulary): Column =>
      packed(new Uint32Array(values), order.subarray(0, values.length), texts.texts.length);
    const ids = PackedTexts.build(this.#ids.length, (i) => this.#ids[i]!);
    yield;
    const columns = {
      ids,
      classes: column(this.#class, this.#classes),
      zips: column(this.#zip, this.#zips),
      cities: column(this.#city, this.#cities),
      levels: this.#levels.texts.length === 1 ? null : column(this.#level, this.#levels),
      ranges: new Int32Array(this.#ranges),
      hyphenated: this.#hyphenated.includes(1) ? new Uint8Array(this.#hyphenated) : null,
      parts: new Uint32Array(this.#parts),
      vertices: new Uint32Array(this.#vertices),
    };
    yield;
    const texts = {
      classes: this.#classes.texts as unknown as readonly AssetClass[],
      zips: this.#zips.texts,
      cities: this.#cities.texts,
      levels: this.#levels.texts,
    };
    const entries = this.#entries.map((entry) => ({ ...entry, segments: new Uint32Array(entry.segments) }));
    yield;
    return [entries, new Uint32Array(this.#firstName), new Float64Array(this.#coordinates), columns, texts];
  }
}
