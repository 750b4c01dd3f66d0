import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { boxAround } from '../../route/extent.ts';
import type { Books } from '../books/books.ts';
import type { Landmark } from '../books/landmark-book.ts';
import type { StreetName } from '../books/name-book.ts';
import type { Change } from '../candidate.ts';
import { directionals } from '../text/us/directionals.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical } from '../text/words.ts';
import { LabelIndex } from './label-index.ts';
import { type TypedText, typedReadings } from './typed-words.ts';

/** A name that a text may become, and how likely: 1 is the weightiest of the city, begun as it begins and near the focus. */
export type LabelMatch = { readonly score: number; readonly because: string; readonly changed: readonly Change[] } & (
  | { readonly kind: 'street'; readonly name: StreetName }
  | { readonly kind: 'landmark'; readonly landmark: Landmark }
);

export interface LabelQuestion {
  readonly limit: number;
  /** What lies near is likelier. */
  readonly focus: LonLat | null;
  readonly streetsOnly: boolean;
  /** Whether words in another order and typing errors count, where few names have the words as typed. */
  readonly mend: boolean;
}

/** How a name goes with what was typed, whatever its weight. */
interface Fit {
  readonly fit: number;
  readonly because: string;
  readonly edits: number;
}

// What was typed begins a later word: `street` of Main Street Park.
const INNER_WORD = 0.94;
const CUT_WORD = 0.97;
const OTHER_ORDER = 0.9;
const EDIT_WEIGHT = 0.8;
const MISTYPED = 0.9;
// From so many letters on, one and two typing errors leave enough.
const LETTERS_OF_ONE_EDIT = 4;
const LETTERS_OF_TWO_EDITS = 9;
// Weight and nearness decide between names that fit alike, and no more.
const WEIGHT_SHARE = 0.1;
const NEARNESS_SHARE = 0.1;
const NEAR_METERS = 2_000;
// With a focus so many of the weightiest are weighed against each other.
const POOL_OF_FOCUS = 96;
// A park as long as twenty doors is as weighty as they.
const METERS_OF_DOOR = 20;
const LEAST_LANDMARK_WEIGHT = 8;

/** Names of streets and landmarks by what people have typed of them. Immutable; O(names log names) to build. */
export class CityLabels {
  readonly #names: readonly StreetName[];
  readonly #landmarks: readonly Landmark[];
  readonly #index: LabelIndex;
  readonly #weights: Float32Array;
  readonly #heaviest: number;
  /** West, south, east, north of label i are at 4i (degrees): about where it reaches. */
  readonly #boxes: Float32Array;

