import type { Change } from '../candidate.ts';
import { FuzzyIndex, type MaxEdits } from '../names/fuzzy-index.ts';
import { soundKey } from '../names/phonetic.ts';
import { agreement, type NameReading, ROADS, readingsOf } from '../names/street-name.ts';
import { directionals } from '../text/us/directionals.ts';
import { usEnglish } from '../text/us/us-english.ts';
import type { AddressBook, AddressStreet } from './address-book.ts';
import { SaidNames } from './said-names.ts';
import type { StreetBook, StreetEntry } from './street-book.ts';
import { WholeNames } from './whole-names.ts';
import { WordTrie } from './word-trie.ts';

/** A street's name, with the segments and the addresses that have it; one of the two may be missing. */
export interface StreetName {
  readonly position: number;
  /** Its one spelling. */
  readonly key: string;
  readonly label: string;
  readonly street: StreetEntry | null;
  readonly doors: AddressStreet | null;
  /** How many segments and addresses. */
  readonly weight: number;
}

/** A name that was found, how well it fits, and what was read otherwise than said. */
export interface NameMatch {
  readonly name: StreetName;
  readonly score: number;
  readonly changes: readonly Change[];
}

interface Known {
  readonly reading: NameReading;
  readonly name: StreetName;
}

/** A base that is like one that was said, and how like: 1 is the same. */
export interface LikeBase {
  readonly base: string;
  readonly score: number;
}

// Of a name with many neighbours the nearest; more are a guess.
const MOST_LIKE = 24;
// Under three letters every name is like every other; two edits leave nothing of four.
const LEAST_LENGTH: Readonly<Record<MaxEdits, number>> = { 0: 1, 1: 3, 2: 5 };
// Of three letters only with a street type behind them: `Oka St`.
const LEAST_ALONE = 4;
// One edit of eight letters leaves 0.9, two leave 0.75: they are less than half as likely.
const EDIT_WEIGHT = 0.8;
const EDIT_POWER = 1.3;
const SOUNDS_ALIKE = 0.72;
// Of names that sound alike only those of about the same length: Guadalupe is no Catalpa.
const MOST_LETTERS_APART = 1;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

// Another direction and another type: another street.
const LEAST_SCORE = 0.45;
// `St` alone is hardly West St Ramp; `Mill` and `Union` are names as well.
const BARE = 0.85;
// `South` is South Avenue, but `South Gedess` is not that in the town of Geddes.
const BARE_DIRECTION = 0.85;
const isBareDirection = ({ base, type }: NameReading): boolean => type === '' && directionals.has(base);
const isBareType = ({ base, type }: NameReading): boolean => type === '' && typeWords.has(base);
const typeWords: ReadonlySet<string> = new Set([...ROADS].map((type) => usEnglish.suffixInFull.get(type) ?? type));

const NAMES_OF_STEP = 2_000;

/** All names of streets, by their base word and by words like it. Immutable; O(names) to build. */
export class NameBook {
  /** Every name once: those of segments in their order, then those that addresses alone have. */
  readonly entries: readonly StreetName[];
  /** The same names in the same order, to be found with slips anywhere in them. */
  readonly whole: WholeNames;
  readonly #keys: WordTrie;
  /** By position of an `AddressStreet`. */
  readonly #byDoors: readonly StreetName[];
  readonly #byBase: ReadonlyMap<string, readonly Known[]>;
  readonly #bases: readonly string[];
  readonly #fuzzy: FuzzyIndex;
  #bySound: ReadonlyMap<string, readonly string[]> | null = null;
  #said: SaidNames | null = null;

  private constructor(
    entries: readonly StreetName[],
    byBase: ReadonlyMap<string, readonly Known[]>,
    bases: readonly string[],
    fuzzy: FuzzyIndex,
    whole: WholeNames,
    keys: WordTrie,
  ) {
    this.entries = entries;
    this.whole = whole;
    const byDoors: StreetName[] = [];
    for (const name of entries) if (name.doors !== null) byDoors[name.doors.position] = name;
    this.#byDoors = byDoors;
    this.#keys = keys;
    this.#byBase = byBase;
    this.#bases = bases;
    this.#fuzzy = fuzzy;
  }

  /** Yields every 2,000 names, and between the indexes. */
  static *steps(streets: StreetBook, addresses: AddressBook): Generator<void, NameBook> {
    const byBase = new Map<string, Known[]>();
    const bases = new Set<string>();
    const entries: StreetName[] = [];
    const add = (words: readonly string[], street: StreetEntry | null, doors: AddressStreet | null): void => {
      const { key, label } = (street ?? doors)!;
      const weight = (street?.segments.length ?? 0) + (doors === null ? 0 : doors.to - doors.from);
      const name = { position: entries.length, key, label, street, doors, weight };
      entries.push(name);
      readingsOf(words).forEach((reading, i) => {
        for (const base of [reading.base, ...routeAliases(reading.base)]) {
          const known = byBase.get(base);
          if (known === undefined) byBase.set(base, [{ reading, name }]);
          else known.push({ reading, name });
        }
        // The first reading is the one that takes directions and type off.
        if (i === 0) bases.add(reading.base);
      });
    };
    for (const street of streets.entries) {
      add(street.words, street, addresses.withKey(street.key));
      if (entries.length % NAMES_OF_STEP === 0) yield;
    }
    for (const doors of addresses.streets) {
      if (streets.withKey(doors.key) !== null) continue;
      add(doors.words, null, doors);
      if (entries.length % NAMES_OF_STEP === 0) yield;
    }
    yield;
    const known = [...bases];
    const fuzzy = FuzzyIndex.build(known);
    yield;
    const texts = entries.map(({ key }) => key);
    const whole = WholeNames.build(texts);
    yield;
    return new NameBook(entries, byBase, known, fuzzy, whole, WordTrie.build(texts));
  }

