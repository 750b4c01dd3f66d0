import { kindKey } from '../books/asset-book.ts';
import type { Books } from '../books/books.ts';
import { type Landmark, landmarkCandidate } from '../books/landmark-book.ts';
import type { Change } from '../candidate.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { reasonsOf } from './change-reasons.ts';
import { bestScore, type Hit, LEAST_SCORE } from './hit.ts';
import { isOnStreet, streetsOfLandmark } from './landmark-on-street.ts';
import { leftoverFrom } from './leftover.ts';

const LONGEST_NAME = 10;
// What the beginnings of a text cost, see `Work`.
const LOOKUPS = 3;
const EDIT_WEIGHT = 0.8;
const MISSPELLED = 0.95;
const LETTERS_OF_TWO_EDITS = 7;
const LEAST_LETTERS = 4;
// `Thornden` for Thornden Park: what was said is all there, but more is in the name.
const PART_OF_NAME = 0.8;
const MENDED_WORD = 0.92;
const MOST_FOUND = 12;
const ENOUGH = 0.8;
// `Westcott St` is no Westcott, if there is a street of that name.
const WORDS_BEHIND = 0.8;
// `Westcott & Euclid` is a corner, not Westcott.
const CROSS_PASSED_OVER = 0.6;
// Name and street bear each other out.
const ON_STREET = 0.98;
// `Playground on Main` in a region of many towns.
const MOST_PAIRS = 400;

interface Found {
  readonly landmark: Landmark;
  readonly score: number;
  readonly changes: readonly Change[];
}

/**
 * Places whose name the words say whole, in part (`Thornden`, `Lincoln school`) or with typing errors, with what may stand
 * around it: `Skunk City neighborhood`, `Thornden Park, Syracuse`, `Lincoln school on Grant Ave`. O(names that share the rarest word).
 */
export function findLandmark(words: readonly string[], books: Books): readonly Hit[] {
  const { work } = books;
  if (work === undefined) return landmarkHits(words, books);
  return work.remembered('landmarks', words.join(' '), () => (work.spend(LOOKUPS) ? landmarkHits(words, books) : []));
}

function landmarkHits(words: readonly string[], books: Books): readonly Hit[] {
  const hits: Hit[] = [];
  let best = 0;
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const leftover = leftoverFrom(words, length, books, false);
    if (leftover.score <= best) break;
    const found = landmarksOf(words.slice(0, length), books);
    const onStreet = found.length === 0 ? [] : hitsOnStreet(found, words.slice(length), books);
    best = Math.max(best, bestScore(onStreet));
    hits.push(...onStreet);
    for (const one of found) {
      const cross = leftover.cross.length > 0 ? CROSS_PASSED_OVER : 1;
      const score = one.score * leftover.score * cross * (leftover.unexplained.length > 0 ? WORDS_BEHIND : 1);
      best = Math.max(best, score);
      hits.push(hitOf(one, score, leftover.changes));
    }
  }
  return hits;
}

/** Those that lie on the street that is named behind them: `Lincoln school on Grant Ave`. */
function hitsOnStreet(found: readonly Found[], words: readonly string[], books: Books): readonly Hit[] {
  const hits: Hit[] = [];
  let pairs = 0;
  for (const { match, leftover } of streetsOfLandmark(words, books)) {
    for (const one of found) {
      if (++pairs > MOST_PAIRS) return hits;
      const score = one.score * ON_STREET * match.score * leftover.score;
      if (score < LEAST_SCORE || !isOnStreet(one.landmark, match, books.streets)) continue;
      hits.push(hitOf(one, score, [...match.changes, ...leftover.changes], `it lies on ${match.name.label}`));
    }
  }
  return hits;
}

function hitOf({ landmark, changes }: Found, score: number, others: readonly Change[], why?: string): Hit {
  const make = () => {
    const changed = [...changes, ...others];
    const candidate = landmarkCandidate(landmark, score, changed);
    const reasons = [...(why === undefined ? [] : [why]), ...reasonsOf(changed)];
    return candidate && { ...candidate, because: [...candidate.because, ...reasons] };
  };
  return { score, wordsScore: score, isPlaced: true, make };
}

