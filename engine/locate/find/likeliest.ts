import type { Books } from '../books/books.ts';
import { landmarkCandidate } from '../books/landmark-book.ts';
import type { NameMatch } from '../books/name-book.ts';
import { readLead } from '../parse/lead.ts';
import { type HouseNumber, houseNumberOf } from '../text/house-number.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { reasonsOf } from './change-reasons.ts';
import { numberHits } from './find-address.ts';
import { betweenHits } from './find-between.ts';
import { blockHits, firstOfBlock } from './find-block.ts';
import { crossingHits } from './find-crossing.ts';
import { streetHits } from './find-street.ts';
import { type Glue, glueOf, isLead, withoutPlural } from './glue-words.ts';
import { bestScore, type Hit, LEAST_SCORE } from './hit.ts';
import { JoinedText, type Joint, type JointWords } from './joined-text.ts';
import { type Leftover, readLeftover } from './leftover.ts';
import { type Edits, type LikeName, LikeNames, LOOKUPS, likeness, MOST_EDITS } from './like-names.ts';
import { readAs } from './read-as.ts';
import type { SaidStreet } from './said-street.ts';

// In the words between names.
const JOINT_EDIT = 0.95;
// Other ways to read may have used up the work of a text.
const MOST_LOOKUPS = 300;
// A longer text is a story.
const MOST_WORDS = 14;
const MOST_LETTERS = 80;
// Names that a piece of text may be, ways to end a name, joints that are tried.
const MOST_NAMES = 16;
const MOST_SPLITS = 3;
const MOST_JOINTS = 12;
const MOST_STARTS = 4;
const MOST_OF_BETWEEN = 4;
// A guess that is not quite as likely as what else is shown is shown if there is nothing else.
const LEAST_LIKELY = 0.36;
// Of a name that stands alone: of fewer letters every text is like some name.
const LEAST_LETTERS: Readonly<Record<Edits, number>> = { 0: 1, 1: 4, 2: 7 };
const LEAST_ALONE = 4;

/** A piece of a text from a letter on, with the errors that the words before it have, and what stands behind it. */
interface Piece {
  readonly text: JoinedText;
  readonly from: number;
  readonly spent: number;
  readonly leftover: Leftover;
}

/**
 * The likeliest places for a text of which nothing else makes sense: every way to say a name, without blanks, is compared with
 * pieces of the text between words that may be joints, and of what is within two typing errors in all the likeliest come
 * first, numbers and corners that exist before others. Some milliseconds; bounded by the work of a text.
 */
export function likeliestPlaces(
  words: readonly string[],
  books: Books,
  language: AddressLanguage = usEnglish,
): readonly Hit[] {
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  if (words.length > MOST_WORDS || letters > MOST_LETTERS) return [];
  books.work?.grant(MOST_LOOKUPS);
  const search = new Likeliest(books, language);
  const hits = search.find(words);
  const best = bestScore(hits);
  if (best >= LEAST_SCORE || best < LEAST_LIKELY) return hits;
  return hits.map((hit) => raised(hit, LEAST_SCORE / best));
}

function raised(hit: Hit, factor: number): Hit {
  const score = hit.score * factor;
  return {
    score,
    wordsScore: hit.wordsScore,
    isPlaced: hit.isPlaced,
    make: () => {
      const candidate = hit.make();
      return candidate && { ...candidate, score };
    },
  };
}

class Likeliest {
  readonly #books: Books;
  readonly #language: AddressLanguage;
  readonly #glue: Glue;
  readonly #names: LikeNames;

  constructor(books: Books, language: AddressLanguage) {
    this.#books = books;
    this.#language = language;
    this.#glue = glueOf(language);
    this.#names = new LikeNames(books, language);
  }

