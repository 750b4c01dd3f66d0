import type { Geometry } from 'geojson';
import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import type { AssetClass, AssetId } from '../../ids.ts';
import type { AssetClassMembers } from '../../route/city.ts';
import type { AssetRef } from '../candidate.ts';
import { assetWords } from '../text/us/asset-words.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { measure, pointAlong } from './along-line.ts';
import { PackedTexts } from './packed-texts.ts';
import { type Pin, pinWithReach } from './pin.ts';
import type { TiedPlaces } from './tied-places.ts';

/** An id in one spelling: letters and digits in lower case, so that `P 04471` and `p-04471` are `P-04471`. */
export const idKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const LAST_DIGITS = /(\d+)\D*$/;

/** The number in an id, without what stands before it and its leading zeros: 4471 of `P-04471`. Empty: it has none. */
export const idNumber = (key: string): string => (LAST_DIGITS.exec(key)?.[1] ?? '').replace(/^0+(?=\d)/, '');

/** A class of assets: what people call one of it, and where its assets are. */
export interface AssetKind {
  readonly position: number;
  readonly class: AssetClass;
  readonly title: string;
  /** Of a class whose assets may be where another is that they are tied to: the title of its class; null otherwise. */
  readonly tiedTo: string | null;
  /** `hydrant`, `fire hydrant`: canonical words joined by blanks. */
  readonly names: ReadonlySet<string>;
  /** Assets of it are positions `from` up to `to`. */
  readonly from: number;
  readonly to: number;
}

/** Attribute names and synonyms by class, as the gazetteer has them. */
export type ClassSynonyms = ReadonlyMap<AssetClass, readonly string[]>;

/**
 * Assets by the number that is written on them. Ids and pins are columns (about 40 bytes an asset); only of polygons the
 * shape is held, since a place well inside one is dear and seldom asked for. Immutable.
 */
export class AssetBook {
  readonly size: number;
  readonly kinds: readonly AssetKind[];
  /** Positions in the order of their `idKey`s, equal ones by position; do not mutate. */
  readonly sorted: Uint32Array;
  readonly #ids: PackedTexts;
  readonly #keys: PackedTexts;
  /** Positions in the order of the numbers in their ids (`idNumber`, as texts); those without one are left out; do not mutate. */
  readonly byNumber: Uint32Array;
  /** Lon, lat and reach in meters of position i are at 3i; NaN: no place, or that of a polygon. */
  readonly #pins: Float64Array;
  readonly #polygons: ReadonlyMap<number, Geometry>;
  /** 1: placed where the asset is that it is tied to. */
  readonly #tied: Uint8Array;

  private constructor(parts: {
    readonly kinds: readonly AssetKind[];
    readonly ids: PackedTexts;
    readonly keys: PackedTexts;
    readonly sorted: Uint32Array;
    readonly byNumber: Uint32Array;
    readonly pins: Float64Array;
    readonly polygons: ReadonlyMap<number, Geometry>;
    readonly tied: Uint8Array;
  }) {
    this.size = parts.ids.size;
    this.kinds = parts.kinds;
    this.sorted = parts.sorted;
    this.#ids = parts.ids;
    this.#keys = parts.keys;
    this.byNumber = parts.byNumber;
    this.#pins = parts.pins;
    this.#polygons = parts.polygons;
    this.#tied = parts.tied;
  }

