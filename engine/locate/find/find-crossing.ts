import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { Candidate } from '../candidate.ts';
import { type KnownCrossing, knownCrossingsOf } from '../network/told-apart.ts';
import { type CrossingReading, crossingReadings } from '../parse/crossing-words.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';
import type { SaidStreet } from './said-street.ts';
import { saidStreets } from './said-streets.ts';

const CROSSING = 0.98;
// Half the width of a street: the corner may be any of four.
const CORNER_METERS = 10;
// `Bellevue & South Gdedes` is hardly South Avenue.
const WORDS_OPEN = 0.88;
// `Main & Park` in a region of many towns; more pairs than this are no answer.
const MOST_PAIRS = 100;
// What one costs, see `Work`.
const LOOKUPS_OF_PAIR = 1;
// Ways to read a text as two streets; of sixty words `and` there are as many.
const MOST_READINGS = 6;

/** `James St & Oak St`, `corner of James and Oak`: where two streets meet. */
export function findCrossing(words: readonly string[], books: Books): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { first, second } of [...crossingReadings(withoutTail(words)), ...nearReadings(words)].slice(
    0,
    MOST_READINGS,
  )) {
    if (books.work?.isUsedUp) break;
    hits.push(...crossingHits(saidStreets(first, books), saidStreets(second, books), books));
  }
  return hits;
}

// `Oak & Elm intersection`.
const TAILS: ReadonlySet<string> = new Set(['intersection', 'corner', 'junction', 'crossing', 'crossroads']);

const withoutTail = (words: readonly string[]): readonly string[] =>
  TAILS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;

/** `Euclid Ave near Westcott St`: of a street, the corner is meant. */
function nearReadings(words: readonly string[]): readonly CrossingReading[] {
  for (let at = 1; at + 1 < words.length; at++) {
    const phrase = phraseAt(words, at, usEnglish.leadingWords);
    if (phrase !== null && at + phrase.length < words.length)
      return [{ first: words.slice(0, at), second: words.slice(at + phrase.length) }];
  }
  return [];
}

export function crossingHits(
  firsts: readonly SaidStreet[],
  seconds: readonly SaidStreet[],
  books: Books,
): readonly Hit[] {
  const hits: Hit[] = [];
  let pairs = 0;
  for (const first of firsts) {
    for (const second of seconds) {
      for (const a of first.matches) {
        for (const b of second.matches) {
          if (a.name === b.name) continue;
          if (pairs++ >= MOST_PAIRS || !(books.work?.spend(LOOKUPS_OF_PAIR) ?? true)) return hits;
          hits.push(...meetings({ ...a, said: first }, { ...b, said: second }, books));
        }
      }
    }
  }
  return hits;
}

type Said = NameMatch & { readonly said: SaidStreet };

function meetings(a: Said, b: Said, books: Books): readonly Hit[] {
  const [one, other] = [a.name.street, b.name.street];
  if (one === null || other === null) return [];
  const open = [a, b].some(({ said }) => said.leftover.unexplained.length > 0) ? WORDS_OPEN : 1;
  const score = CROSSING * open * a.score * b.score * a.said.leftover.score * b.said.leftover.score;
  return knownCrossingsOf(books.network(), one, other).map((crossing) => ({
    score,
    wordsScore: score,
    isPlaced: true,
    make: () => candidateOf(crossing, a, b, score),
  }));
}

function candidateOf({ lonLat, reachMeters, hint }: KnownCrossing, a: Said, b: Said, score: number): Candidate {
  const changed = [...a.changes, ...a.said.leftover.changes, ...b.changes, ...b.said.leftover.changes];
  return {
    lonLat,
    accuracyMeters: Math.ceil(reachMeters + CORNER_METERS),
    matchType: 'intersection',
    score,
    label: `${a.name.label} & ${b.name.label}${hint === null ? '' : ` (${hint})`}`,
    because: [`${a.name.label} and ${b.name.label} meet here`, ...reasonsOf(changed)],
    asset: null,
    changed,
    parts: { street: a.name.label, crossStreet: b.name.label },
    door: null,
    jurisdiction: null,
  };
}