  find(words: readonly string[]): readonly Hit[] {
    const head = houseNumberOf(words, this.#language);
    if (head !== null && words.length > head.length && !this.#isJoint(words[head.length]!))
      return this.#numbered(head.number, words.slice(head.length));
    const at = words.findIndex((word, i) => i > 0 && /^\d/.test(word) && houseNumberOf(words.slice(i)) !== null);
    const hits: Hit[] = [];
    if (at > 0 && at + 1 < words.length) {
      const { number, length } = houseNumberOf(words.slice(at))!;
      hits.push(...this.#numberBehind(words.slice(0, at), number, words.slice(at + length)));
    }
    if (bestScore(hits) < LEAST_SCORE) hits.push(...this.#unnumbered(words));
    return hits;
  }

  #isJoint(word: string): boolean {
    return this.#language.crossingWords.has(word);
  }

  /** `1283 anl St`, `500 b lock of James St`. */
  #numbered(number: HouseNumber, rest: readonly string[]): Hit[] {
    return [...this.#blocks(number, rest), ...this.#addresses(number, rest)];
  }

  #addresses(number: HouseNumber, rest: readonly string[]): Hit[] {
    const hits: Hit[] = [];
    // `961 B Euclid Ave`: a letter that belongs to the number.
    if (rest[0]!.length === 1 && rest.length > 1 && number.rest === '' && !this.#language.directionalOf.has(rest[0]!))
      hits.push(...this.#addresses({ ...number, rest: rest[0]!, text: number.text + rest[0]! }, rest.slice(1)));
    for (const { said, leftover } of this.#splits(rest))
      for (const match of this.#names.ofWords(said).slice(0, MOST_NAMES))
        hits.push(...numberHits(number, match, { matches: [match], leftover, length: said.length }, this.#books));
    return hits;
  }

  #blocks(number: HouseNumber, rest: readonly string[]): readonly Hit[] {
    const text = new JoinedText(rest, this.#books.work);
    return text
      .heads(this.#glue.block, MOST_EDITS, MOST_STARTS)
      .flatMap(({ to, edits }) => this.#blockBehind(number, text, to, edits));
  }

  #blockBehind(number: HouseNumber, text: JoinedText, from: number, edits: number): readonly Hit[] {
    const matches = this.#names.ofPiece(text, from, text.letters.length, MOST_EDITS - edits);
    return blockHits(firstOfBlock(number), plain(scaled(matches, JOINT_EDIT ** edits)), this.#books);
  }

  /** `block 500 of James St`, `Apt 12, 1283 anl St`, `behnd 1549 Midland Ave`. */
  #numberBehind(before: readonly string[], number: HouseNumber, rest: readonly string[]): readonly Hit[] {
    const head = new JoinedText(before, this.#books.work);
    const whole = (phrases: JointWords): Joint | undefined =>
      head.heads(phrases, MOST_EDITS, MOST_JOINTS).find((joint) => isLead(joint) && joint.to === head.letters.length);
    const block = whole(this.#glue.block);
    if (block !== undefined) {
      const text = new JoinedText(rest, this.#books.work);
      const ofs = [{ to: 0, edits: 0 }, ...text.heads(this.#glue.on, 1, MOST_STARTS)];
      return ofs.flatMap((of) => this.#blockBehind(number, text, of.to, block.edits + of.edits));
    }
    const isUnit = before.length <= 2 && this.#language.unitOf.has(before[0]!);
    const isLed = isUnit || readLead(before, this.#language).said !== '' || whole(this.#glue.lead) !== undefined;
    return isLed ? this.#addresses(number, rest) : [];
  }

  #unnumbered(words: readonly string[]): Hit[] {
    const hits: Hit[] = [];
    for (const { said, leftover } of this.#splits(words)) {
      const text = new JoinedText(withoutPlural(said, this.#language), this.#books.work);
      for (const { to, edits } of this.#starts(text)) {
        const piece = { text, from: to, spent: edits, leftover };
        hits.push(...this.#betweens(piece), ...this.#crossings(piece));
        hits.push(...this.#landmarks(piece), ...this.#streets(piece));
      }
    }
    return hits;
  }

  /** Where a place may begin: behind what is said before it, which may be mistyped. */
  #starts(text: JoinedText) {
    const leads = text
      .heads(this.#glue.lead, MOST_EDITS, MOST_JOINTS)
      .filter((joint) => isLead(joint) && joint.to < text.letters.length);
    return [{ to: 0, edits: 0 }, ...leads.slice(0, MOST_STARTS)];
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

  /** Where a name may end, the whole text first: behind it is what explains itself. */
  #splits(words: readonly string[]) {
    const splits: { readonly said: readonly string[]; readonly leftover: Leftover }[] = [];
    for (let length = words.length; length > 0 && splits.length < MOST_SPLITS; length--) {
      const leftover = readLeftover(words.slice(length), this.#books, true, this.#language);
      if (leftover.unexplained.length === 0 && leftover.cross.length === 0)
        splits.push({ said: words.slice(0, length), leftover });
    }
    return splits;
  }
}

const isNameEnough = ({ letters, edits }: Pick<LikeName, 'letters' | 'edits'>): boolean =>
  letters >= LEAST_LETTERS[edits];

const leastEdits = (names: readonly LikeName[]): number =>
  names.reduce((least, { edits }) => Math.min(least, edits), names.length === 0 ? 0 : MOST_EDITS);

const scaled = (names: readonly LikeName[], factor: number): readonly LikeName[] =>
  factor === 1 ? names : names.map((name) => ({ ...name, score: name.score * factor }));

const NOTHING: Leftover = {
  ...{ unit: '', zip: '', city: '', citySaid: '', cross: [], unexplained: [], score: 1, changes: [] },
};

/** Names with nothing behind them. */
const plain = (matches: readonly NameMatch[]): SaidStreet => ({ matches, leftover: NOTHING, length: 1 });
