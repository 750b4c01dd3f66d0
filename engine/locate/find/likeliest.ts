import type { Books } from '../books/books.ts';
import { readLead } from '../parse/lead.ts';
import { type HouseNumber, houseNumberOf } from '../text/house-number.ts';
import type { AddressLanguage } from '../text/language.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { numberHits } from './find-address.ts';
import { blockHits, firstOfBlock } from './find-block.ts';
import { type Glue, glueOf, isLead, withoutPlural } from './glue-words.ts';
import { bestScore, type Hit, LEAST_SCORE } from './hit.ts';
import { JoinedText, type Joint, type JointWords } from './joined-text.ts';
import { type Leftover, readLeftover } from './leftover.ts';
import { LikeNames, MOST_EDITS } from './like-names.ts';
import {
  JOINT_EDIT,
  MOST_JOINTS,
  MOST_NAMES,
  MOST_STARTS,
  type Piece,
  PieceReader,
  plain,
  scaled,
} from './piece-reader.ts';

// Other ways to read may have used up the work of a text.
const MOST_LOOKUPS = 300;
// A longer text is a story.
const MOST_WORDS = 14;
const MOST_LETTERS = 80;
// Ways to end a name.
const MOST_SPLITS = 3;
// A guess that is not quite as likely as what else is shown is shown if there is nothing else.
const LEAST_LIKELY = 0.36;

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
  readonly #pieces: PieceReader;

  constructor(books: Books, language: AddressLanguage) {
    this.#books = books;
    this.#language = language;
    this.#glue = glueOf(language);
    this.#names = new LikeNames(books, language);
    this.#pieces = new PieceReader(books, this.#glue, this.#names);
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
        const piece: Piece = { text, from: to, spent: edits, leftover };
        hits.push(...this.#pieces.hitsOf(piece));
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
