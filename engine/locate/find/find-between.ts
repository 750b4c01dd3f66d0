import type { Books } from '../books/books.ts';
import type { NameMatch } from '../books/name-book.ts';
import type { Candidate } from '../candidate.ts';
import { type Block, blocksBetween } from '../network/block.ts';
import { betweenReadings } from '../parse/crossing-words.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';
import type { SaidStreet } from './said-street.ts';
import { saidStreets } from './said-streets.ts';

const MOST_READINGS = 4;
// Of each of the three streets: names that the words may mean.
const MOST_NAMES = 4;
// What three names cost, see `Work`.
const LOOKUPS = 1;

/** A street's name with what was said behind it. */
export interface SaidName extends NameMatch {
  readonly said: SaidStreet;
}

/** `Canal St between Oak and Elm`: the piece of a street from one cross street to another. */
export function findBetween(words: readonly string[], books: Books): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { street, from, to } of betweenReadings(words).slice(0, MOST_READINGS)) {
    if (books.work?.isUsedUp) break;
    const [streets, froms, tos] = [namesOf(street, books), namesOf(from, books), namesOf(to, books)];
    for (const a of streets) for (const b of froms) for (const c of tos) hits.push(...betweenHits(a, b, c, books));
  }
  return hits;
}

const namesOf = (words: readonly string[], books: Books): readonly SaidName[] =>
  saidStreets(words, books)
    .flatMap((said) => said.matches.map((match) => ({ ...match, said })))
    .toSorted((a, b) => b.score * b.said.leftover.score - a.score * a.said.leftover.score)
    .slice(0, MOST_NAMES);

/** The blocks of a street between two others. */
export function betweenHits(a: SaidName, b: SaidName, c: SaidName, books: Books): readonly Hit[] {
  const [street, from, to] = [a.name.street, b.name.street, c.name.street];
  if (street === null || from === null || to === null || from === to || street === from || street === to) return [];
  if (!(books.work?.spend(LOOKUPS) ?? true)) return [];
  const score = [a, b, c].reduce((product, { score: own, said }) => product * own * said.leftover.score, 1);
  return blocksBetween(books.network(), street, from, to).map((block) => ({
    score,
    wordsScore: score,
    isPlaced: true,
    make: () => candidateOf(block, [a, b, c], score),
  }));
}

function candidateOf(
  { lonLat, reachMeters, segments, middle }: Block,
  [a, b, c]: readonly [SaidName, SaidName, SaidName],
  score: number,
): Candidate {
  const label = `${a.name.label} between ${b.name.label} and ${c.name.label}`;
  const changed = [a, b, c].flatMap(({ changes, said }) => [...changes, ...said.leftover.changes]);
  const count = segments.length === 1 ? 'one segment' : `${segments.length} segments`;
  return {
    lonLat,
    accuracyMeters: Math.ceil(reachMeters),
    matchType: 'street',
    score,
    label,
    because: [`${label} has ${count}; this is its middle`, ...reasonsOf(changed)],
    asset: middle.asset,
    changed,
    parts: { street: a.name.label },
    door: null,
    jurisdiction: null,
  };
}
