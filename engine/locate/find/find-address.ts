import type { Books } from '../books/books.ts';
import type { NameMatch, StreetName } from '../books/name-book.ts';
import type { HouseNumber } from '../text/house-number.ts';
import { betweenDoorHits } from './between-doors.ts';
import { doorHits } from './door-hits.ts';
import { bestScore, type Hit, LEAST_SCORE } from './hit.ts';
import type { Leftover } from './leftover.ts';
import { type Effort, MendedStreets } from './mended-streets.ts';
import { renamedDoorHits } from './renamed-doors.ts';
import { exactStreets, isBareNumber, plainStreet, type SaidStreet } from './said-street.ts';
import { segmentHits } from './segment-hits.ts';
import { slippedHits } from './slipped-hits.ts';

/** With words this good no further effort can find better ones; the number may be off. */
const ENOUGH: Readonly<Record<'exact' | Effort, number>> = {
  exact: 0.8,
  mended: 0.85,
  'one-edit': 0.72,
  'two-edits': 0,
};
const EFFORTS = ['exact', 'mended', 'one-edit', 'two-edits'] as const;
const PLAIN = ['exact'] as const;
// Between the numbers of a segment: segment-hits.ts has it a little higher.
const HELD = 0.94;
// Of names: at most so much less than the best place found.
const WORTH_A_LOOK = 0.75;
// All that was said is there.
const SURE = 0.93;

/** The places of a number and the words of a street behind it, with as much effort as it takes. */
export function findAddress(number: HouseNumber, words: readonly string[], books: Books): readonly Hit[] {
  const plain = plainStreet(words, books);
  const sure = plain === null ? [] : numberHits(number, plain.matches[0]!, plain, books);
  if (bestScore(sure) >= SURE) return sure;
  const slipped = slippedHits(number, words, books);
  if (slipped.isSure) return [...sure, ...slipped.hits];
  const hits: Hit[] = [...slipped.hits];
  let mended: MendedStreets | null = null;
  for (const effort of books.work?.isPlain ? PLAIN : EFFORTS) {
    if (effort !== 'exact') mended ??= new MendedStreets(words, books);
    const streets = effort === 'exact' ? exactNames(words, books) : mended!.find(effort);
    addPlaced(hits, number, streets, books);
    const best = hits.reduce((most, hit) => (hit.isPlaced ? Math.max(most, hit.wordsScore) : most), 0);
    if (best >= ENOUGH[effort] || hits.some(({ isBorneOut }) => isBorneOut === true)) break;
  }
  // `9999 Jeames RSt`: a name with slips, and a number that it does not have.
  if (bestScore(hits) < LEAST_SCORE) addPlaced(hits, number, slipped.streets, books);
  return hits;
}

const exactNames = (words: readonly string[], books: Books): readonly SaidStreet[] =>
  exactStreets(words, books).filter(({ length }) => !isBareNumber(words, length));

/** Likeliest names first; one that is much less likely than what was found is not looked into. */
function addPlaced(hits: Hit[], number: HouseNumber, streets: readonly SaidStreet[], books: Books): void {
  const named = streets.flatMap((said) =>
    said.matches.map((match) => ({ said, match, most: match.score * said.leftover.score })),
  );
  named.sort((a, b) => b.most - a.most);
  let best = bestScore(hits);
  for (const { said, match, most } of named) {
    if (most < best * WORTH_A_LOOK) break;
    const found = numberHits(number, match, said, books);
    best = Math.max(best, bestScore(found));
    hits.push(...found);
  }
}

/** The places of a number on a street that is known already, by what was said behind it. O(its segments + log its doors). */
export const placesOfNumber = (
  number: HouseNumber,
  name: StreetName,
  leftover: Leftover,
  books: Books,
): readonly Hit[] => numberHits(number, { name, score: 1, changes: [] }, { matches: [], leftover, length: 0 }, books);

/** Doors of the number, then segments that hold it, then doors around it, then what is nearest. */
export function numberHits(
  number: HouseNumber,
  match: NameMatch,
  { leftover }: SaidStreet,
  books: Books,
): readonly Hit[] {
  const said = { number, match, leftover };
  const { street, doors } = match.name;
  const exact = doors === null ? [] : doorHits(said, doors, books);
  const renamed = street === null ? [] : renamedDoorHits(said, street, books);
  // Where the city knows the door itself, between which numbers it stands says nothing more.
  if (exact.length + renamed.length > 0) return [...exact, ...renamed];
  const segments = street === null ? [] : segmentHits(said, street, books);
  const best = segments.reduce((most, hit) => Math.max(most, hit.score), 0);
  // A range that holds the number is as good as doors around it.
  if (doors === null || best >= HELD * match.score * leftover.score) return segments;
  const around = betweenDoorHits(said, doors, books).filter(({ score }) => score > best);
  return around.length > 0 ? around : segments;
}
