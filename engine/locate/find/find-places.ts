import { type Books, forOneText } from '../books/books.ts';
import type { Candidate, Change } from '../candidate.ts';
import { readLead } from '../parse/lead.ts';
import { houseNumberAtEnd, houseNumberOf, type ReadNumber } from '../text/house-number.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { apartStreets } from './apart-streets.ts';
import { reasonsOf } from './change-reasons.ts';
import { findAddress } from './find-address.ts';
import { findAsset } from './find-asset.ts';
import { findBetween } from './find-between.ts';
import { findBlock } from './find-block.ts';
import { findCrossing } from './find-crossing.ts';
import { findLandmark } from './find-landmark.ts';
import { streetHits } from './find-street.ts';
import { type Hit, isFound, LEAST_SCORE } from './hit.ts';
import { likeCrossings } from './like-crossing.ts';
import { likeliestPlaces } from './likeliest.ts';
import { type MendedSpeech, mendedSpeech } from './mended-speech.ts';
import { exactStreets, isBareNumber, type SaidStreet } from './said-street.ts';
import { saidStreets } from './said-streets.ts';

// A reading as good as this needs no other.
const SURE = 0.93;
// Below, other ways to read the text are tried.
const GOOD = 0.75;
// Words before a number that are none of the address: `Syracuse Post Office 401 S Salina St`.
const NOT_AT_HEAD = 0.85;
const MOST_BEFORE = 3;
// `Pothole at 1283 Canal St`, `hydrant in front of Canal & Oak`: what is reported, and words that say where.
const REPORTED = 0.95;
// `Canal St 1283`, as other countries write it.
const NUMBER_BEHIND = 0.97;
// As far as people see from where they stand: across a street and its sidewalks.
const NEARBY_METERS = 30;
const MOST_NUMBERS = 3;
// `Traffic light at Euclid and Westcott`: words at the head that nothing explains.
const SKIPPED_WORD = 0.88;
const MOST_SKIPPED = 4;
// No address, and no place that people name, has more words; what follows is a story.
const MOST_WORDS = 24;
// An address with its post code seldom has other words than those of names, which hold it together.
const MOST_OF_POSTAL = 2;
// Of the look-ups of a text so many are for other readings than of all words as they are.
const LOOKUPS_KEPT_BACK = 400;
const ZIP = /^\d{5}(-\d{4})?$/;
const isPostal = (words: readonly string[]): boolean =>
  words.length > 2 && ZIP.test(words.at(-1)!) && houseNumberOf(words) !== null;

/**
 * Every way in which the words name places of the city. The likeliest ways first, and the others only where those find
 * nothing good. Bounded: 24 words count, each way looks at a fixed number of readings.
 */
export function findPlaces(words: readonly string[], allBooks: Books, { isTyping = false } = {}): readonly Hit[] {
  const said = words.slice(0, MOST_WORDS);
  const books = forOneText(allBooks);
  const work = books.work!;
  work.keepBack(LOOKUPS_KEPT_BACK);
  const hits = asSpelled(said, books);
  // What takes few look-ups comes first: a text has a slip in a name or in what holds it together, seldom in both.
  if (!isFound(hits, GOOD)) work.plainly(() => addWithoutHead(hits, said, books));
  work.giveBack(LOOKUPS_KEPT_BACK);
  if (isFound(hits, GOOD)) return hits;
  const mended = mendedSpeech(said).slice(0, isPostal(said) ? MOST_OF_POSTAL : Number.POSITIVE_INFINITY);
  if (work.plainly(() => addMended(hits, mended, books))) return hits;
  addWithoutHead(hits, said, books);
  if (isFound(hits, GOOD) || addMended(hits, mended, books)) return hits;
  // Of a word that is cut short what is like it says nothing.
  if (!isTyping) hits.push(...likeliestPlaces(said, books));
  return hits;
}

