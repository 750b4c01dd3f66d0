import type { Asset } from '../../route/city.ts';
import type { NameParts, StreetColumns } from '../gazetteer.ts';
import { attributeOf } from '../text/name-text.ts';
import { AssetRefs } from './asset-refs.ts';
import { rangeOf } from './number-range.ts';
import { GrowingSegmentLines, linesOf, type SegmentLines } from './segment-lines.ts';
import { GrowingSegmentNumbers, type SegmentNumbers } from './segment-numbers.ts';
import type { StreetEntry } from './street-book.ts';
import { GrowingTextColumn, type TextColumn } from './text-column.ts';
import { WrittenNames } from './written-names.ts';

/** What a street book is made of. */
export interface StreetTable {
  readonly entries: readonly StreetEntry[];
  /** Of each segment the position of the entry that it is called by in the first place. */
  readonly firstName: Uint32Array;
  readonly assets: AssetRefs;
  readonly lines: SegmentLines;
  readonly numbers: SegmentNumbers;
  /** Of segment i left is at 2i, right at 2i + 1. */
  readonly zips: TextColumn;
  readonly cities: TextColumn;
  /** Z-levels: of segment i that of the first vertex at 2i, of the last at 2i + 1; null: the source has none. */
  readonly levels: TextColumn | null;
}

/** Street segments as a source has them. */
export class StreetRows {
  readonly #names = new WrittenNames();
  /** Of each name the segments that have it. */
  readonly #segmentsOf: number[][] = [];
  readonly #firstName: number[] = [];
  readonly #ids: string[] = [];
  readonly #classes = new GrowingTextColumn();
  readonly #lines = new GrowingSegmentLines();
  readonly #numbers = new GrowingSegmentNumbers();
  readonly #zips = new GrowingTextColumn();
  readonly #cities = new GrowingTextColumn();
  readonly #levels = new GrowingTextColumn();
  readonly #partsOf = new Map<StreetColumns, readonly NameParts[]>();

  /** An asset without a line or without a name is passed over: nobody can ask for it by name. */
  add(asset: Asset, columns: StreetColumns): void {
    const lines = linesOf(asset);
    if (lines.length === 0) return;
    const names = this.#namesOf(asset.attributes, columns);
    const [first] = names;
    if (first === undefined) return;
    const segment = this.#firstName.push(first) - 1;
    for (const name of names) {
      this.#segmentsOf[name] ??= [];
      this.#segmentsOf[name].push(segment);
    }
    this.#ids.push(asset.id);
    this.#classes.push(asset.class);
    this.#lines.push(lines);
    this.#addSides(asset.attributes, columns);
  }

  /** Each once, the first name first. */
  #namesOf(attributes: Asset['attributes'], columns: StreetColumns): ReadonlySet<number> {
    if (!this.#partsOf.has(columns)) this.#partsOf.set(columns, [wholeName(columns), ...columns.alternates]);
    const names = new Set<number>();
    for (const parts of this.#partsOf.get(columns)!) {
      const name = this.#names.numberOf(attributes, parts);
      if (name !== null) names.add(name);
    }
    return names;
  }

  #addSides(attributes: Asset['attributes'], { left, right, levels }: StreetColumns): void {
    for (const columns of [left, right]) {
      this.#numbers.push(columns === undefined ? null : rangeOf(attributes[columns.from], attributes[columns.to]));
      this.#zips.push(attributeOf(attributes, columns?.zip));
      this.#cities.push(attributeOf(attributes, columns?.city));
    }
    this.#levels.push(attributeOf(attributes, levels?.from));
    this.#levels.push(attributeOf(attributes, levels?.to));
  }

  /** O(vertices); yields some times. */
  *finish(): Generator<void, StreetTable> {
    const assets = AssetRefs.build(this.#classes.finish(), this.#ids.length, (segment) => this.#ids[segment]!);
    yield;
    const lines = this.#lines.finish();
    yield;
    const [zips, cities, levels] = [this.#zips.finish(), this.#cities.finish(), this.#levels.finish()];
    const entries = this.#names.names.map(({ key, words, label }, position) => ({
      position,
      key,
      words,
      label,
      segments: new Uint32Array(this.#segmentsOf[position]!),
    }));
    yield;
    return {
      entries,
      firstName: new Uint32Array(this.#firstName),
      assets,
      lines,
      numbers: this.#numbers.finish(),
      zips,
      cities,
      levels: levels.texts.length === 1 ? null : levels,
    };
  }
}

const wholeName = ({ prefix, name, suffix }: StreetColumns): NameParts => [
  ...(prefix === undefined ? [] : [prefix]),
  ...name,
  ...(suffix === undefined ? [] : [suffix]),
];
