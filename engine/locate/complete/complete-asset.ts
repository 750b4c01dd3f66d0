import type { LonLat } from '../../geometry/lon-lat.ts';
import { distanceMeters } from '../../geometry/meters.ts';
import { type AssetBook, type AssetKind, idKey, idNumber, kindKey } from '../books/asset-book.ts';
import { assetCandidate } from '../find/find-asset.ts';
import type { Hit } from '../find/hit.ts';
import type { KindIds } from './kind-ids.ts';

const OF_KIND = 0.88;
const LETTERS_AND_DIGITS = 0.85;
// Digits that may as well be a house number.
const DIGITS_ALONE = 0.45;
const NUMBER_ONLY = 0.97;
// The id, or the number in it, to its end: nothing more has to be typed.
const WHOLE_ID = 1.12;
const WHOLE_NUMBER = 1.1;
const FAR_AWAY = 0.95;
const NEAR_METERS = 2_000;
const MAX_KIND_WORDS = 4;
const LEAST_DIGITS = 3;
const NUMBER_WORDS: ReadonlySet<string> = new Set(['#', 'no', 'num', 'number', 'id']);
// Of ids that begin alike the nearest to the focus is among so many.
const POOL_OF_FOCUS = 64;

/**
 * `H-10`, `hydrant h10`, `light pole 44`: assets whose id, or the number in it, begins so, of the class that the words before
 * it name. Words without a digit are no id. O(log assets + limit) for each class of that name.
 */
export function completeAsset(
  words: readonly string[],
  { limit, focus }: { readonly limit: number; readonly focus: LonLat | null },
  assets: AssetBook,
  ids: KindIds,
): readonly Hit[] {
  const pool = focus === null ? limit : Math.max(limit, POOL_OF_FOCUS);
  const plain = words.filter((word) => !NUMBER_WORDS.has(word));
  const hits = new Map<number, Hit>();
  for (let split = 0; split < plain.length && split <= MAX_KIND_WORDS; split++) {
    const key = idKey(plain.slice(split).join(''));
    const kinds = split === 0 ? null : kindsCalled(plain.slice(0, split), assets.kinds);
    if (!/\d/.test(key) || kinds?.length === 0) continue;
    for (const [asset, score] of kinds === null ? ofAnyKind(key, pool, assets) : ofKinds(key, kinds, pool, ids)) {
      const near = score * wholeness(key, asset, assets) * nearness(asset, focus, assets);
      if (near > (hits.get(asset)?.score ?? 0)) hits.set(asset, hitOf(asset, near, assets));
    }
  }
  return [...hits.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

function kindsCalled(words: readonly string[], kinds: readonly AssetKind[]): readonly AssetKind[] {
  const said = kindKey(words);
  return kinds.filter(({ names }) => names.has(said));
}

type Scored = readonly (readonly [asset: number, score: number])[];

function ofKinds(key: string, kinds: readonly AssetKind[], limit: number, ids: KindIds): Scored {
  const isNumber = /^\d+$/.test(key);
  return kinds.flatMap((kind) => [
    ...ids.withPrefix(key, kind, limit).map((asset) => [asset, OF_KIND] as const),
    ...(isNumber
      ? ids.withNumberPrefix(idNumber(key), kind, limit).map((asset) => [asset, OF_KIND * NUMBER_ONLY] as const)
      : []),
  ]);
}

function ofAnyKind(key: string, limit: number, assets: AssetBook): Scored {
  const isNumber = /^\d+$/.test(key);
  if (isNumber && key.length < LEAST_DIGITS) return [];
  const score = isNumber ? DIGITS_ALONE : LETTERS_AND_DIGITS;
  return assets.withPrefix(key, limit).map((asset) => [asset, score] as const);
}

function wholeness(key: string, asset: number, assets: AssetBook): number {
  const known = assets.keyOf(asset);
  if (known === key) return WHOLE_ID;
  return key.replace(/\d+/, '') === '' && idNumber(known) === idNumber(key) ? WHOLE_NUMBER : 1;
}

function nearness(asset: number, focus: LonLat | null, assets: AssetBook): number {
  const pin = focus === null ? null : assets.pinOf(asset);
  return pin === null ? 1 : 1 - (1 - FAR_AWAY) * (1 - Math.exp(-distanceMeters(focus!, pin.lonLat) / NEAR_METERS));
}

const hitOf = (asset: number, score: number, assets: AssetBook): Hit => ({
  score,
  wordsScore: score,
  isPlaced: true,
  make: () => assetCandidate(asset, score, [], assets),
});