/** Of the first mended text that names a place well; whether one does. */
function addMended(hits: Hit[], texts: readonly MendedSpeech[], books: Books): boolean {
  for (const { words, score, changes } of texts) {
    if (books.work?.isUsedUp) break;
    const found = asSpelled(words, books);
    if (!isFound(found, GOOD)) addWithoutHead(found, words, books);
    hits.push(...found.map((hit) => mendedHit(hit, score, changes)));
    if (isFound(hits, GOOD)) return true;
  }
  return false;
}

/** Between two streets, and unlike `at` and `by` no beginning of a place. */
const isJointAt = (words: readonly string[], at: number): boolean =>
  !usEnglish.leadingWords.has(words[at]!) &&
  (usEnglish.crossingWords.has(words[at]!) || phraseAt(words, at, usEnglish.crossingPhrases) !== null);

/** The same with the words that hold a text together (`block of`, `between`, `and`) as they are. */
function asSpelled(said: readonly string[], books: Books): Hit[] {
  const lead = readLead(said);
  const hits = withinLead(lead.rest, books);
  if (lead.said !== '') {
    if (lead.isNearby) hits.splice(0, hits.length, ...hits.map((hit) => nearby(hit, lead.said)));
    // A name may begin like a lead: The Prado, Near Westside.
    hits.push(...findLandmark(said, books), ...streetHits(exactStreets(said, books), null, books));
  }
  return hits;
}

/** `Traffic light at Euclid and Westcott`: the places of the words without some of those at their head. */
function addWithoutHead(hits: Hit[], said: readonly string[], books: Books): void {
  for (let skipped = 1; skipped <= MOST_SKIPPED && said.length > skipped + 1 && !isFound(hits, GOOD); skipped++) {
    if (books.work?.isUsedUp) break;
    // A number or a joint that is passed over is no aside, nor is what stands before a joint.
    if (/^\d/.test(said[skipped - 1]!) || usEnglish.crossingWords.has(said[skipped - 1]!) || isJointAt(said, skipped))
      break;
    const { rest, said: introduction } = readLead(said.slice(skipped));
    const factor = introduction === '' ? SKIPPED_WORD ** skipped : REPORTED;
    // Of words that are passed over some may have held the others together.
    const isAside = introduction !== '';
    for (const hit of withoutNumber(rest, null, books))
      hits.push({ ...scaled(hit, factor), isBorneOut: isAside && hit.isBorneOut === true });
  }
}

function withinLead(words: readonly string[], books: Books): Hit[] {
  if (words.length === 0) return [];
  const isBlock = usEnglish.blockWords.has(words[0]!);
  const read = houseNumberOf(isBlock ? words.slice(1) : words);
  const head = read === null || isCrossed(words.slice(read.length)) ? null : read;
  if (isBlock && head !== null) {
    const rest = words.slice(1 + head.length);
    return [...findBlock(head.number, rest.slice(rest[0] === 'of' ? 1 : 0), books)];
  }
  const hits: Hit[] = head === null ? [] : [...numberFirst(head, words, books)];
  if (isFound(hits, SURE)) return hits;
  hits.push(...findAsset(words, books.assets));
  if (head === null || !isFound(hits, GOOD)) hits.push(...withoutNumber(words, head, books));
  if (!isFound(hits, GOOD)) hits.push(...numberElsewhere(words, books));
  return hits;
}

/** Behind a number, of which then a street is made: `500 E & 400 S`, `9 & Shaw`. */
const isCrossed = ([first = '', second = '']: readonly string[]): boolean =>
  usEnglish.crossingWords.has(first) || (usEnglish.directionalOf.has(first) && usEnglish.crossingWords.has(second));

/** `1283 Canal St`, `1200 block of Canal St`. */
function numberFirst({ number, length }: ReadNumber, words: readonly string[], books: Books): readonly Hit[] {
  const rest = words.slice(length);
  if (rest.length === 0) return [];
  if (usEnglish.blockWords.has(rest[0]!)) {
    const block = findBlock(number, rest.slice(rest[1] === 'of' ? 2 : 1), books);
    if (block.length > 0) return block;
  }
  const hits = findAddress(number, rest, books);
  // `One Lincoln Center`: a number in words may be the name.
  return number.isSpelled ? hits.map((hit) => scaled(hit, NUMBER_BEHIND)) : hits;
}

