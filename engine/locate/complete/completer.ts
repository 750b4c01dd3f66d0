import type { LonLat } from '../../geometry/lon-lat.ts';
import type { Books } from '../books/books.ts';
import { landmarkCandidate } from '../books/landmark-book.ts';
import { placesOfNumber } from '../find/find-address.ts';
import { streetHits } from '../find/find-street.ts';
import type { Hit } from '../find/hit.ts';
import { readLeftover } from '../find/leftover.ts';
import { houseNumberOf } from '../text/house-number.ts';
import { CityLabels, type LabelMatch, type LabelQuestion } from './city-labels.ts';
import { completeAsset } from './complete-asset.ts';
import { completeCrossing } from './complete-crossing.ts';
import { KindIds } from './kind-ids.ts';
import { withoutTail } from './typed-tail.ts';
import { type TypedText, typedText } from './typed-words.ts';

export interface CompleteOptions {
  readonly limit: number;
  /** What lies near is likelier. */
  readonly focus: LonLat | null;
}

// A text that means a place as it stands says more than one that may become it.
const BECOMING = 0.9;
// Streets without the number that was typed.
const WITHOUT_NUMBER = 0.6;
const LEAST_NUMBER_SCORE = 0.7;
// Segments that are searched for a number, beyond those of the first street.
const MOST_SEGMENTS = 2_000;
// Nobody types more before choosing; what is longer is a whole address, or no address.
const MOST_WORDS = 12;

/** What a text that is being typed may become. Made from the books, immutable; O(names log names + assets) to build. */
export class Completer {
  readonly #books: Books;
  readonly #labels: CityLabels;
  readonly #ids: KindIds;

  private constructor(books: Books) {
    this.#books = books;
    this.#labels = CityLabels.build(books);
    this.#ids = KindIds.build(books.assets);
  }

  static build(books: Books): Completer {
    return new Completer(books);
  }

  /**
   * Streets and landmarks that have the text at the beginning of any of their words, addresses whose number was typed before
   * a street, crossings with streets that meet the first, assets by the beginning of their id: each kind likeliest first, at
   * most a few times `limit` together. None for a text of more than 12 words. Work is bounded for every text.
   */
  hits(text: string, { limit, focus }: CompleteOptions): readonly Hit[] {
    const typed = typedText(text);
    if (typed.words.length === 0 || typed.words.length > MOST_WORDS) return [];
    const question = { limit, focus, streetsOnly: false, mend: true };
    return [
      ...this.#matches(typed, question).map((match) => this.#placeHit(match)),
      ...this.#addresses(typed, { limit, focus }),
      ...completeCrossing(typed, question, this.#labels, this.#books).map((hit) =>
        becoming(
          hit,
          { because: 'two streets that meet, as far as they were typed', changed: [] },
          BECOMING * hit.score,
        ),
      ),
      ...completeAsset(typed.words, { limit, focus }, this.#books.assets, this.#ids),
    ];
  }

  /** Names of what was typed; if none has it, of what was typed before a unit, a place or a post code. */
  #matches(typed: TypedText, question: LabelQuestion): readonly LabelMatch[] {
    for (const one of [typed, ...withoutTail(typed, this.#books.cities)]) {
      if (this.#labels.matches(one, { ...question, limit: 1, mend: false }).length > 0)
        return this.#labels.matches(one, question);
    }
    return this.#labels.matches(typed, question);
  }

  #placeHit(match: LabelMatch): Hit {
    const score = BECOMING * match.score;
    if (match.kind === 'street') return this.#streetHit(match, score);
    return becoming(
      { score, wordsScore: score, isPlaced: true, make: () => landmarkCandidate(match.landmark, score, []) },
      match,
      score,
    );
  }

  /** Written out only if it is shown: that takes all its segments. */
  #streetHit(match: LabelMatch & { readonly kind: 'street' }, score: number, numberPassedOver = ''): Hit {
    const make = () => {
      const matches = [{ name: match.name, score, changes: [] }];
      const said = { matches, leftover: readLeftover([], this.#books, false), length: 0 };
      const candidate = streetHits([said], null, this.#books)[0]?.make() ?? null;
      if (candidate === null || numberPassedOver === '') return candidate;
      return { ...candidate, changed: [{ part: 'number', said: numberPassedOver, used: '' } as const] };
    };
    return becoming({ score, wordsScore: score, isPlaced: false, make }, match, score);
  }

  /** `1200 gen`: streets that begin so and have the number before those that have not. */
  #addresses(typed: TypedText, { limit, focus }: CompleteOptions): readonly Hit[] {
    const head = houseNumberOf(typed.words);
    if (head === null || head.length === typed.words.length) return [];
    const rest = { ...typed, words: typed.words.slice(head.length) };
    const streets = this.#matches(rest, { limit: 3 * limit, focus, streetsOnly: true, mend: true });
    const hits: Hit[] = [];
    const others: Hit[] = [];
    let segments = 0;
    for (const match of streets) {
      if (match.kind !== 'street') continue;
      segments += match.name.street?.segments.length ?? 0;
      if (segments > MOST_SEGMENTS && hits.length > 0) break;
      const places = placesOfNumber(head.number, match.name, this.#books).filter(
        (hit) => hit.score >= LEAST_NUMBER_SCORE,
      );
      for (const hit of places) hits.push(becoming(hit, match, BECOMING * match.score * hit.score));
      if (places.length === 0)
        others.push(this.#streetHit(match, BECOMING * WITHOUT_NUMBER * match.score, head.number.text));
    }
    return hits.length >= limit ? hits : [...hits, ...others.slice(0, limit)];
  }
}

/** A hit with another score, and why it is one: from the name that what was typed may become. */
const becoming = (hit: Hit, { because, changed }: Pick<LabelMatch, 'because' | 'changed'>, score: number): Hit => ({
  ...hit,
  score,
  make: () => {
    const candidate = hit.make();
    if (candidate === null) return null;
    const reasons = [because, ...candidate.because];
    return { ...candidate, score, because: reasons, changed: [...candidate.changed, ...changed] };
  },
});
