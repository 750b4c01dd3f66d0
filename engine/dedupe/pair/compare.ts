import type { Report } from '../report.ts';
import type { Compared, PairNumbers } from './pair-numbers.ts';
import { textProfile, textSimilarity, wordsOf } from './text-similarity.ts';

/** What two reports say of themselves, compared: symmetric, and nothing where one of them says nothing. */
export const compareFacts = (
  a: Report,
  b: Report,
): Pick<PairNumbers, 'asset' | 'segment' | 'address' | 'reporter' | 'textSimilarity'> => ({
  asset: assetCompared(a, b),
  segment: segmentCompared(a, b),
  address: equality(a.address && addressKey(a.address), b.address && addressKey(b.address)),
  reporter: equality(a.reporter, b.reporter),
  textSimilarity: textCompared(a.text, b.text),
});

/** Of an address, what is compared: its words without case and punctuation. */
export const addressKey = (address: string): string => wordsOf(address).join(' ');

/** For each distance, how many others are at least as near or within CROWD_METERS. O(n log n). */
export function crowdsOf(distancesMeters: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(distancesMeters).sort();
  return distancesMeters.map((distance) => countUpTo(sorted, Math.max(distance, CROWD_METERS)) - 1);
}

/** What is as near as this is beside it: positions are no better than that. */
export const CROWD_METERS = 50;

function countUpTo(sorted: Float64Array, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Assets of different classes cannot be compared. */
const assetCompared = ({ asset: a }: Report, { asset: b }: Report): Compared =>
  a === null || b === null || a.class !== b.class ? 0 : a.id === b.id ? 1 : -1;

/** The same segment on opposite sides is another place; a side that is not known is none that differs. */
function segmentCompared({ segment: a }: Report, { segment: b }: Report): Compared {
  if (a === null || b === null) return 0;
  if (a.id !== b.id) return -1;
  return a.side !== null && b.side !== null && a.side !== b.side ? -1 : 1;
}

const equality = (a: string | null, b: string | null): Compared => (!a || !b ? 0 : a === b ? 1 : -1);

function textCompared(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number.NaN;
  const [one, other] = [textProfile(a), textProfile(b)];
  return one === null || other === null ? Number.NaN : textSimilarity(one, other);
}
