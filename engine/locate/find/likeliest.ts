import type { Books } from '../books/books.ts';
import { landmarkCandidate } from '../books/landmark-book.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { LikeSaid } from '../books/said-names.ts';
import type { Change } from '../candidate.ts';
import { wordsInFull } from '../names/street-name.ts';
import { readLead } from '../parse/lead.ts';
import { type HouseNumber, houseNumberOf } from '../text/house-number.ts';
import type { AddressLanguage } from '../text/language.ts';
import type { Phrases } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical } from '../text/words.ts';
import { reasonsOf } from './change-reasons.ts';
import { numberHits } from './find-address.ts';
import { betweenHits } from './find-between.ts';
import { blockHits, firstOfBlock } from './find-block.ts';
import { crossingHits } from './find-crossing.ts';
import { streetHits } from './find-street.ts';
import { bestScore, type Hit, LEAST_SCORE } from './hit.ts';
import { JoinedText, type Joint, JointWords } from './joined-text.ts';
import { type Leftover, readLeftover } from './leftover.ts';
import type { SaidStreet } from './said-street.ts';

type Edits = 0 | 1 | 2;

// As in name-book.ts: what n errors leave of a name.
const EDIT_WEIGHT = 0.8;
const EDIT_POWER = 1.3;
// In the words between names.
const JOINT_EDIT = 0.95;
// `Canal Ave` for Canal St.
const OTHER_TYPE = 0.8;
const OTHER_SIDE = 0.99;
const MOST_EDITS = 2;
// Of fewer letters two edits leave nothing, and two in one place leave less.
const LETTERS_OF_TWO_EDITS = 4;
const LETTERS_OF_CROSSED = 5;
// Other ways to read may have used up the work of a text.
const MOST_LOOKUPS = 300;
// A longer text is a story.
const MOST_WORDS = 14;
const MOST_LETTERS = 80;
// What each look-up costs, see `Work`.
const LOOKUPS: Readonly<Record<Edits, number>> = { 0: 1, 1: 3, 2: 8 };
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
// Words before a place have to be more than half there.
const LETTERS_OF_LEAD: Readonly<Record<Edits, number>> = { 0: 2, 1: 4, 2: 6 };

interface LikeName extends NameMatch {
  readonly edits: Edits;
  /** Of what was said, or of what it is like: whichever has more. */
  readonly letters: number;
}

interface Glue {
  readonly crossing: JointWords;
  readonly between: JointWords;
  readonly and: JointWords;
  readonly on: JointWords;
  readonly block: JointWords;
  readonly lead: JointWords;
}

const glues = new WeakMap<AddressLanguage, Glue>();

