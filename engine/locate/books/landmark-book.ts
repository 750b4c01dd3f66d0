import type { Geometry } from 'geojson';
import type { AssetClass } from '../../ids.ts';
import type { AssetClassMembers, Layer } from '../../route/city.ts';
import type { AssetRef, Candidate } from '../candidate.ts';
import { FuzzyIndex } from '../names/fuzzy-index.ts';
import { shownName } from '../text/name-text.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { kindKey } from './asset-book.ts';
import { pinWithReach } from './pin.ts';
import { SaidLandmarks } from './said-landmarks.ts';

/** A place with a name of its own. */
export interface Landmark {
  readonly position: number;
  readonly label: string;
  /** Canonical words, joined by blanks. */
  readonly key: string;
  /** Its words as they are written. */
  readonly writtenWords: readonly string[];
  /** What it is one of: the title of its layer or class. */
  readonly title: string;
  readonly geometry: Geometry;
  readonly jurisdiction: Candidate['jurisdiction'];
  readonly asset: AssetRef | null;
}

// Of a shorter word every slip is another word.
const LEAST_LETTERS = 5;
// `Yzip` is no word of its own, `zp` is a beginning of many.
const LEAST_OF_KIND = 4;

const joined = (key: string): string => key.replaceAll(' ', '');

function grouped(entries: readonly Landmark[], keysOf: (landmark: Landmark) => readonly string[]) {
  const groups = new Map<string, Landmark[]>();
  for (const landmark of entries) {
    for (const key of new Set(keysOf(landmark))) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [landmark]);
      else known.push(landmark);
    }
  }
  return groups;
}

/** Jurisdictions of every layer, and assets that have names. Immutable; O(names) to build. */
export class LandmarkBook {
  readonly entries: readonly Landmark[];
  readonly #byKey: ReadonlyMap<string, readonly Landmark[]>;
  /** Word, as it is written and in one spelling -> landmarks that have it, by position. */
  readonly #byWord: ReadonlyMap<string, readonly Landmark[]>;
  /** Of landmark i the name in one spelling is key 2i, as it is written 2i + 1: `Squabe` is like `Square`, and not like `sq`. */
  readonly #fuzzy: FuzzyIndex;
  readonly #words: readonly string[];
  readonly #fuzzyWords: FuzzyIndex;
  readonly #kindWords: readonly string[];
  readonly #fuzzyKindWords: FuzzyIndex;
  #said: SaidLandmarks | null = null;

  private constructor(entries: readonly Landmark[]) {
    this.entries = entries;
    this.#byKey = grouped(entries, ({ key, writtenWords }) => [joined(key), writtenWords.join('')]);
    const byWord = grouped(entries, ({ key, writtenWords }) => [...key.split(' '), ...writtenWords]);
    this.#byWord = byWord;
    this.#words = [...byWord.keys()];
    this.#fuzzy = FuzzyIndex.build(entries.flatMap(({ key, writtenWords }) => [joined(key), writtenWords.join('')]));
    this.#fuzzyWords = FuzzyIndex.build(this.#words);
    this.#kindWords = [...new Set(entries.map(({ title }) => title))].flatMap((title) =>
      kindKey(wordsOf(title)).split(' '),
    );
    this.#fuzzyKindWords = FuzzyIndex.build(this.#kindWords);
  }

  /** `names`: of a class the attribute that is its assets' name; assets of streets and addresses are none. */
  static build(
    layers: readonly Layer[],
    classes: readonly AssetClassMembers[] = [],
    names: ReadonlyMap<AssetClass, string> = new Map(),
  ): LandmarkBook {
    const entries: Landmark[] = [];
    const add = (name: string, rest: Omit<Landmark, 'position' | 'label' | 'key' | 'writtenWords'>): void => {
      const writtenWords = wordsOf(name);
      const key = canonical(writtenWords).join(' ');
      if (key === '') return;
      entries.push({ position: entries.length, label: shownName(name), key, writtenWords, ...rest });
    };
    for (const { title, jurisdictions } of layers)
      for (const { layer, id, name, geometry } of jurisdictions)
        add(name, { title, geometry, jurisdiction: { layer, id }, asset: null });
    for (const { class: assetClass, title, assets } of classes) {
      const column = names.get(assetClass);
      if (column === undefined) continue;
      for (const { id, geometry, attributes } of assets)
        if (geometry !== null)
          add(attributes[column] ?? '', { title, geometry, jurisdiction: null, asset: { class: assetClass, id } });
    }
    return new LandmarkBook(entries);
  }

  /** Every name as it is shown, once. */
  get labels(): readonly string[] {
    return [...new Set(this.entries.map(({ label }) => label))];
  }

  /** The places of exactly this name, blanks aside. */
  named(key: string): readonly Landmark[] {
    return this.#byKey.get(joined(key)) ?? [];
  }

  /**
   * Places whose name, as it is written or in one spelling, is within so many typing errors of the words; nearest first.
   * None of those that are it exactly.
   */
  like(
    words: readonly string[],
    edits: 1 | 2,
    limit: number,
  ): readonly { readonly landmark: Landmark; readonly edits: number }[] {
    const best = new Map<Landmark, number>();
    for (const text of new Set([words.join(''), canonical(words).join('')])) {
      for (const match of this.#fuzzy.within(text, edits, limit)) {
        const landmark = this.entries[match.position >> 1]!;
        if (match.edits < (best.get(landmark) ?? 3)) best.set(landmark, match.edits);
      }
    }
    return [...best]
      .map(([landmark, least]) => ({ landmark, edits: least }))
      .filter((match) => match.edits > 0)
      .sort((a, b) => a.edits - b.edits || a.landmark.position - b.landmark.position)
      .slice(0, limit);
  }

  /** The same places in the ways in which people say them; built when it is asked for first. */
  get said(): SaidLandmarks {
    this.#said ??= SaidLandmarks.build(this.entries);
    return this.#said;
  }

  hasWord(word: string): boolean {
    return this.#byWord.has(word);
  }

  /** The nearest spellings of a word that names have: itself, if it is one. */
  wordsLike(word: string): readonly string[] {
    if (this.#byWord.has(word) || word.length < LEAST_LETTERS) return [word];
    return this.#fuzzyWords.within(word, 1, 3).map(({ position }) => this.#words[position]!);
  }

  /** The word for what landmarks are, `zip` or `park`, that a word is one typing error from; null: none. */
  kindLike(word: string): string | null {
    if (word.length < LEAST_OF_KIND) return null;
    const [match] = this.#fuzzyKindWords.within(word, 1, 1);
    return match === undefined ? null : this.#kindWords[match.position]!;
  }

  /** Places that have all the words, by position. O(names that have the rarest). */
  withWords(words: readonly string[]): readonly Landmark[] {
    const lists = words.map((word) => this.#byWord.get(word) ?? []);
    const rarest = lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);
    return rarest.filter((landmark) => lists.every((list) => list === rarest || list.includes(landmark)));
  }
}

/** As uncertain as it reaches from its pin; null for an empty shape. */
export function landmarkCandidate(
  { label, title, geometry, jurisdiction, asset }: Landmark,
  score: number,
  changed: Candidate['changed'],
): Candidate | null {
  const pin = pinWithReach(geometry);
  if (pin === null) return null;
  return {
    lonLat: pin.lonLat,
    accuracyMeters: Math.ceil(pin.reachMeters),
    matchType: 'landmark',
    score,
    label,
    because: [`${label} is one of: ${title}`],
    asset,
    changed,
    parts: { name: label },
    door: null,
    jurisdiction,
  };
}
