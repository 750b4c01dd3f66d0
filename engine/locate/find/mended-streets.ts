import type { Books } from '../books/books.ts';
import type { LikeBase, NameMatch } from '../books/name-book.ts';
import type { Change } from '../candidate.ts';
import { type NameReading, readingsOf } from '../names/street-name.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical } from '../text/words.ts';
import { type Leftover, leftoverFrom } from './leftover.ts';
import { type Mend, mendsOf } from './mended-words.ts';
import { LONGEST_NAME, type SaidStreet } from './said-street.ts';

/** Some of the first words, mended or as they are, as a street's name. */
interface Beginning {
  readonly words: readonly string[];
  /** How many words of the text it takes. */
  readonly length: number;
  readonly score: number;
  readonly changes: readonly Change[];
  readonly leftover: Leftover;
}

interface Variant {
  readonly mends: readonly Mend[];
  readonly score: number;
}

/** How far a name may be from what was said. */
export type Effort = 'mended' | 'one-edit' | 'two-edits';

// Behind so many words no name ends.
const MOST_WORDS = 10;
// A text has one or two slips: pairs of mends, and of all of them the likeliest.
const MOST_MENDS = 12;
const MOST_BEGINNINGS: Readonly<Record<Effort, number>> = { mended: 32, 'one-edit': 14, 'two-edits': 8 };
// What each costs, see `Work`.
const LOOKUPS_OF_MENDS = 10;
const LOOKUPS: Readonly<Record<Effort, number>> = { mended: 1, 'one-edit': 3, 'two-edits': 8 };
const NO_TYPE = 0.92;
// Of names this much worse than the best nobody thinks.
const WORTH_KEEPING = 0.75;
// No mending leaves more than this.
const BEST_OF: Readonly<Record<Effort, number>> = { mended: 1, 'one-edit': 0.95, 'two-edits': 0.9 };

/** Streets that a text with slips may begin with. Made once for a text; each effort costs more than the one before. */
export class MendedStreets {
  readonly #books: Books;
  readonly #beginnings: readonly Beginning[];

  /** O(words^2) with at most 10 words. */
  constructor(words: readonly string[], books: Books, language: AddressLanguage = usEnglish) {
    this.#books = books;
    const isPaid = books.work?.spend(LOOKUPS_OF_MENDS) ?? true;
    this.#beginnings = isPaid ? beginningsOf(words.slice(0, MOST_WORDS), words, books, language) : [];
  }

  /** Best first: the streets that are found with just this effort. Bounded by 32 look-ups. */
  find(effort: Effort): readonly SaidStreet[] {
    const found: SaidStreet[] = [];
    let best = 0;
    for (const beginning of this.#beginnings.slice(0, MOST_BEGINNINGS[effort])) {
      if (beginning.score * BEST_OF[effort] < best * WORTH_KEEPING) break;
      if (!(this.#books.work?.spend(LOOKUPS[effort]) ?? true)) break;
      const matches = this.#matches(beginning, effort);
      if (matches.length === 0) continue;
      found.push({ matches, leftover: beginning.leftover, length: beginning.length });
      for (const { score } of matches) best = Math.max(best, score * beginning.leftover.score);
    }
    return found;
  }

  #matches({ words, score, changes, leftover }: Beginning, effort: Effort): readonly NameMatch[] {
    const own = score / leftover.score;
    const readings = readingsOf(canonical(words));
    const { names } = this.#books;
    if (effort === 'mended') {
      // A name as it was said is new here only with a town that was mended behind it.
      if (changes.length === 0 && leftover.changes.every(({ part }) => part !== 'city')) return [];
      return names
        .named(readings.map((reading) => ({ reading, score: own, changes })))
        .filter((match) => !isMendedInVain(match));
    }
    const seen = new Set<string>();
    const said = readings.flatMap((reading) => {
      if (seen.has(reading.base)) return [];
      seen.add(reading.base);
      return this.#like(reading, effort).map(({ base, score: likeness }) => ({
        reading: { ...reading, base },
        score: own * likeness,
        changes: [...changes, { part: 'name' as const, said: reading.base, used: base }],
      }));
    });
    return said.length === 0 ? [] : kept(names.named(said));
  }

  #like(reading: NameReading, effort: 'one-edit' | 'two-edits'): readonly LikeBase[] {
    const { names } = this.#books;
    return effort === 'one-edit'
      ? names.likeBases(reading, 1)
      : [...names.likeBases(reading, 2), ...names.soundBases(reading.base)];
  }
}

