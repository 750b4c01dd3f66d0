import type { LonLat } from '../geometry/lon-lat.ts';
import type { AssetClass } from '../ids.ts';
import { type Books, bookSteps } from './books/books.ts';
import { finished } from './books/steps.ts';
import { type Candidate, ranked } from './candidate.ts';
import { autocompleted } from './complete/autocomplete.ts';
import { Completer } from './complete/completer.ts';
import { chosen, DEFAULT_LIMIT } from './find/chosen.ts';
import { findPlaces } from './find/find-places.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Here, hereAt } from './here/here.ts';
import { PlaceNamer } from './here/place-namer.ts';
import type { LocateOptions, ReverseOptions } from './locate-options.ts';
import { type MeantAssets, type MeantPlace, meantAssets } from './meant/meant-assets.ts';
import { ThingIndex } from './meant/thing-index.ts';
import { StreetNetwork } from './network/street-network.ts';
import { type CoordinateContext, coordinateCandidates } from './text/coordinates.ts';
import { wordsOf } from './text/words.ts';

export type { LocateOptions, ReverseOptions } from './locate-options.ts';

const LONGEST_TEXT = 500;
const FARTHEST_METERS = 500;
const MOST_MEANT = 5;

/** What a locator keeps of its gazetteer: not the assets. */
type Scope = Pick<Gazetteer, 'extent' | 'plane'>;

/** Texts to places and back, for one city. Built once, O(assets); immutable. Every question is answered from memory. */
export class Locator {
  readonly #scope: Scope;
  readonly #books: Books;
  readonly #completer: Completer;
  #namer: PlaceNamer | null = null;
  readonly #coordinateContext: CoordinateContext;
  readonly #things = new Map<AssetClass, ThingIndex>();

  private constructor({ extent, plane = null }: Scope, books: Books, completer: Completer) {
    this.#scope = { extent, plane };
    this.#books = books;
    this.#completer = completer;
    this.#coordinateContext = {
      plane,
      placeNamed: (name) => findPlaces(wordsOf(name), books)[0]?.make()?.lonLat ?? null,
    };
  }

  /** Books whose layers and classes are the same objects as in `previous` are taken over from it; if all are, it is `previous`. */
  static build(gazetteer: Gazetteer, previous: Locator | null = null): Locator {
    return finished(Locator.steps(gazetteer, previous));
  }

  /** The same in steps of some milliseconds, so that a server can answer in between. */
  static *steps(gazetteer: Gazetteer, previous: Locator | null = null): Generator<void, Locator> {
    const books = yield* bookSteps(gazetteer, previous === null ? null : previous.#books);
    if (previous !== null && books === previous.#books) return previous;
    return new Locator(gazetteer, books, yield* Completer.steps(books));
  }

  /**
   * Every place that the text may mean, best first (see `ranked`); none if it means nothing here. Spelling out and
   * abbreviating, case and punctuation make no difference; up to two typing errors, a wrong or missing street type,
   * direction, post code or place are mended and told in `changed`. Only the first 500 characters count, and of them 24
   * words.
   */
  locate(text: string, options: LocateOptions = {}): readonly Candidate[] {
    const asked = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
    const coordinates = this.#coordinates(asked);
    const { limit = DEFAULT_LIMIT, focus = null } = options;
    if (coordinates.length > 0) return ranked(coordinates, { focus }, limit);
    return chosen(findPlaces(wordsOf(asked), this.#books), options, this.#books);
  }

  /**
   * For a search box: what a text that is still being typed means or may become, likeliest first: addresses, intersections,
   * streets, landmarks and assets mixed. Of what it may become the weightiest (most addresses, largest) and the nearest to
   * `focus` come first; typing errors are mended where few names begin as typed. Only the first 500 characters count.
   */
  autocomplete(text: string, options: LocateOptions = {}): readonly Candidate[] {
    const asked = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
    const { limit = DEFAULT_LIMIT, focus = null } = options;
    const coordinates = this.#coordinates(asked);
    if (coordinates.length > 0) return ranked(coordinates, { focus }, limit);
    return autocompleted(asked, options, this.#books, this.#completer);
  }

  /** What is at a point: the nearest addresses, else streets with the number that the point would have. Nearest first. */
  reverse(at: LonLat, { limit = 1, maxMeters = FARTHEST_METERS }: ReverseOptions = {}): readonly Candidate[] {
    this.#namer ??= PlaceNamer.build(this.#books);
    return this.#namer.nameOf(at, limit, maxMeters);
  }

  /**
   * Makes what `reverse`, `here` and crossings need before they are asked for, so that the first question is no slower than
   * others. In steps of some milliseconds.
   */
  *readySteps(): Generator<void, void> {
    if (this.#namer === null) {
      const namer = yield* PlaceNamer.steps(this.#books);
      this.#namer ??= namer;
    }
    yield* StreetNetwork.readySteps(this.#books.streets);
    yield* this.#books.names.readySteps();
  }

  /** Address, side of the street, block and nearest corner of a point. */
  here(at: LonLat): Here {
    this.#namer ??= PlaceNamer.build(this.#books);
    return hereAt(at, this.#books, this.#namer);
  }

  /**
   * The assets of a class that a person would mean at a place (`the light outside my house`), most likely first, and what
   * to ask if two are about equally likely. Null: there is no such class. About 1 ms; more when a class is asked for first.
   */
  meantAssets(place: MeantPlace, assetClass: AssetClass, { limit = MOST_MEANT } = {}): MeantAssets | null {
    this.#namer ??= PlaceNamer.build(this.#books);
    const things = this.#things.get(assetClass) ?? ThingIndex.build(this.#books.assets, assetClass);
    if (things === null) return null;
    this.#things.set(assetClass, things);
    return meantAssets(place, things, limit, { books: this.#books, namer: this.#namer });
  }

  /** The streets and addresses that it knows, for stages that list them. */
  get doorBooks(): Pick<Books, 'streets' | 'addresses' | 'names'> {
    return this.#books;
  }

  #coordinates(text: string): readonly Candidate[] {
    return coordinateCandidates(text, this.#scope.extent, this.#coordinateContext);
  }
}
