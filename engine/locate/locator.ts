import type { LonLat } from '../geometry/lon-lat.ts';
import type { JurisdictionId, LayerId } from '../ids.ts';
import type { Extent } from '../route/extent.ts';
import { type Books, buildBooks } from './books/books.ts';
import { type Candidate, type MatchType, ranked } from './candidate.ts';
import { Completer } from './complete/completer.ts';
import { findAddress } from './find/find-address.ts';
import { findBlock } from './find/find-block.ts';
import { findCrossing, findStreet } from './find/find-street.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PlaceNamer } from './here/place-namer.ts';
import { coordinateCandidates } from './text/coordinates.ts';
import { leadingWords } from './text/place-words.ts';
import { canonical, wordsOf } from './text/words.ts';

export interface LocateOptions {
  /** How many candidates at most; default 10. */
  readonly limit?: number;
  /** Of candidates that fit the text alike, the nearest to this point first. */
  readonly focus?: LonLat | null;
  /** Only candidates within this box. */
  readonly bounds?: Extent | null;
  /** Candidates within this jurisdiction before others that fit alike; `because` says so. */
  readonly boundary?: { readonly layer: LayerId; readonly id: JurisdictionId } | null;
  /** Only candidates of these types; null and absent: all. */
  readonly matchTypes?: readonly MatchType[] | null;
}

export interface ReverseOptions {
  /** How many candidates at most; default 1. */
  readonly limit?: number;
  /** None farther away than this; default 500 m. */
  readonly maxMeters?: number;
}

const DEFAULT_LIMIT = 10;
const LONGEST_TEXT = 500;
// Below, a candidate has next to nothing in common with the text.
const LEAST_SCORE = 0.4;
const BECOMING = 0.5;
const FARTHEST_METERS = 500;

/** Texts to places and back, for one city. Built once, O(assets); immutable. Every question is answered from memory. */
export class Locator {
  readonly #gazetteer: Gazetteer;
  readonly #books: Books;
  #completer: Completer | null = null;
  #namer: PlaceNamer | null = null;

  private constructor(gazetteer: Gazetteer, books: Books) {
    this.#gazetteer = gazetteer;
    this.#books = books;
  }

  /** Books whose layers and classes are the same objects as in `previous` are taken over from it; if all are, it is `previous`. */
  static build(gazetteer: Gazetteer, previous: Locator | null = null): Locator {
    if (previous === null) return new Locator(gazetteer, buildBooks(gazetteer, null));
    const before = previous.#books;
    const books = buildBooks(gazetteer, { books: before, madeOf: previous.#gazetteer });
    const parts = ['streets', 'addresses', 'landmarks', 'assets'] as const;
    const isSame = parts.every((part) => books[part] === before[part]);
    const { cityName, extent } = previous.#gazetteer;
    return isSame && cityName === gazetteer.cityName && String(extent) === String(gazetteer.extent)
      ? previous
      : new Locator(gazetteer, books);
  }

  /**
   * Every place that the text may mean, best first (see `ranked`); none if it means nothing here. Spelling out and
   * abbreviating, case and punctuation make no difference; typing errors do. Only the first 500 characters count.
   */
  locate(text: string, { limit = DEFAULT_LIMIT, focus = null }: LocateOptions = {}): readonly Candidate[] {
    const asked = text.slice(0, LONGEST_TEXT);
    const coordinates = coordinateCandidates(asked, this.#gazetteer.extent);
    if (coordinates.length > 0) return ranked(coordinates, focus, limit);
    const words = withoutLead(wordsOf(asked));
    if (words.length === 0) return [];
    const books = this.#books;
    const addresses = [...findAddress(words, books), ...findBlock(words, books)];
    const found = [
      ...addresses,
      ...findCrossing(words, books),
      ...books.assets.find(words),
      ...books.landmarks.find(canonical(words).join(' ')),
      // A whole street says less than an address on it.
      ...(addresses.length > 0 ? [] : findStreet(words, books)),
    ];
    return ranked(
      found.filter(({ score }) => score >= LEAST_SCORE),
      focus,
      limit,
    );
  }

  /**
   * What a text that is still being typed may become: labels of streets and landmarks that have it at the beginning of a
   * word, alphabetically, with its house number before them if it begins with one. O(log names + hits).
   */
  complete(text: string, limit = DEFAULT_LIMIT): readonly string[] {
    this.#completer ??= Completer.build(this.#books);
    return this.#completer.complete(text.slice(0, LONGEST_TEXT), limit);
  }

  /** For a search box: what the text means, and after that, with half the score, what it may become. */
  autocomplete(text: string, options: LocateOptions = {}): readonly Candidate[] {
    return this.search(text, options);
  }

  search(text: string, options: LocateOptions = {}): readonly Candidate[] {
    const { limit = DEFAULT_LIMIT, focus = null } = options;
    const exact = this.locate(text, options);
    const labels = exact.length >= limit ? [] : this.complete(text, limit);
    const becoming = labels.flatMap((label) =>
      this.locate(label, { limit: 1, focus }).map((candidate) => ({
        ...candidate,
        score: BECOMING * candidate.score,
        because: [`${label} begins with what was typed`, ...candidate.because],
      })),
    );
    return ranked([...exact, ...becoming], focus, limit);
  }

  /** What is at a point: the nearest addresses, else streets with the number that the point would have. Nearest first. */
  reverse(at: LonLat, { limit = 1, maxMeters = FARTHEST_METERS }: ReverseOptions = {}): readonly Candidate[] {
    this.#namer ??= PlaceNamer.build(this.#books);
    return this.#namer.nameOf(at, limit).filter(({ accuracyMeters }) => accuracyMeters <= maxMeters);
  }
}

/** Without `corner of` and the like. */
function withoutLead(words: readonly string[]): readonly string[] {
  const lead = leadingWords.find((one) => one.every((word, i) => words[i] === word));
  return lead === undefined || lead.length >= words.length ? words : words.slice(lead.length);
}