function landmarksOf(words: readonly string[], { landmarks }: Books): readonly Found[] {
  const key = canonical(words).join(' ');
  const named = landmarks.named(key);
  // `near west side` is Near Westside.
  const exact = (named.length > 0 ? named : landmarks.named(words.join(''))).map((landmark) => ({
    landmark,
    score: 1,
    changes: [],
  }));
  if (exact.length > 0) return exact;
  const found = [...withoutKind(words, landmarks), ...inPart(words, landmarks)];
  if (found.some(({ score }) => score >= ENOUGH)) return found;
  return [...found, ...misspelled(words, landmarks)];
}

// `Yzip 00412`
const MENDED_KIND = 0.9;

/** Behind or before a name what it is one of: `Skunk City neighborhood`, `neighborhood of Eastwood`. */
function withoutKind(words: readonly string[], landmarks: Books['landmarks']): readonly Found[] {
  if (words.length < 2) return [];
  const found = (name: readonly string[], said: string): readonly Found[] => {
    const spelled = landmarks.named(canonical(name).join(' '));
    const isMended = spelled.length === 0 && name.join('').length >= LETTERS_OF_TWO_EDITS;
    const named = isMended ? landmarks.like(name, 1, MOST_FOUND).map(({ landmark }) => landmark) : spelled;
    if (named.length === 0) return [];
    const isKind = ({ title }: Landmark, kind: string): boolean => kindKey(wordsOf(title)).split(' ').includes(kind);
    const kind = kindKey([said]);
    const exact = named.filter((landmark) => isKind(landmark, kind));
    if (isMended)
      return exact.map((landmark) => ({
        landmark,
        score: MENDED_KIND,
        changes: [{ part: 'name', said: name.join(' '), used: landmark.label }],
      }));
    if (exact.length > 0) return exact.map((landmark) => ({ landmark, score: 0.99, changes: [] }));
    const like = landmarks.kindLike(kind);
    if (like === null) return [];
    const changes: readonly Change[] = [{ part: 'word', said, used: like }];
    return named
      .filter((landmark) => isKind(landmark, like))
      .map((landmark) => ({ landmark, score: MENDED_KIND, changes }));
  };
  const behind = found(words.slice(0, -1), words.at(-1)!);
  return [...behind, ...found(words.slice(words[1] === 'of' ? 2 : 1), words[0]!)];
}

/** All the words, and more, are in the name; a word that no name has may be mended. */
function inPart(words: readonly string[], landmarks: Books['landmarks']): readonly Found[] {
  const spelled = canonical(words);
  if (spelled.join('').length < LEAST_LETTERS) return [];
  // A number of several words is one in the other spelling.
  const said = spelled.length === words.length ? words : spelled;
  const mended: string[] = [];
  const changes: Change[] = [];
  for (let i = 0; i < said.length; i++) {
    const word = landmarks.hasWord(spelled[i]!) ? spelled[i]! : said[i]!;
    const [like] = landmarks.wordsLike(word);
    if (like === undefined) return [];
    mended.push(like);
    if (like !== word) changes.push({ part: 'name', said: word, used: like });
  }
  const found = landmarks.withWords(mended);
  if (found.length > MOST_FOUND) return [];
  return found.map((landmark) => {
    const share = mended.join('').length / landmark.key.replaceAll(' ', '').length;
    return { landmark, score: PART_OF_NAME * Math.min(share, 1) ** 0.3 * MENDED_WORD ** changes.length, changes };
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The whole name within two typing errors. */
function misspelled(words: readonly string[], landmarks: Books['landmarks']): readonly Found[] {
  const letters = words.join('').length;
  if (letters < LEAST_LETTERS) return [];
  const digits = digitsOf(canonical(words).join(''));
  const similar = landmarks.like(words, letters < LETTERS_OF_TWO_EDITS ? 1 : 2, MOST_FOUND);
  // 44 Brighton is no slip of Brighton.
  // Nor is `Westcott Street` one of Westcott.
  const withoutType = usEnglish.suffixOf.has(words.at(-1)!) ? canonical(words.slice(0, -1)).join(' ') : null;
  const alike = similar.filter(({ landmark }) => digitsOf(landmark.key) === digits && landmark.key !== withoutType);
  return alike.map(({ landmark, edits }) => ({
    landmark,
    score: MISSPELLED - (EDIT_WEIGHT * edits) / letters,
    changes: [{ part: 'name', said: words.join(' '), used: landmark.label }],
  }));
}