/** A type that was mended into one that the street has not: `12 sea` is no 12 Sta. */
const isMendedInVain = ({ changes }: NameMatch): boolean =>
  changes.filter(({ part, said }) => part === 'suffix' && said !== '').length > 1;

function kept(matches: readonly NameMatch[]): readonly NameMatch[] {
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  return matches.filter(({ score }) => score >= best * WORTH_KEEPING);
}

/** Every beginning of the text under every likely mending, the likeliest first. */
function beginningsOf(
  head: readonly string[],
  words: readonly string[],
  books: Books,
  language: AddressLanguage,
): readonly Beginning[] {
  const leftovers = new Map<number, Leftover>();
  const most = MOST_BEGINNINGS.mended;
  const best = new LikeliestBeginnings(most);
  for (const { mends, score } of variantsOf(head, language)) {
    // Even with a type and a rest that is all explained it is none of the likeliest.
    if (score < best.least) continue;
    const changes = mends.map(({ change }) => change);
    for (const { words: mended, length } of prefixesOf(head, mends)) {
      const leftover = leftovers.get(length) ?? leftoverFrom(words, length, books, true);
      leftovers.set(length, leftover);
      const own = score * leftover.score;
      const prior = own * (hasType(mended, language) ? 1 : NO_TYPE);
      if (prior >= best.least) best.add({ words: mended, length, score: own, changes, leftover, prior });
    }
  }
  return best.taken();
}

type Likely = Beginning & { readonly prior: number };

/** Of many beginnings so many of the likeliest: by what is known before they are looked up, then the longest. */
class LikeliestBeginnings {
  readonly #most: number;
  #all: Likely[] = [];
  /** Below, a beginning is none of them. */
  least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(one: Likely): void {
    this.#all.push(one);
    if (this.#all.length < 2 * this.#most) return;
    this.#all = [...this.taken()];
    this.least = this.#all.at(-1)!.prior;
  }

  taken(): readonly Likely[] {
    return this.#all.toSorted((a, b) => b.prior - a.prior || b.length - a.length).slice(0, this.#most);
  }
}

/** Whether a word behind the first is a street type. */
function hasType(words: readonly string[], { suffixOf }: AddressLanguage): boolean {
  for (let i = 1; i < words.length; i++) if (suffixOf.has(words[i]!)) return true;
  return false;
}

/** No mend, each alone, and each two that do not overlap. */
function variantsOf(head: readonly string[], language: AddressLanguage): readonly Variant[] {
  const mends = mendsOf(head, language)
    .toSorted((a, b) => b.score - a.score || a.from - b.from)
    .slice(0, MOST_MENDS);
  const pairs = mends.flatMap((one) =>
    mends
      .filter((other) => other.from >= one.to)
      .map((other) => ({ mends: [one, other], score: one.score * other.score })),
  );
  return [{ mends: [], score: 1 }, ...mends.map((mend) => ({ mends: [mend], score: mend.score })), ...pairs];
}

/** The beginnings of a mended text that have all its mends in them. */
function prefixesOf(head: readonly string[], mends: readonly Mend[]) {
  const prefixes: { readonly words: readonly string[]; readonly length: number }[] = [];
  const least = mends.at(-1)?.to ?? 1;
  const words: string[] = [];
  for (let at = 0; at < head.length && words.length < LONGEST_NAME; ) {
    const mend = mends.find(({ from }) => from === at);
    words.push(...(mend === undefined ? [head[at]!] : mend.words));
    at = mend?.to ?? at + 1;
    if (at >= least) prefixes.push({ words: [...words], length: at });
  }
  return prefixes;
}
