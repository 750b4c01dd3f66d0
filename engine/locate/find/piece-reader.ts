import type { Books } from '../books/books.ts';
import { landmarkCandidate } from '../books/landmark-book.ts';
import type { NameMatch } from '../books/name-book.ts';
import { reasonsOf } from './change-reasons.ts';
import { betweenHits } from './find-between.ts';
import { crossingHits } from './find-crossing.ts';
import { streetHits } from './find-street.ts';
import type { Glue } from './glue-words.ts';
import type { Hit } from './hit.ts';
import type { JoinedText } from './joined-text.ts';
import type { Leftover } from './leftover.ts';
import { type Edits, type LikeName, type LikeNames, LOOKUPS, likeness, MOST_EDITS } from './like-names.ts';
import { readAs } from './read-as.ts';
import type { SaidStreet } from './said-street.ts';

// In the words between names.
export const JOINT_EDIT = 0.95;
// Names that a piece of text may be, joints that are tried.
export const MOST_NAMES = 16;
export const MOST_JOINTS = 12;
export const MOST_STARTS = 4;
const MOST_OF_BETWEEN = 4;
// Of a name that stands alone: of fewer letters every text is like some name.
const LEAST_LETTERS: Readonly<Record<Edits, number>> = { 0: 1, 1: 4, 2: 7 };
const LEAST_ALONE = 4;

/** A piece of a text from a letter on, with the errors that the words before it have, and what stands behind it. */
export interface Piece {
  readonly text: JoinedText;
  readonly from: number;
  readonly spent: number;
  readonly leftover: Leftover;
}

/** Reads a piece of text without a number as each kind of place: a stretch between corners, a corner, a landmark, a street. */
export class PieceReader {
  readonly #books: Books;
  readonly #glue: Glue;
  readonly #names: LikeNames;

  constructor(books: Books, glue: Glue, names: LikeNames) {
    this.#books = books;
    this.#glue = glue;
    this.#names = names;
  }

