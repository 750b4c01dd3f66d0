import { kindKey } from '../books/asset-book.ts';
import type { Books } from '../books/books.ts';
import { type Landmark, landmarkCandidate } from '../books/landmark-book.ts';
import type { Change } from '../candidate.ts';
import { canonical, wordsOf } from '../text/words.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';
import { type Leftover, readLeftover } from './leftover.ts';

const LONGEST_NAME = 10;
const EDIT_WEIGHT = 0.8;
const LETTERS_OF_TWO_EDITS = 7;
const LEAST_LETTERS = 4;
// `Thornden` for Thornden Park: what was said is all there, but more is in the name.
const PART_OF_NAME = 0.88;
const MENDED_WORD = 0.92;
const MOST_FOUND = 12;
const ENOUGH = 0.8;

interface Found {
  readonly landmark: Landmark;
  readonly score: number;
  readonly changes: readonly Change[];
}

/**
 * Places whose name the words say whole, in part (`Thornden`, `Lincoln school`) or with typing errors, with what may stand
 * around it: `Skunk City neighborhood`, `Thornden Park, Syracuse`. O(names that share the rarest word).
 */
export function findLandmark(words: readonly string[], books: Books): readonly Hit[] {
  const hits: Hit[] = [];
  let best = 0;
  for (let length = Math.min(words.length, LONGEST_NAME); length > 0; length--) {
    const leftover = readLeftover(words.slice(length), books, false);
    if (leftover.score <= best) break;
    for (const found of landmarksOf(words.slice(0, length), books)) {
      const score = found.score * leftover.score;
      best = Math.max(best, score);
      hits.push(hitOf(found, score, leftover));
    }
  }
  return hits;
}

function hitOf({ landmark, changes }: Found, score: number, leftover: Leftover): Hit {
  const make = () => {
    const changed = [...changes, ...leftover.changes];
    const candidate = landmarkCandidate(landmark, score, changed);
    return candidate && { ...candidate, because: [...candidate.because, ...reasonsOf(changed)] };
  };
  return { score, wordsScore: score, isPlaced: true, make };
}

function landmarksOf(words: readonly string[], { landmarks }: Books): readonly Found[] {
  const key = canonical(words).join(' ');
  const exact = landmarks.named(key).map((landmark) => ({ landmark, score: 1, changes: [] }));
  if (exact.length > 0) return exact;
  const found = [...withoutKind(words, landmarks), ...inPart(words, landmarks)];
  if (found.some(({ score }) => score >= ENOUGH)) return found;
  return [...found, ...misspelled(words, key, landmarks)];
}

/** Behind a name what it is one of: `Skunk City neighborhood`. */
function withoutKind(words: readonly string[], landmarks: Books['landmarks']): readonly Found[] {
  if (words.length < 2) return [];
  const kind = kindKey(words.slice(-1));
  return landmarks
    .named(canonical(words.slice(0, -1)).join(' '))
    .filter(({ title }) => kindKey(wordsOf(title)).split(' ').includes(kind))
    .map((landmark) => ({ landmark, score: 0.99, changes: [] }));
}

/** All the words, and more, are in the name; a word that no name has may be mended. */
function inPart(words: readonly string[], landmarks: Books['landmarks']): readonly Found[] {
  const said = canonical(words);
  if (said.join('').length < LEAST_LETTERS) return [];
  const mended: string[] = [];
  const changes: Change[] = [];
  for (const word of said) {
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

/** The whole name within two typing errors. */
function misspelled(words: readonly string[], key: string, landmarks: Books['landmarks']): readonly Found[] {
  const letters = key.replaceAll(' ', '').length;
  if (letters < LEAST_LETTERS) return [];
  return landmarks.like(key, letters < LETTERS_OF_TWO_EDITS ? 1 : 2, MOST_FOUND).map(({ landmark, edits }) => ({
    landmark,
    score: 1 - (EDIT_WEIGHT * edits) / letters,
    changes: [{ part: 'name', said: words.join(' '), used: landmark.label }],
  }));
}