  private constructor(books: Books) {
    this.#names = books.names.entries;
    this.#landmarks = books.landmarks.entries;
    this.#boxes = boxesOf(books);
    this.#weights = Float32Array.from([
      ...this.#names.map(({ weight }) => weight),
      ...this.#landmarks.map((_, i) => this.#landmarkWeight(i)),
    ]);
    this.#heaviest = this.#weights.reduce((most, weight) => Math.max(most, weight), 1);
    const words = [...this.#names.map(({ key }) => key), ...this.#landmarks.map(({ key }) => key)];
    this.#index = LabelIndex.build(words.map((key, i) => ({ words: labelWords(key), weight: this.#weights[i]! })));
  }

  static build(books: Books): CityLabels {
    return new CityLabels(books);
  }

  /**
   * Likeliest first. Names that have the words as typed; with `mend`, if these are fewer than `limit`, also those that have
   * them in another order, and those that have them but for a typing error or, of a long text, two.
   */
  matches(typed: TypedText, question: LabelQuestion): readonly LabelMatch[] {
    const { limit, focus, mend } = question;
    const fits = new Map<number, Fit>();
    this.#addTyped(typed, question, fits);
    if (mend && fits.size < limit) this.#addReordered(typed, question, fits);
    if (mend && fits.size < limit) this.#addMistyped(typed, question, fits);
    return [...fits]
      .map(([label, fit]) => this.#match(label, fit, fit.fit * this.#likelihood(label, focus), typed))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  #addTyped(typed: TypedText, question: LabelQuestion, fits: Map<number, Fit>): void {
    for (const reading of typedReadings(typed))
      for (const { label, skipped, isWhole } of this.#index.beginning(
        reading,
        poolOf(question),
        0,
        this.#accept(question),
      )) {
        const fit = this.#placeFactor(label, skipped) * (isWhole ? 1 : CUT_WORD);
        if (fit > (fits.get(label)?.fit ?? 0)) fits.set(label, { fit, edits: 0, because: 'begins as was typed' });
      }
  }

  #addReordered({ words }: TypedText, question: LabelQuestion, fits: Map<number, Fit>): void {
    if (words.length < 2) return;
    for (const { label } of this.#index.withWords(canonical(words), poolOf(question), this.#accept(question)))
      if (!fits.has(label))
        fits.set(label, { fit: OTHER_ORDER, edits: 0, because: 'has all the words that were typed' });
  }

  #addMistyped(typed: TypedText, question: LabelQuestion, fits: Map<number, Fit>): void {
    const [direct = ''] = typedReadings(typed);
    const { length } = direct;
    const most = length < LETTERS_OF_ONE_EDIT ? 0 : length < LETTERS_OF_TWO_EDITS ? 1 : 2;
    if (most === 0) return;
    for (const { label, edits, skipped } of this.#index.beginning(
      direct,
      poolOf(question),
      most,
      this.#accept(question),
    )) {
      if (edits === 0 || fits.has(label)) continue;
      const fit = MISTYPED * (1 - (EDIT_WEIGHT * edits) / length) * this.#placeFactor(label, skipped);
      fits.set(label, {
        fit,
        edits,
        because: `begins as was typed but for ${edits === 1 ? 'a typing error' : 'two typing errors'}`,
      });
    }
  }

  #accept({ streetsOnly }: LabelQuestion): (label: number) => boolean {
    return (label) => !streetsOnly || label < this.#names.length;
  }

  #match(label: number, { because, edits }: Fit, score: number, { words }: TypedText): LabelMatch {
    const street = this.#names[label];
    const landmark = this.#landmarks[label - this.#names.length];
    const shown = (street ?? landmark!).label;
    const changed: readonly Change[] = edits === 0 ? [] : [{ part: 'name', said: words.join(' '), used: shown }];
    const rest = { score, because: `${shown} ${because}`, changed };
    return street !== undefined
      ? { kind: 'street', name: street, ...rest }
      : { kind: 'landmark', landmark: landmark!, ...rest };
  }

  #likelihood(label: number, focus: LonLat | null): number {
    const weight = Math.log1p(this.#weights[label]!) / Math.log1p(this.#heaviest);
    const nearness = focus === null ? 1 : Math.exp(-this.#metersTo(label, focus) / NEAR_METERS);
    return 1 - WEIGHT_SHARE * (1 - weight) - NEARNESS_SHARE * (1 - nearness);
  }

  /** A direction at the head of a name is no word that was skipped. */
  #placeFactor(label: number, skipped: number): number {
    if (skipped === 0) return 1;
    const key = (this.#names[label] ?? this.#landmarks[label - this.#names.length])!.key;
    return skipped === 1 && directionals.has(key.slice(0, key.indexOf(' '))) ? 1 : INNER_WORD;
  }

  #metersTo(label: number, [lon, lat]: LonLat): number {
    const [west, south, east, north] = this.#boxes.subarray(4 * label, 4 * label + 4);
    if (!(west! <= east!)) return Number.POSITIVE_INFINITY;
    const nearest: LonLat = [Math.min(Math.max(lon, west!), east!), Math.min(Math.max(lat, south!), north!)];
    return distanceMeters([lon, lat], nearest);
  }

  /** Half of its box's diagonal in doors. */
  #landmarkWeight(landmark: number): number {
    const at = 4 * (this.#names.length + landmark);
    const [west, south, east, north] = this.#boxes.subarray(at, at + 4);
    const meters = west! <= east! ? distanceMeters([west!, south!], [east!, north!]) : 0;
    return Math.max(LEAST_LANDMARK_WEIGHT, meters / 2 / METERS_OF_DOOR);
  }
}

/** How many of each kind are weighed against each other. */
const poolOf = ({ limit, focus }: LabelQuestion): number =>
  focus === null ? 2 * limit : Math.max(2 * limit, POOL_OF_FOCUS);

/** Of `sr 5` also `rte 5`: people leave out whose route it is. */
const labelWords = (key: string): readonly string[] => {
  const words = key.split(' ');
  return words.length === 2 && networks.has(words[0]!) ? [...words, usEnglish.anyNetwork, words[1]!] : words;
};

const networks: ReadonlySet<string> = new Set(usEnglish.networkOf.values());

const NOWHERE = [Infinity, Infinity, -Infinity, -Infinity] as const;

/** Around the beginnings of a street's segments and around its doors: the ends of its last blocks may stand out. */
function boxesOf({ names, landmarks, streets, addresses }: Books): Float32Array {
  const boxes = new Float32Array(4 * (names.entries.length + landmarks.entries.length));
  for (const { position, street, doors } of names.entries) {
    const box: [number, number, number, number] = [...NOWHERE];
    for (const segment of street?.segments ?? []) widen(box, ...streets.startOf(segment));
    for (let door = doors?.from ?? 0; door < (doors?.to ?? 0); door++)
      widen(box, addresses.lonLats[2 * door]!, addresses.lonLats[2 * door + 1]!);
    boxes.set(box, 4 * position);
  }
  for (const { position, geometry } of landmarks.entries)
    boxes.set(boxAround([geometry]) ?? NOWHERE, 4 * (names.entries.length + position));
  return boxes;
}

function widen(box: [number, number, number, number], lon: number, lat: number): void {
  box[0] = Math.min(box[0], lon);
  box[1] = Math.min(box[1], lat);
  box[2] = Math.max(box[2], lon);
  box[3] = Math.max(box[3], lat);
}