  /** The same names in the same order, in all ways to say them; built when it is asked for first. */
  get said(): SaidNames {
    this.#said ??= SaidNames.build(this.entries.map(({ key }) => key));
    return this.#said;
  }

  /** Builds `said` in steps. */
  *readySteps(): Generator<void, void> {
    if (this.#said !== null) return;
    const said = yield* SaidNames.steps(this.entries.map(({ key }) => key));
    this.#said ??= said;
  }

  /** The name that the addresses of a street have. O(1). */
  ofDoors({ position }: AddressStreet): StreetName {
    return this.#byDoors[position]!;
  }

  /** The name of exactly this spelling; null if there is none. */
  withKey(key: string): StreetName | null {
    const words = key.split(' ');
    const found = this.#keys.longestAtHead(words);
    return found?.length === words.length ? this.entries[found.position]! : null;
  }

  /** The longest name of exactly this spelling that the canonical words begin with; null if none does. O(words of it). */
  longestAtHead(words: readonly string[]): { readonly name: StreetName; readonly length: number } | null {
    const found = this.#keys.longestAtHead(words);
    return found === null ? null : { name: this.entries[found.position]!, length: found.length };
  }

  hasBase(base: string): boolean {
    return this.#byBase.has(base);
  }

  /** Every name that the canonical words may mean, each once with its best score. O(names of that base). */
  find(words: readonly string[]): readonly NameMatch[] {
    return this.named(readingsOf(words).map((reading) => ({ reading, score: 1, changes: [] })));
  }

  /** Names with the bases of the readings, each once with its best score; `score` and `changes` are those of the reading. */
  named(
    readings: readonly { readonly reading: NameReading; readonly score: number; readonly changes: readonly Change[] }[],
  ): readonly NameMatch[] {
    const best = new Map<StreetName, NameMatch>();
    for (const said of readings) {
      for (const { reading, name } of this.#knownAs(said.reading.base)) {
        const agreed = agreement(said.reading, reading);
        if (isBareType(said.reading) && agreed.score < BARE) continue;
        const bare = agreed.score < 1 && isBareDirection(said.reading) ? BARE_DIRECTION : 1;
        const score = said.score * agreed.score * bare;
        if (score < LEAST_SCORE || score <= (best.get(name)?.score ?? 0)) continue;
        best.set(name, { name, score, changes: [...said.changes, ...agreed.changes] });
      }
    }
    return [...best.values()];
  }

  /** `sr 92` is also a street that is only called `Route 92`; `Route 92` is that of any network. */
  #knownAs(base: string): readonly Known[] {
    const own = this.#byBase.get(base) ?? [];
    const route = ROUTE.exec(base);
    if (route === null) return own;
    const [, network, number] = route;
    const others = this.#byBase.get(network === ANY_NETWORK ? anyRoute(number!) : `${ANY_NETWORK}${number}`);
    return others === undefined ? own : [...own, ...others];
  }

  /** Bases within so many typing errors, but with the same digits: 5th is no slip of 6th. Most alike first; at most 24. */
  likeBases({ base, type }: Pick<NameReading, 'base' | 'type'>, edits: MaxEdits): readonly LikeBase[] {
    if (base.length < Math.max(LEAST_LENGTH[edits], type === '' ? LEAST_ALONE : 0)) return [];
    const digits = digitsOf(base);
    return this.#fuzzy
      .within(base, edits, MOST_LIKE)
      .map((match) => ({ base: this.#bases[match.position]!, edits: match.edits }))
      .filter((one) => one.edits > 0 && digitsOf(one.base) === digits)
      .map((one) => ({
        base: one.base,
        score: 1 - (EDIT_WEIGHT * one.edits ** EDIT_POWER) / Math.max(one.base.length, base.length),
      }));
  }

  /** Bases that sound the same; at most 24. */
  soundBases(base: string): readonly LikeBase[] {
    if (base.length < LEAST_LENGTH[2]) return [];
    const digits = digitsOf(base);
    this.#bySound ??= soundsOf(this.#bases);
    return (this.#bySound.get(soundKey(base)) ?? [])
      .filter(
        (one) => one !== base && Math.abs(one.length - base.length) <= MOST_LETTERS_APART && digitsOf(one) === digits,
      )
      .slice(0, MOST_LIKE)
      .map((one) => ({ base: one, score: SOUNDS_ALIKE }));
  }
}

// Bases have words in full.
const inFull = (network: string): string => usEnglish.suffixInFull.get(network) ?? network;
const ANY_NETWORK = inFull(usEnglish.anyNetwork);
const ROUTE = new RegExp(
  `^(${[...new Set([...usEnglish.networkOf.values()].map(inFull))].join('|')})(\\d{1,4}[a-z]?)$`,
);

/** The key of a numbered road under which it is found without its network; no base looks like it. */
const anyRoute = (number: string): string => `* ${number}`;

function routeAliases(base: string): readonly string[] {
  const route = ROUTE.exec(base);
  return route === null || route[1] === ANY_NETWORK ? [] : [anyRoute(route[2]!)];
}

function soundsOf(bases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const bySound = new Map<string, string[]>();
  for (const base of bases) {
    const key = soundKey(base);
    if (key.length < 2) continue;
    const known = bySound.get(key);
    if (known === undefined) bySound.set(key, [base]);
    else known.push(base);
  }
  return bySound;
}
