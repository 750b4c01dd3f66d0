import type { ClosedAs, Report } from '../report.ts';
import type { Compared, PairNumbers } from './pair-numbers.ts';
import { type TextProfile, textProfile, textSimilarity, wordsOf } from './text-similarity.ts';

/** What is compared of what a report says, prepared once for many comparisons. */
export interface ComparedFacts {
  readonly report: Report;
  readonly text: TextProfile | null;
  readonly address: ComparedAddress | null;
}

/** House numbers are compared as they are, what else is in an address by its letters. */
interface ComparedAddress {
  readonly key: string;
  readonly numbers: string;
  readonly letters: TextProfile | null;
}

/** O(length of text and address). */
export const factsOf = (report: Report): ComparedFacts => ({
  report: inOneShape(report),
  text: report.text === null ? null : textProfile(report.text),
  address: report.address === null ? null : addressOf(report.address),
});

/**
 * Member by member: of objects that were spread together V8 gives nearly each a hidden class of its own, and then reading one member
 * takes longer than comparing all (a whole check of ten candidates 4 times as long).
 */
const inOneShape = ({ service, place, reportedAtMs, asset, id, text, address, segment, reporter }: Report): Report => ({
  service,
  place: { lonLat: place.lonLat, accuracyMeters: place.accuracyMeters },
  reportedAtMs,
  asset,
  id,
  text,
  address,
  segment,
  reporter,
});

/** Compared: symmetric, and nothing where one of them says nothing. */
export const compareFacts = (
  a: ComparedFacts,
  b: ComparedFacts,
): Pick<PairNumbers, 'asset' | 'segment' | 'address' | 'reporter' | 'textSimilarity'> => ({
  asset: assetCompared(a.report, b.report),
  segment: segmentCompared(a.report, b.report),
  address: addressCompared(a.address, b.address),
  reporter: reporterCompared(a.report.reporter, b.report.reporter),
  textSimilarity: a.text === null || b.text === null ? Number.NaN : textSimilarity(a.text, b.text),
});

/** For each distance, how many others are at least as near or within CROWD_METERS. O(n log n). */
export function crowdsOf(distancesMeters: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(distancesMeters).sort();
  return distancesMeters.map((distance) => countUpTo(sorted, Math.max(distance, CROWD_METERS)) - 1);
}

/** For each age, how many others are no older than `meanDelayMs`: what the last hours or days of this service brought nearby. */
export function burstsOf(agesMs: readonly number[], meanDelayMs: number): readonly number[] {
  const fresh = agesMs.reduce((count, ageMs) => count + (ageMs <= meanDelayMs ? 1 : 0), 0);
  return agesMs.map((ageMs) => fresh - (ageMs <= meanDelayMs ? 1 : 0));
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
export const assetCompared = ({ asset: a }: Report, { asset: b }: Report): Compared =>
  a === null || b === null || a.class !== b.class ? 0 : a.id === b.id ? 1 : -1;

/** The same segment on opposite sides is another place; a side that is not known is none that differs. */
export function segmentCompared({ segment: a }: Report, { segment: b }: Report): Compared {
  if (a === null || b === null) return 0;
  if (a.id !== b.id) return -1;
  return a.side !== null && b.side !== null && a.side !== b.side ? -1 : 1;
}

function addressOf(address: string): ComparedAddress | null {
  const words = wordsOf(address);
  if (words.length === 0) return null;
  const isNumber = (word: string): boolean => /^\p{N}/u.test(word);
  const letters = words.filter((word) => !isNumber(word)).join(' ');
  return { key: words.join(' '), numbers: words.filter(isNumber).join(' '), letters: textProfile(letters) };
}

// A typo in a street's name of eight letters costs three of nine pieces.
const SAME_STREET = 0.6;

/** Another number is another house; another street of the same number may be its former name, which says nothing. */
export function addressCompared(a: ComparedAddress | null, b: ComparedAddress | null): Compared {
  if (a === null || b === null) return 0;
  if (a.key === b.key) return 1;
  if (a.numbers !== b.numbers || a.letters === null || b.letters === null) return -1;
  return textSimilarity(a.letters, b.letters) >= SAME_STREET ? 1 : 0;
}

/** Of an earlier report, how long before this one it was closed, negative if it was open then, and why, as far as is known. */
export const closedAsCompared = (closedAgoMs: number, closedAs: ClosedAs | null | undefined): Compared =>
  closedAgoMs < 0 || !closedAs ? 0 : closedAs === 'done' ? 1 : -1;

export const reporterCompared = (a: string | null, b: string | null): Compared => (!a || !b ? 0 : a === b ? 1 : -1);
