import type { AssetClass, AssetId } from '../../ids.ts';
import type { Asset } from '../../route/city.ts';
import type { Gazetteer, NameParts, RangeColumns, StreetColumns } from '../gazetteer.ts';
import { NameIndex, type NameMatch } from '../names/name-index.ts';
import { nameOf, shownName } from '../text/name-text.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { type MeasuredLine, measure, type Side } from './along-line.ts';
import { type NumberRange, rangeOf } from './number-range.ts';

/** House numbers of one side of a segment, with the post code and place that its houses have. */
export interface SegmentSide {
  readonly side: Side;
  readonly range: NumberRange;
  readonly zip: string;
  readonly city: string;
}

/** A street from one corner to the next. */
export interface Segment {
  readonly asset: { readonly class: AssetClass; readonly id: AssetId };
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
  /** Its one spelling. */
  readonly key: string;
  /** As it is shown. */
  readonly label: string;
  readonly segments: readonly Segment[];
  /** Segments whose first name this is not: another name, or a former one. */
  readonly alternateOf: ReadonlyMap<Segment, StreetEntry>;
}

interface GrowingEntry {
  readonly key: string;
  readonly words: readonly string[];
  readonly label: string;
  readonly segments: Segment[];
  readonly alternateOf: Map<Segment, StreetEntry>;
}

/** All streets by name. Immutable; O(segments) to build. */
export class StreetBook {
  readonly segments: readonly Segment[];
  /** Every name once, in the order of segments. */
  readonly entries: readonly StreetEntry[];
  readonly #names: NameIndex<StreetEntry>;
  readonly #byKey: ReadonlyMap<string, StreetEntry>;
  readonly #firstName: ReadonlyMap<Segment, StreetEntry>;

  private constructor(entries: readonly GrowingEntry[], firstName: ReadonlyMap<Segment, StreetEntry>) {
    this.entries = entries;
    this.segments = [...firstName.keys()];
    this.#names = NameIndex.build(entries.map((entry) => [entry.words, entry] as const));
    this.#byKey = new Map(entries.map((entry) => [entry.key, entry]));
    this.#firstName = firstName;
  }

  /** Assets without a line or without a name are passed over: nobody can ask for them by name. */
  static build({ streets, assetClasses }: Pick<Gazetteer, 'streets' | 'assetClasses'>): StreetBook {
    const entries = new Map<string, GrowingEntry>();
    const firstName = new Map<Segment, StreetEntry>();
    const entryOf = spellingMemo((name: string): GrowingEntry => {
      const words = canonical(wordsOf(name));
      const key = words.join(' ');
      const known = entries.get(key);
      if (known !== undefined) return known;
      const fresh = { key, words, label: shownName(name), segments: [], alternateOf: new Map() };
      entries.set(key, fresh);
      return fresh;
    });
    for (const { class: assetClass, assets } of assetClasses) {
      const columns = streets.get(assetClass);
      if (columns === undefined) continue;
      for (const asset of assets) addSegment(asset, columns, entryOf, firstName);
    }
    return new StreetBook([...entries.values()], firstName);
  }

  /** Every street that the canonical words may name. */
  find(words: readonly string[]): readonly NameMatch<StreetEntry>[] {
    return this.#names.find(words);
  }

  /** The street of exactly this spelling; null if there is none. */
  withKey(key: string): StreetEntry | null {
    return this.#byKey.get(key) ?? null;
  }

  /** What a segment is called in the first place. */
  nameOf(segment: Segment): StreetEntry {
    return this.#firstName.get(segment)!;
  }
}

const spellingMemo = <Value>(make: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
};

const around = ({ prefix, name, suffix }: StreetColumns): NameParts => [
  ...(prefix === undefined ? [] : [prefix]),
  ...name,
  ...(suffix === undefined ? [] : [suffix]),
];

function addSegment(
  asset: Asset,
  columns: StreetColumns,
  entryOf: (name: string) => GrowingEntry,
  firstName: Map<Segment, StreetEntry>,
): void {
  const line = measure(asset.geometry);
  const names = [around(columns), ...columns.alternates]
    .map((parts) => nameOf(asset.attributes, parts))
    .filter((name) => wordsOf(name).length > 0);
  if (line === null || names.length === 0) return;
  const segment = segmentOf(asset, line, columns);
  const [first, ...others] = new Set(names.map(entryOf));
  first!.segments.push(segment);
  firstName.set(segment, first!);
  for (const other of others) {
    other.segments.push(segment);
    other.alternateOf.set(segment, first!);
  }
}

function segmentOf({ class: assetClass, id, attributes }: Asset, line: MeasuredLine, columns: StreetColumns): Segment {
  const read = (name: string | undefined): string => (name === undefined ? '' : (attributes[name]?.trim() ?? ''));
  const sideOf = (side: Side, range: RangeColumns | undefined): SegmentSide[] => {
    const numbers = range === undefined ? null : rangeOf(attributes[range.from], attributes[range.to]);
    return numbers === null ? [] : [{ side, range: numbers, zip: read(range!.zip), city: read(range!.city) }];
  };
  const both = [columns.left, columns.right];
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');
  return {
    asset: { class: assetClass, id },
    line,
    sides: [...sideOf('left', columns.left), ...sideOf('right', columns.right)],
    zips: distinct(both.map((range) => read(range?.zip))),
    cities: distinct(both.map((range) => read(range?.city))),
    levels: columns.levels === undefined ? null : [read(columns.levels.from), read(columns.levels.to)],
  };
}
