import type { LonLat } from '../geometry/lon-lat.ts';
import { type Books, bookSteps } from './books/books.ts';
import { finished } from './books/steps.ts';
import { type Candidate, ranked } from './candidate.ts';
import { Completer } from './complete/completer.ts';
import { chosen, DEFAULT_LIMIT } from './find/chosen.ts';
import { findPlaces } from './find/find-places.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Here, hereAt } from './here/here.ts';
import { PlaceNamer } from './here/place-namer.ts';
import type { LocateOptions, ReverseOptions } from './locate-options.ts';
import { coordinateCandidates } from './text/coordinates.ts';
import { wordsOf } from './text/words.ts';

export type { LocateOptions, ReverseOptions } from './locate-options.ts';

const LONGEST_TEXT = 500;
const BECOMING = 0.5;
const FARTHEST_METERS = 500;

/** What a locator keeps of its gazetteer: not the assets. */
type Scope = Pick<Gazetteer, 'extent' | 'plane'>;

/** Texts to places and back, for one city. Built once, O(assets); immutable. Every question is answered from memory. */
export class Locator {
  readonly #scope: Scope;
  readonly #books: Books;
  #completer: Completer | null = null;
  #namer: PlaceNamer | null = null;

  private constructor({ extent, plane = null }: Scope, books: Books) {
    this.#scope = { extent, plane };
    this.#books = books;
  }

  /** Books whose layers and classes are the same objects as in `previous` are taken over from it; if all are, it is `previous`. */
  static build(gazetteer: Gazetteer, previous: Locator | null = null): Locator {
    return finished(Locator.steps(gazetteer, previous));
  }

  /** The same in steps of some milliseconds, so that a server can answer in between. */
  static *steps(gazetteer: Gazetteer, previous: Locator | null = null): Generator<void, Locator> {
    const books = yield* bookSteps(gazetteer, previous === null ? null : previous.#books);
    return previous !== null && books === previous.#books ? previous : new Locator(gazetteer, books);
  }

  /**
   * Every place that the text may mean, best first (see `ranked`); none if it means nothing here. Spelling out and
   * abbreviating, case and punctuation make no difference; up to two typing errors, a wrong or missing street type,
   * direction, post code or place are mended and told in `changed`. Only the first 500 characters count, and of them 24
   * words.
   */
  locate(text: string, options: LocateOptions = {}): readonly Candidate[] {
    const asked = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
    const coordinates = coordinateCandidates(asked, this.#scope.extent);
    const { limit = DEFAULT_LIMIT, focus = null } = options;
    if (coordinates.length > 0) return ranked(coordinates, { focus }, limit);
    return chosen(findPlaces(wordsOf(asked), this.#books), options, this.#books);
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
      this.locate(label, { ...options, limit: 1 }).map((candidate) => ({
        ...candidate,
        score: BECOMING * candidate.score,
        because: [`${label} begins with what was typed`, ...candidate.because],
      })),
    );
    return ranked([...exact, ...becoming], { focus }, limit);
  }

  /** What is at a point: the nearest addresses, else streets with the number that the point would have. Nearest first. */
  reverse(at: LonLat, { limit = 1, maxMeters = FARTHEST_METERS }: ReverseOptions = {}): readonly Candidate[] {
    this.#namer ??= PlaceNamer.build(this.#books);
    return this.#namer.nameOf(at, limit, maxMeters);
  }

  /** Address, side of the street, block and nearest corner of a point. */
  here(at: LonLat): Here {
    this.#namer ??= PlaceNamer.build(this.#books);
    return hereAt(at, this.#books, this.#namer);
  }
}