/** The words that hold a text together, without blanks. */
function glueOf(language: AddressLanguage): Glue {
  const known = glues.get(language);
  if (known !== undefined) return known;
  const phrasesIn = (phrases: Phrases): string[] =>
    [...phrases.values()].flatMap((list) => list.map((words) => words.join('')));
  const blocks = [...language.blockWords];
  const sides = [...language.directionalOf.keys()];
  const made: Glue = {
    crossing: new JointWords([...language.crossingWords, ...phrasesIn(language.crossingPhrases), 'near']),
    between: new JointWords(phrasesIn(language.betweenPhrases)),
    and: new JointWords(language.betweenJoints),
    on: new JointWords(language.ontoWords),
    block: new JointWords([...blocks.map((word) => `${word}of`), ...blocks]),
    lead: new JointWords([...phrasesIn(language.leadingWords), ...sides.map((side) => `${side}cornerof`)]),
  };
  glues.set(language, made);
  return made;
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
  readonly #known = new Map<string, readonly LikeName[]>();

  constructor(books: Books, language: AddressLanguage) {
    this.#books = books;
    this.#language = language;
    this.#glue = glueOf(language);
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
      for (const match of this.#namesOf(said).slice(0, MOST_NAMES))
        hits.push(...numberHits(number, match, { matches: [match], leftover, length: said.length }, this.#books));
    return hits;
  }

  #blocks(number: HouseNumber, rest: readonly string[]): Hit[] {
    const text = new JoinedText(rest, this.#books.work);
    const first = firstOfBlock(number);
    return text
      .heads(this.#glue.block, MOST_EDITS, MOST_STARTS)
      .flatMap((joint) =>
        this.#piece(text, joint.to, text.letters.length, editsLeft(joint.edits)).flatMap((match) =>
          blockHits(first, asSaid(match, JOINT_EDIT ** joint.edits), this.#books),
        ),
      );
  }

  /** `block 500 of James St`, `Apt 12, 1283 anl St`, `behnd 1549 Midland Ave`. */
  #numberBehind(before: readonly string[], number: HouseNumber, rest: readonly string[]): Hit[] {
    const head = new JoinedText(before, this.#books.work);
    const all = head.letters.length;
    const whole = (phrases: JointWords): Joint | undefined =>
      head.heads(phrases, MOST_EDITS, MOST_JOINTS).find((joint) => isLead(joint) && joint.to === all);
    const block = whole(this.#glue.block);
    if (block !== undefined) {
      const text = new JoinedText(rest, this.#books.work);
      const ofs = [{ from: 0, to: 0, edits: 0, off: 0 }, ...text.heads(this.#glue.on, 1, MOST_STARTS)];
      return ofs.flatMap((of) =>
        this.#piece(text, of.to, text.letters.length, editsLeft(block.edits + of.edits)).flatMap((match) =>
          blockHits(firstOfBlock(number), asSaid(match, JOINT_EDIT ** (block.edits + of.edits)), this.#books),
        ),
      );
    }
    const isUnit = before.length <= 2 && this.#language.unitOf.has(before[0]!);
    if (!isUnit && readLead(before, this.#language).said === '' && whole(this.#glue.lead) === undefined) return [];
    return this.#addresses(number, rest);
  }

  #unnumbered(words: readonly string[]): Hit[] {
    const hits: Hit[] = [];
    for (const { said, leftover } of this.#splits(words)) {
      const text = new JoinedText(withoutPlural(said, this.#language), this.#books.work);
      for (const { to, edits } of this.#starts(text)) {
        hits.push(...this.#betweens(text, to, edits, leftover), ...this.#crossings(text, to, edits, leftover));
        hits.push(...this.#landmarks(text, to, edits, leftover), ...this.#streets(text, to, edits, leftover));
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

  #streets(text: JoinedText, from: number, edits: number, leftover: Leftover): Hit[] {
    if (text.letters.length - from < LEAST_ALONE) return [];
    const matches = this.#piece(text, from, text.letters.length, editsLeft(edits)).filter(isNameEnough);
    return [...streetHits([{ matches, leftover, length: text.words.length }], null, this.#books)];
  }

  #crossings(text: JoinedText, start: number, spent: number, leftover: Leftover): Hit[] {
    const hits: Hit[] = [];
    for (const joint of text.joints(this.#glue.crossing, start + 1, MOST_EDITS - spent, MOST_JOINTS)) {
      const left = editsLeft(joint.edits + spent);
      const firsts = this.#piece(text, start, joint.from, left);
      if (firsts.length === 0) continue;
      const seconds = this.#piece(
        text,
        joint.to,
        text.letters.length,
        editsLeft(MOST_EDITS - left + leastEdits(firsts)),
      );
      hits.push(...this.#meetings(firsts, seconds, left, JOINT_EDIT ** joint.edits, leftover));
    }
    return hits;
  }

  /** Only pairs that have no more errors together than are left. */
  #meetings(
    firsts: readonly LikeName[],
    seconds: readonly LikeName[],
    left: number,
    factor: number,
    leftover: Leftover,
  ): Hit[] {
    const hits: Hit[] = [];
    for (let edits = 0; edits <= left; edits++) {
      const some = firsts.filter((one) => one.edits === edits).slice(0, MOST_NAMES);
      const others = seconds.filter((one) => one.edits <= left - edits).slice(0, MOST_NAMES);
      if (some.length > 0 && others.length > 0)
        hits.push(...crossingHits([{ ...plain(some, factor), leftover }], [plain(others, 1)], this.#books));
    }
    return hits;
  }

  #betweens(text: JoinedText, start: number, spent: number, leftover: Leftover): Hit[] {
    const hits: Hit[] = [];
    const end = text.letters.length;
    for (const joint of text.joints(this.#glue.between, start, MOST_EDITS - spent, MOST_JOINTS)) {
      const isFirst = joint.from === start;
      let left = editsLeft(spent + joint.edits);
      const heads = isFirst ? [] : this.#piece(text, start, joint.from, left);
      if (!isFirst && heads.length === 0) continue;
      left = editsLeft(MOST_EDITS - left + leastEdits(heads));
      for (const and of text.joints(this.#glue.and, joint.to + 1, left, MOST_JOINTS)) {
        const froms = this.#piece(text, joint.to, and.from, editsLeft(MOST_EDITS - left + and.edits));
        if (froms.length === 0) continue;
        const rest = editsLeft(MOST_EDITS - left + and.edits + leastEdits(froms));
        const factor = JOINT_EDIT ** (joint.edits + and.edits);
        const total = editsLeft(spent + joint.edits + and.edits);
        if (!isFirst)
          hits.push(...this.#pieces(heads, froms, this.#piece(text, and.to, end, rest), total, factor, leftover));
        else
          for (const on of text.joints(this.#glue.on, and.to + 1, rest, MOST_STARTS)) {
            const tos = this.#piece(text, and.to, on.from, editsLeft(MOST_EDITS - rest + on.edits));
            if (tos.length === 0) continue;
            const streets = this.#piece(text, on.to, end, editsLeft(MOST_EDITS - rest + on.edits + leastEdits(tos)));
            hits.push(
              ...this.#pieces(
                streets,
                froms,
                tos,
                editsLeft(MOST_EDITS - total + on.edits),
                factor * JOINT_EDIT ** on.edits,
                leftover,
              ),
            );
          }
      }
    }
    return hits;
  }

  #pieces(
    streets: readonly LikeName[],
    froms: readonly LikeName[],
    tos: readonly LikeName[],
    left: number,
    factor: number,
    leftover: Leftover,
  ): Hit[] {
    const hits: Hit[] = [];
    const few = (names: readonly LikeName[]): readonly LikeName[] => names.slice(0, MOST_OF_BETWEEN);
    for (const a of few(streets))
      for (const b of few(froms))
        for (const c of few(tos)) {
          if (a.edits + b.edits + c.edits > left) continue;
          const [street, from, to] = [a, b, c].map((match) => ({ ...match, said: plain([match], 1) }));
          hits.push(
            ...betweenHits(
              { ...street!, score: a.score * factor, said: { ...street!.said, leftover } },
              from!,
              to!,
              this.#books,
            ),
          );
        }
    return hits;
  }

  #landmarks(text: JoinedText, from: number, edits: number, leftover: Leftover): Hit[] {
    const { landmarks, work } = this.#books;
    const letters = text.letters.slice(from);
    const most = editsLeft(edits);
    if (letters.length < LEAST_ALONE || !(work?.spend(LOOKUPS[most]) ?? true)) return [];
    const likely = landmarks.said
      .like(letters, most)
      .filter(({ form, edits: apart }) =>
        isNameEnough({ letters: Math.max(letters.length, form.text.length), edits: apart }),
      );
    return likely.map(({ landmark, form, cost }): Hit => {
      const score = form.prior * likeness(cost, Math.max(letters.length, form.text.length)) * leftover.score;
      const read: Change = { part: 'name', said: text.said(from, text.letters.length), used: landmark.label };
      const changed = [...(cost === 0 ? [] : [read]), ...leftover.changes];
      const make = () => {
        const candidate = landmarkCandidate(landmark, score, changed);
        return candidate && { ...candidate, because: [...candidate.because, ...reasonsOf(changed)] };
      };
      return { score, wordsScore: score, isPlaced: true, make };
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

  /** Names that whole words may be: as they are, in their one spelling, with the direction at the other end, of another type. Each once, likeliest first. */
  #namesOf(words: readonly string[]): readonly LikeName[] {
    const said = words.join(' ');
    const best = new Map<number, LikeName>();
    const add = (text: string, factor: number): void => {
      for (const one of this.#like(text, MOST_EDITS, said)) {
        const score = one.score * factor;
        if (score > (best.get(one.name.position)?.score ?? 0)) best.set(one.name.position, { ...one, score });
      }
    };
    const letters = words.join('');
    const spelled = wordsInFull(canonical(words, this.#language));
    const { directionalOf, suffixOf } = this.#language;
    add(letters, 1);
    if (spelled.join('') !== letters) add(spelled.join(''), 1);
    const [first = '', last = ''] = [spelled[0], spelled.at(-1)];
    if (spelled.length > 1 && directionalOf.has(last)) add(last + spelled.slice(0, -1).join(''), OTHER_SIDE);
    else if (spelled.length > 1 && directionalOf.has(first)) add(spelled.slice(1).join('') + first, OTHER_SIDE);
    if (words.length > 1 && suffixOf.has(words.at(-1)!)) add(words.slice(0, -1).join(''), OTHER_TYPE);
    if (best.size === 0) for (const one of this.#crossed(letters, said)) best.set(one.name.position, one);
    return [...best.values()].sort((a, b) => b.score - a.score || a.name.position - b.name.position);
  }

  /** Names that a piece of the text may be; pieces of a text share their look-ups. */
  #piece(text: JoinedText, from: number, to: number, edits: Edits): readonly LikeName[] {
    return to - from < 1 ? [] : this.#like(text.letters.slice(from, to), edits, text.said(from, to));
  }

  #like(letters: string, most: Edits, said: string): readonly LikeName[] {
    const edits = letters.length < LETTERS_OF_TWO_EDITS ? (Math.min(most, 1) as Edits) : most;
    const key = `${edits} ${letters}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { names, work } = this.#books;
    const isPaid = work?.spend(LOOKUPS[edits]) ?? true;
    const found = isPaid ? names.said.like(letters, edits).map((like) => this.#named(like, letters, said)) : [];
    this.#known.set(key, found);
    return found;
  }

  /**
   * Two slips in one place, of which one hides the other: `Eulkcid` is Euclid with two letters swapped and one typed between
   * them, `EUCDL` one without a letter that stood between two that were swapped.
   */
  #crossed(letters: string, said: string): readonly LikeName[] {
    const { names, work } = this.#books;
    const best = new Map<number, LikeName>();
    for (let i = 0; letters.length >= LETTERS_OF_CROSSED && i + 1 < letters.length; i++) {
      if (!(work?.spend(LOOKUPS[1]) ?? true)) break;
      const [head, a, b, c, tail] = [
        letters.slice(0, i),
        letters[i]!,
        letters[i + 1]!,
        letters[i + 2],
        letters.slice(i + 3),
      ];
      const swapped = names.said.like(`${head}${b}${a}${c ?? ''}${tail}`, 1);
      const between = c === undefined ? [] : names.said.like(head + c + a + tail, 0);
      for (const like of [...swapped, ...between]) {
        const one = this.#named({ ...like, edits: MOST_EDITS, cost: MOST_EDITS }, letters, said);
        if (one.score > (best.get(like.position)?.score ?? 0)) best.set(like.position, one);
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.name.position - b.name.position);
  }

  #named({ position, form, edits, cost }: LikeSaid, said: string, spaced: string): LikeName {
    const name = this.#books.names.entries[position]!;
    const letters = Math.max(said.length, form.text.length);
    const isAsSaid = cost === 0 && form.prior === 1;
    return {
      name,
      score: form.prior * likeness(cost, letters),
      changes: isAsSaid ? [] : [{ part: 'name', said: spaced, used: name.label }],
      edits: edits as Edits,
      letters,
    };
  }
}

const likeness = (cost: number, letters: number): number =>
  Math.max(0, 1 - (EDIT_WEIGHT * cost ** EDIT_POWER) / letters);

/** Of few letters not with slips: `apt` is no `at`. */
const isLead = ({ from, to, edits }: Joint): boolean => from === 0 && to >= LETTERS_OF_LEAD[edits as Edits];

/** `Euclid & Westcott Sts`. */
function withoutPlural(words: readonly string[], { suffixOf }: AddressLanguage): readonly string[] {
  const last = words.at(-1)!;
  const isPlural = last.endsWith('s') && !suffixOf.has(last) && suffixOf.has(last.slice(0, -1));
  return isPlural ? [...words.slice(0, -1), last.slice(0, -1)] : words;
}

const isNameEnough = ({ letters, edits }: Pick<LikeName, 'letters' | 'edits'>): boolean =>
  letters >= LEAST_LETTERS[edits];

const editsLeft = (spent: number): Edits => Math.max(0, MOST_EDITS - spent) as Edits;

const leastEdits = (names: readonly LikeName[]): number =>
  names.reduce((least, { edits }) => Math.min(least, edits), names.length === 0 ? 0 : MOST_EDITS);

const NOTHING: Leftover = {
  unit: '',
  zip: '',
  city: '',
  citySaid: '',
  cross: [],
  unexplained: [],
  score: 1,
  changes: [],
};

const plain = (matches: readonly NameMatch[], factor: number): SaidStreet => ({
  matches: factor === 1 ? matches : matches.map((match) => ({ ...match, score: match.score * factor })),
  leftover: NOTHING,
  length: 1,
});

const asSaid = (match: NameMatch, factor: number): SaidStreet => plain([match], factor);
