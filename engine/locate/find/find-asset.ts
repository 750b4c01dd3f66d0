import { type AssetBook, type AssetKind, idKey, idNumber, kindKey } from '../books/asset-book.ts';
import type { Candidate, Change } from '../candidate.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';
import { reasonsOf } from './change-reasons.ts';
import type { Hit } from './hit.ts';

// An id alone can be a house number, a year or a post code as well.
const LETTERS_AND_DIGITS = 0.98;
const DIGITS_ALONE = 0.5;
// `pole 4471` for P-04471: nothing else on a pole has that number.
const NUMBER_OF_KIND = 0.95;
const NUMBER_ALONE = 0.45;
const BEGINNING = 0.7;
const ONE_EDIT = 0.65;

const MAX_KIND_WORDS = 4;
const MOST_ID_WORDS = 4;
const MOST_FOUND = 20;
// Words that stand before a number and say nothing: `hydrant no. 12`, `pole number 12`.
const NUMBER_WORDS: ReadonlySet<string> = new Set(['#', 'no', 'num', 'number', 'id']);

interface SaidId {
  readonly key: string;
  readonly said: string;
  /** Null: no class was said. */
  readonly kinds: readonly AssetKind[] | null;
}

/**
 * `hydrant H-1023`, `P-04471`, `light pole #4471`, `pole 4471`: assets with this id, with this number in it, whose id begins
 * so, or is one slip away, in this order and only of the class that the words name. O(log assets).
 */
export const findAsset = (words: readonly string[], assets: AssetBook): readonly Hit[] =>
  saidIds(beforeAside(words), assets).flatMap((said) => {
    const exact = exactHits(said, assets);
    if (exact.length > 0) return exact;
    const numbered = numberHits(said, assets);
    if (numbered.length > 0) return numbered;
    return said.kinds === null ? [] : [...beginningHits(said, assets), ...slipHits(said, assets)];
  });

/** `hydrant H-12 near the school`: what stands before words that only say where. */
function beforeAside(words: readonly string[]): readonly string[] {
  for (let at = 1; at < words.length; at++)
    if (phraseAt(words, at, usEnglish.leadingWords) !== null) return words.slice(0, at);
  return words;
}

/** The words as an id, alone and behind or before those that name a class. */
function saidIds(words: readonly string[], { kinds }: AssetBook): readonly SaidId[] {
  const plain = words.filter((word) => !NUMBER_WORDS.has(word));
  const found: SaidId[] = [];
  const add = (id: readonly string[], of: readonly AssetKind[] | null): void => {
    const said = id.join(' ');
    if (id.length > 0 && id.length <= MOST_ID_WORDS && /\d/.test(said))
      found.push({ key: withZeros(idKey(said)), said, kinds: of });
  };
  add(plain, null);
  for (let split = 1; split < plain.length && split <= MAX_KIND_WORDS; split++) {
    const before = kindsCalled(plain.slice(0, split), kinds);
    if (before.length > 0) add(plain.slice(split), before);
    const behind = kindsCalled(plain.slice(-split), kinds);
    if (behind.length > 0) add(plain.slice(0, -split), behind);
  }
  return found;
}

// The letters O, I and L among digits are 0 and 1.
const withZeros = (key: string): string =>
  key.replace(/o(?=\d)|(?<=\d)o/g, '0').replace(/(?<=\d)[il]|[il](?=\d{2})/g, '1');

function kindsCalled(words: readonly string[], kinds: readonly AssetKind[]): readonly AssetKind[] {
  const said = kindKey(words);
  return kinds.filter(({ names }) => names.has(said));
}

const isOfKind = (position: number, { kinds }: SaidId, assets: AssetBook): boolean =>
  kinds === null || kinds.includes(assets.kindOf(position));

function exactHits(said: SaidId, assets: AssetBook): readonly Hit[] {
  const score = said.kinds !== null ? 1 : /\p{L}/u.test(said.key) ? LETTERS_AND_DIGITS : DIGITS_ALONE;
  return assets
    .withKey(said.key, MOST_FOUND)
    .filter((position) => isOfKind(position, said, assets))
    .map((position) => hitOf(position, score, said, false, assets));
}