  /** O(assets log assets); yields every 10,000 rows. */
  static *steps(
    classes: readonly AssetClassMembers[],
    synonyms: ClassSynonyms = new Map(),
    ties: ReadonlyMap<AssetClass, TiedPlaces> = new Map(),
  ): Generator<void, AssetBook> {
    const kinds: AssetKind[] = [];
    let size = 0;
    for (const members of classes) {
      kinds.push(
        kindOf(members, kinds.length, size, synonyms.get(members.class) ?? [], ties.get(members.class)?.title ?? null),
      );
      size += members.assets.length;
    }
    const pins = new Float64Array(3 * size).fill(Number.NaN);
    const polygons = new Map<number, Geometry>();
    const keys: string[] = [];
    const ids: string[] = [];
    const tied = new Uint8Array(ties.size === 0 ? 0 : size);
    for (const { class: assetClass, assets } of classes) {
      const tie = ties.get(assetClass);
      for (let i = 0; i < assets.length; i++) {
        const position = ids.push(assets[i]!.id) - 1;
        keys.push(idKey(assets[i]!.id));
        const place = assets[i]!.geometry ?? tie?.geometryOf(assets[i]!) ?? null;
        if (assets[i]!.geometry === null && place !== null) tied[position] = 1;
        placePin(place, position, pins, polygons);
        if (position % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
      }
    }
    const all = Uint32Array.from(keys, (_, i) => i);
    const sorted = all.filter((i) => keys[i] !== '').sort((a, b) => compare(keys[a]!, keys[b]!) || a - b);
    yield;
    const numbers = keys.map(idNumber);
    const byNumber = all.filter((i) => numbers[i] !== '').sort((a, b) => compare(numbers[a]!, numbers[b]!) || a - b);
    yield;
    const packedIds = PackedTexts.build(size, (i) => ids[i]!);
    return new AssetBook({
      kinds,
      ids: packedIds,
      keys: PackedTexts.build(size, (i) => keys[i]!),
      sorted,
      byNumber,
      pins,
      polygons,
      tied,
    });
  }

  idOf(position: number): AssetId {
    return this.#ids.at(position) as AssetId;
  }

  keyOf(position: number): string {
    return this.#keys.at(position);
  }

  kindOf(position: number): AssetKind {
    return this.kinds.find(({ from, to }) => position >= from && position < to)!;
  }

  assetOf(position: number): AssetRef {
    return { class: this.kindOf(position).class, id: this.idOf(position) };
  }

  /** Whether its place is that of the asset that it is tied to. */
  isTied(position: number): boolean {
    return this.#tied[position] === 1;
  }

  /** Where it is; null: known from a table without coordinates. O(1), of a polygon O(vertices) when it is first asked for. */
  pinOf(position: number): Pin | null {
    const [lon, lat, reachMeters] = this.#pins.subarray(3 * position, 3 * position + 3);
    if (!Number.isNaN(lon)) return { lonLat: [lon!, lat!], reachMeters: reachMeters! };
    return pinWithReach(this.#polygons.get(position) ?? null);
  }

  /** Of a point itself, of a line its middle; null: another shape, or none. O(1). */
  pointOf(position: number): LonLat | null {
    const [lon, lat] = this.#pins.subarray(3 * position, 3 * position + 2);
    return Number.isNaN(lon) ? null : [lon!, lat!];
  }

  /** Positions whose id in one spelling begins with `prefix`, in order; the first `limit` of them. O(log assets + limit). */
  withPrefix(prefix: string, limit: number): readonly number[] {
    const found: number[] = [];
    const start = lowerBound(this.sorted, (position) => this.keyOf(position) < prefix);
    for (let i = start; i < this.sorted.length && found.length < limit; i++) {
      if (!this.keyOf(this.sorted[i]!).startsWith(prefix)) break;
      found.push(this.sorted[i]!);
    }
    return found;
  }

  /** Positions whose id in one spelling is this; at most `limit`. */
  withKey(key: string, limit: number): readonly number[] {
    return this.withPrefix(key, limit).filter((position) => this.keyOf(position) === key);
  }

  /** Positions with this number in their ids, whatever stands before it; at most `limit`, only of the kinds. */
  withNumber(number: string, kinds: readonly AssetKind[] | null, limit: number): readonly number[] {
    const found: number[] = [];
    const numberAt = (position: number): string => idNumber(this.keyOf(position));
    const start = lowerBound(this.byNumber, (position) => numberAt(position) < number);
    for (let i = start; i < Math.min(this.byNumber.length, start + MOST_OF_NUMBER) && found.length < limit; i++) {
      const position = this.byNumber[i]!;
      if (numberAt(position) !== number) break;
      if (kinds === null || kinds.includes(this.kindOf(position))) found.push(position);
    }
    return found;
  }
}

const ROWS_OF_STEP = 10_000;
// Of numbers that start again on every street there are many.
const MOST_OF_NUMBER = 1_000;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lowerBound(order: Uint32Array, isBefore: (position: number) => boolean): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(order[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placePin(
  geometry: Geometry | null,
  position: number,
  pins: Float64Array,
  polygons: Map<number, Geometry>,
): void {
  const pin = plainPin(geometry);
  if (pin === 'polygon') polygons.set(position, geometry!);
  else if (pin !== null) {
    pins[3 * position] = pin.lonLat[0];
    pins[3 * position + 1] = pin.lonLat[1];
    pins[3 * position + 2] = pin.reachMeters;
  }
}

/** The pin of a point or a line, cheaply. */
function plainPin(geometry: Geometry | null): Pin | 'polygon' | null {
  if (geometry === null) return null;
  if (geometry.type === 'Point') {
    const [lon, lat] = geometry.coordinates;
    return lon === undefined || lat === undefined ? null : { lonLat: [lon, lat], reachMeters: 0 };
  }
  if (geometry.type !== 'LineString') return 'polygon';
  const line = measure(geometry);
  if (line === null) return null;
  const lonLat = pointAlong(line, 0.5, null, 0);
  let reachMeters = distanceMeters(lonLat, line.pieces[0]!.a);
  for (const { b } of line.pieces) reachMeters = Math.max(reachMeters, distanceMeters(lonLat, b));
  return { lonLat, reachMeters };
}

const singular = (word: string): string =>
  word.length > 3 ? word.replace(/(?<=[^s])s$/, '').replace(/ie$/, 'y') : word;

/** Words for a class of assets in one spelling and number. */
export const kindKey = (words: readonly string[]): string => canonical(words).map(singular).join(' ');

// What people call things, by each phrase in one spelling.
const sameThing: ReadonlyMap<string, readonly string[]> = new Map(
  assetWords.flatMap((phrases) => {
    const keys = phrases.map((phrase) => kindKey(wordsOf(phrase)));
    return keys.map((key) => [key, keys] as const);
  }),
);

/** The class's id, title and synonyms, the end of each (of `Fire hydrants` also `hydrant`), and what else means the same. */
function kindOf(
  { class: assetClass, title, assets }: AssetClassMembers,
  position: number,
  from: number,
  synonyms: readonly string[],
  tiedTo: string | null,
): AssetKind {
  const names = new Set<string>();
  for (const text of [assetClass.replaceAll('_', ' '), title, ...synonyms]) {
    const words = wordsOf(text);
    for (let start = 0; start < words.length; start++) names.add(kindKey(words.slice(start)));
    for (const same of sameThing.get(kindKey(words)) ?? []) names.add(same);
  }
  return { position, class: assetClass, title, tiedTo, names, from, to: from + assets.length };
}