  hitsOf(piece: Piece): readonly Hit[] {
    const corners = [...this.#betweens(piece), ...this.#crossings(piece)];
    return [...corners, ...this.#landmarks(piece), ...this.#streets(piece)];
  }

  #streets({ text, from, spent, leftover }: Piece): readonly Hit[] {
    const end = text.letters.length;
    if (end - from < LEAST_ALONE) return [];
    const matches = this.#names.ofPiece(text, from, end, MOST_EDITS - spent).filter(isNameEnough);
    return streetHits([{ matches, leftover, length: text.words.length }], null, this.#books);
  }

  #crossings({ text, from, spent, leftover }: Piece): Hit[] {
    const hits: Hit[] = [];
    for (const joint of text.joints(this.#glue.crossing, from + 1, MOST_EDITS - spent, MOST_JOINTS)) {
      const left = MOST_EDITS - spent - joint.edits;
      const firsts = this.#names.ofPiece(text, from, joint.from, left);
      if (firsts.length === 0) continue;
      const seconds = this.#names.ofPiece(text, joint.to, text.letters.length, left - leastEdits(firsts));
      hits.push(...this.#meetings(scaled(firsts, JOINT_EDIT ** joint.edits), seconds, left, leftover));
    }
    return hits;
  }

  /** Only pairs that have no more errors together than are left. */
  #meetings(firsts: readonly LikeName[], seconds: readonly LikeName[], left: number, leftover: Leftover): Hit[] {
    const hits: Hit[] = [];
    for (let edits = 0; edits <= left; edits++) {
      const some = firsts.filter((one) => one.edits === edits).slice(0, MOST_NAMES);
      const others = seconds.filter((one) => one.edits <= left - edits).slice(0, MOST_NAMES);
      if (some.length > 0 && others.length > 0)
        hits.push(...crossingHits([{ ...plain(some), leftover }], [plain(others)], this.#books));
    }
    return hits;
  }

  /** `Canal St betwen Oak and Elm`, `betwen Oak and Elm on Canal St`. */
  #betweens({ text, from, spent, leftover }: Piece): Hit[] {
    const hits: Hit[] = [];
    const end = text.letters.length;
    const names = this.#names;
    for (const joint of text.joints(this.#glue.between, from, MOST_EDITS - spent, MOST_JOINTS)) {
      const streets = names.ofPiece(text, from, joint.from, MOST_EDITS - spent - joint.edits);
      const isFirst = joint.from === from;
      if (!isFirst && streets.length === 0) continue;
      const left = MOST_EDITS - spent - joint.edits - leastEdits(streets);
      for (const and of text.joints(this.#glue.and, joint.to + 1, left, MOST_JOINTS)) {
        const froms = names.ofPiece(text, joint.to, and.from, left - and.edits);
        if (froms.length === 0) continue;
        const rest = left - and.edits - leastEdits(froms);
        const edits = joint.edits + and.edits;
        if (!isFirst) {
          const tos = names.ofPiece(text, and.to, end, rest);
          hits.push(...this.#blocksBetween({ streets, froms, tos }, edits, spent, leftover));
          continue;
        }
        for (const on of text.joints(this.#glue.on, and.to + 1, rest, MOST_STARTS)) {
          const tos = names.ofPiece(text, and.to, on.from, rest - on.edits);
          if (tos.length === 0) continue;
          const behind = names.ofPiece(text, on.to, end, rest - on.edits - leastEdits(tos));
          hits.push(...this.#blocksBetween({ streets: behind, froms, tos }, edits + on.edits, spent, leftover));
        }
      }
    }
    return hits;
  }

  /** `edits`: those of the words between the names. */
  #blocksBetween(
    { streets, froms, tos }: Readonly<Record<'streets' | 'froms' | 'tos', readonly LikeName[]>>,
    edits: number,
    spent: number,
    leftover: Leftover,
  ): Hit[] {
    const few = (names: readonly LikeName[]): readonly LikeName[] => names.slice(0, MOST_OF_BETWEEN);
    const named = (match: LikeName) => ({ ...match, said: plain([match]) });
    return few(scaled(streets, JOINT_EDIT ** edits)).flatMap((a) =>
      few(froms).flatMap((b) =>
        few(tos).flatMap((c) =>
          spent + edits + a.edits + b.edits + c.edits > MOST_EDITS
            ? []
            : betweenHits({ ...a, said: { ...plain([a]), leftover } }, named(b), named(c), this.#books),
        ),
      ),
    );
  }

  #landmarks({ text, from, spent, leftover }: Piece): readonly Hit[] {
    const { landmarks, work } = this.#books;
    const letters = text.letters.slice(from);
    const most = Math.max(0, MOST_EDITS - spent) as Edits;
    if (letters.length < LEAST_ALONE || !(work?.spend(LOOKUPS[most]) ?? true)) return [];
    return landmarks.said.like(letters, most).flatMap(({ landmark, form, edits, cost }): readonly Hit[] => {
      const longer = Math.max(letters.length, form.text.length);
      if (!isNameEnough({ letters: longer, edits })) return [];
      const score = form.prior * likeness(cost, longer) * leftover.score;
      const read = readAs(text.said(from, text.letters.length), landmark.label);
      const changed = [...(cost === 0 ? [] : [read]), ...leftover.changes];
      const make = () => {
        const candidate = landmarkCandidate(landmark, score, changed);
        return candidate && { ...candidate, because: [...candidate.because, ...reasonsOf(changed)] };
      };
      return [{ score, wordsScore: score, isPlaced: true, make }];
    });
  }
}

const isNameEnough = ({ letters, edits }: Pick<LikeName, 'letters' | 'edits'>): boolean =>
  letters >= LEAST_LETTERS[edits];

const leastEdits = (names: readonly LikeName[]): number =>
  names.reduce((least, { edits }) => Math.min(least, edits), names.length === 0 ? 0 : MOST_EDITS);

export const scaled = (names: readonly LikeName[], factor: number): readonly LikeName[] =>
  factor === 1 ? names : names.map((name) => ({ ...name, score: name.score * factor }));

const NOTHING: Leftover = {
  ...{ unit: '', zip: '', city: '', citySaid: '', cross: [], unexplained: [], score: 1, changes: [] },
};

/** Names with nothing behind them. */
export const plain = (matches: readonly NameMatch[]): SaidStreet => ({ matches, leftover: NOTHING, length: 1 });