/** Without the letters before it and without leading zeros; with letters said, only ids with the same letters. */
function numberHits(said: SaidId, assets: AssetBook): readonly Hit[] {
  const number = idNumber(said.key);
  const letters = said.key.replace(/\d+/gu, '');
  const isAlone = letters === '';
  if (number === '' || (said.kinds === null && isAlone && number.length < 3)) return [];
  const score = said.kinds !== null ? NUMBER_OF_KIND : isAlone ? NUMBER_ALONE : LETTERS_AND_DIGITS * NUMBER_OF_KIND;
  return assets
    .withNumber(number, said.kinds, MOST_FOUND)
    .filter((position) => isAlone || assets.keyOf(position).replace(/\d+/gu, '') === letters)
    .map((position) => hitOf(position, score, said, true, assets));
}

const beginningHits = (said: SaidId, assets: AssetBook): readonly Hit[] =>
  assets
    .withPrefix(said.key, MOST_FOUND)
    .filter((position) => isOfKind(position, said, assets))
    .map((position) => hitOf(position, BEGINNING, said, true, assets));

/** One letter or digit wrong, missing or too many, or two swapped. O(ids that are tried: 40 times its length). */
function slipHits(said: SaidId, assets: AssetBook): readonly Hit[] {
  const found = new Set<number>();
  const hasLetters = /\p{L}/u.test(said.key);
  for (const key of slipsOf(said.key))
    for (const position of assets.withKey(key, MOST_FOUND))
      if (found.size < MOST_FOUND && /\p{L}/u.test(key) === hasLetters && isOfKind(position, said, assets))
        found.add(position);
  return [...found].map((position) => hitOf(position, ONE_EDIT, said, true, assets));
}

const LONGEST_ID = 16;
const DIGITS = '0123456789';

/** Ids one slip away; of letters only those that are missing, swapped or too many, of digits also another one. */
function slipsOf(key: string): ReadonlySet<string> {
  const slips = new Set<string>();
  if (key.length < 3 || key.length > LONGEST_ID) return slips;
  for (let i = 0; i <= key.length; i++) {
    const [head, tail] = [key.slice(0, i), key.slice(i)];
    if (tail.length > 0) slips.add(head + tail.slice(1));
    if (tail.length > 1) slips.add(head + tail[1]! + tail[0]! + tail.slice(2));
    for (const digit of DIGITS) {
      slips.add(head + digit + tail);
      if (tail.length > 0) slips.add(head + digit + tail.slice(1));
    }
  }
  slips.delete(key);
  return slips;
}

function hitOf(position: number, score: number, { said }: SaidId, isChanged: boolean, assets: AssetBook): Hit {
  const make = (): Candidate | null => {
    const changed: readonly Change[] = isChanged
      ? [{ part: 'id', said: said.toUpperCase(), used: assets.idOf(position) }]
      : [];
    return assetCandidate(position, score, changed, assets);
  };
  return { score, wordsScore: score, isPlaced: true, make };
}

/** An asset as a place, as uncertain as it reaches from its pin; null: it has no place. */
export function assetCandidate(
  position: number,
  score: number,
  changed: readonly Change[],
  assets: AssetBook,
): Candidate | null {
  const pin = assets.pinOf(position);
  if (pin === null) return null;
  const { title, tiedTo } = assets.kindOf(position);
  const id = assets.idOf(position);
  return {
    lonLat: pin.lonLat,
    accuracyMeters: Math.ceil(pin.reachMeters),
    matchType: 'asset',
    score,
    label: `${id} (${title})`,
    because: [
      `${id} is one of: ${title}`,
      ...(assets.isTied(position)
        ? [`it has no place of its own; this is that of what it is tied to (${tiedTo})`]
        : []),
      ...reasonsOf(changed),
    ],
    asset: assets.assetOf(position),
    changed,
    parts: {},
    door: null,
    jurisdiction: null,
  };
}