function withoutNumber(words: readonly string[], head: ReadNumber | null, books: Books): readonly Hit[] {
  const hits = [...findBetween(words, books), ...findCrossing(words, books)];
  if (isFound(hits, GOOD)) return hits;
  hits.push(...likeCrossings(words, books));
  const apart = isFound(hits, LEAST_SCORE) ? [] : apartStreets(words, books);
  hits.push(...apart, ...findLandmark(words, books));
  if (apart.length === 0) hits.push(...streetHits(saidStreets(words, books), null, books));
  if (head !== null && !isFound(hits, GOOD))
    hits.push(...streetHits(streetsBehind(words.slice(head.length), books), head.number, books));
  return hits;
}

/** Behind a house number another number is hardly a street's name. */
const streetsBehind = (words: readonly string[], books: Books): readonly SaidStreet[] =>
  saidStreets(words, books).filter(({ length }) => !isBareNumber(words, length));

/** `Canal St 1283`, `Apt 12, 1283 Canal St`, `the house at 1283 Canal St`. */
function numberElsewhere(words: readonly string[], books: Books): readonly Hit[] {
  const hits: Hit[] = [];
  const end = houseNumberAtEnd(words);
  if (end !== null)
    for (const hit of findAddress(end.number, words.slice(0, words.length - end.length), books))
      hits.push(scaled(hit, NUMBER_BEHIND));
  let tried = 0;
  for (let at = 1; at + 1 < words.length && tried < MOST_NUMBERS && !books.work?.isUsedUp; at++) {
    if (!/^\d/.test(words[at]!)) continue;
    const number = houseNumberOf(words.slice(at));
    if (number === null) continue;
    tried++;
    const factor = isUnit(words.slice(0, at))
      ? 1
      : isIntroduced(words, at)
        ? REPORTED
        : NOT_AT_HEAD ** Math.min(at, MOST_BEFORE);
    hits.push(...numberFirst(number, words.slice(at), books).map((hit) => scaled(hit, factor)));
  }
  return hits;
}

/** Whether the words before a place end in what introduces one: `at`, `in front of`. O(words). */
function isIntroduced(words: readonly string[], at: number): boolean {
  for (let start = 1; start < at; start++)
    if (phraseAt(words, start, usEnglish.leadingWords)?.length === at - start) return true;
  return false;
}

/** `Apt 12`, `Suite 5`. */
const isUnit = (words: readonly string[]): boolean => words.length <= 2 && usEnglish.unitOf.has(words[0]!);

/** A hit with another score; `make` is called on the hit itself, which may be of a class. */
function withCandidate(hit: Hit, factor: number, change: (candidate: Candidate) => Candidate): Hit {
  const score = hit.score * factor;
  const make = () => {
    const candidate = hit.make();
    return candidate && change({ ...candidate, score });
  };
  const { isPlaced, isBorneOut = false } = hit;
  return { score, wordsScore: hit.wordsScore * factor, isPlaced, isBorneOut, make };
}

const mendedHit = (hit: Hit, factor: number, changes: readonly Change[]): Hit =>
  withCandidate(hit, factor, (candidate) => ({
    ...candidate,
    because: [...candidate.because, ...reasonsOf(changes)],
    changed: [...changes, ...candidate.changed],
  }));

const scaled = (hit: Hit, factor: number): Hit => withCandidate(hit, factor, (candidate) => candidate);

/** `across from 12 Oak Ave` is not at it. */
const nearby = (hit: Hit, said: string): Hit =>
  withCandidate(hit, 1, (candidate) => ({
    ...candidate,
    accuracyMeters: Math.ceil(Math.hypot(candidate.accuracyMeters, NEARBY_METERS)),
    because: [...candidate.because, `'${said}' is somewhere near it`],
  }));
