import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Books } from '../books/books.ts';
import { landmarkCandidate } from '../books/landmark-book.ts';
import { finished } from '../books/steps.ts';
import type { Hit } from '../find/hit.ts';
import { type Leftover, readLeftover } from '../find/leftover.ts';
import { houseNumberOf } from '../text/house-number.ts';
import { becoming } from './becoming.ts';
import { CityLabels, type LabelMatch, type LabelQuestion } from './city-labels.ts';
import { completeAddress } from './complete-address.ts';
import { completeAsset } from './complete-asset.ts';
import { completeCrossing } from './complete-crossing.ts';
import { completeStreet } from './complete-street.ts';
import { KindIds } from './kind-ids.ts';
import { withoutTail } from './typed-tail.ts';
import { type TypedText, typedText } from './typed-words.ts';

export interface CompleteOptions {
  readonly limit: number;
  /** What lies near is likelier. */
  readonly focus: LonLat | null;
}

export interface Completions {
  readonly hits: readonly Hit[];
  /** Whether something of what was typed is known as it was typed. */
  readonly isDirect: boolean;
}

// A text that means a place as it stands says more than one that may become it.
const BECOMING = 0.9;
// Streets without the number that was typed.
const WITHOUT_NUMBER = 0.6;
// Nobody types more before choosing; what is longer is a whole address, or no address.
const MOST_WORDS = 12;

/** What a text that is being typed may become. Made from the books, immutable; O(names log names + assets) to build. */
export class Completer {
  readonly #books: Books;
  readonly #labels: CityLabels;
  readonly #ids: KindIds;

  private constructor(books: Books, labels: CityLabels, ids: KindIds) {
    this.#books = books;
    this.#labels = labels;
    this.#ids = ids;
  }

  static build(books: Books): Completer {
    return finished(Completer.steps(books));
  }

  /** The same in steps, so that a server can answer in between. */
  static *steps(books: Books): Generator<void, Completer> {
    yield;
    const labels = CityLabels.build(books);
    yield;
    const ids = KindIds.build(books.assets);
    yield;
    return new Completer(books, labels, ids);
  }

  /**
   * Streets and landmarks that have the text at the beginning of any of their words, addresses whose number was typed before
   * a street, crossings with streets that meet the first, assets by the beginning of their id: each kind likeliest first, at
   * most a few times `limit` together. None for a text of more than 12 words. Work is bounded for every text.
   */
  complete(text: string, { limit, focus }: CompleteOptions): Completions {
    const typed = typedText(text);
    if (typed.words.length === 0 || typed.words.length > MOST_WORDS) return { hits: [], isDirect: false };
    const question = { limit, focus, streetsOnly: false, mend: true };
    const names = this.#matches(typed, question);
    const addresses = this.#addresses(typed, question);
    const { corners, apart } = completeCrossing(typed, question, this.#labels, this.#books);
    const assets = completeAsset(typed.words, question, this.#books.assets, this.#ids);
    const places = names.matches.flatMap((match) => this.#placeHits(match, question));
    return {
      hits: [...places, ...addresses.hits, ...corners.map(ofCorner), ...apart, ...assets],
      isDirect: names.isDirect || addresses.isDirect || corners.length + apart.length + assets.length > 0,
    };
  }

  /** Names of what was typed; if none has it, of what was typed before a unit, a place or a post code. */
  #matches(typed: TypedText, question: LabelQuestion) {
    for (const { head, tail } of [{ head: typed, tail: [] }, ...withoutTail(typed, this.#books.cities)]) {
      if (this.#labels.matches(head, { ...question, limit: 1, mend: false }).length > 0)
        return { matches: this.#labels.matches(head, question), tail, isDirect: true };
    }
    return { matches: this.#labels.matches(typed, question), tail: [], isDirect: false };
  }

  #placeHits(match: LabelMatch, question: LabelQuestion): readonly Hit[] {
    const score = BECOMING * match.score;
    if (match.kind === 'street') return completeStreet(match, { ...question, score, number: null }, this.#books);
    return [
      becoming(
        { score, wordsScore: score, isPlaced: true, make: () => landmarkCandidate(match.landmark, score, []) },
        match,
        score,
      ),
    ];
  }

  /** `1200 gen`: streets that begin so and have the number before those that have not. */
  #addresses(typed: TypedText, question: LabelQuestion): Completions {
    const head = houseNumberOf(typed.words);
    if (head === null || head.length === typed.words.length) return { hits: [], isDirect: false };
    const rest = { ...typed, words: typed.words.slice(head.length) };
    const { limit } = question;
    const { matches, tail, isDirect } = this.#matches(rest, { ...question, limit: 3 * limit, streetsOnly: true });
    const streets = matches.map((match) => ({ ...match, score: BECOMING * match.score }));
    const { hits, without } = completeAddress(
      head.number,
      streets,
      { ...question, leftover: this.#leftoverOf(tail) },
      this.#books,
    );
    if (hits.length >= limit) return { hits, isDirect };
    const others = without
      .slice(0, limit)
      .flatMap((match) =>
        completeStreet(
          match,
          { ...question, score: WITHOUT_NUMBER * match.score, number: head.number.text },
          this.#books,
        ),
      );
    return { hits: [...hits, ...others], isDirect: isDirect && hits.length > 0 };
  }

  /** Of words behind a street those that are understood: others may be cut short. */
  #leftoverOf(tail: readonly string[]): Leftover {
    return { ...readLeftover(tail, this.#books, false), unexplained: [], score: 1, changes: [] };
  }
}

const ofCorner = (hit: Hit): Hit =>
  becoming(hit, { because: 'two streets that meet, as far as they were typed', changed: [] }, BECOMING * hit.score);
