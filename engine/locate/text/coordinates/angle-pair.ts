import { isLonLat } from '../../../geometry/lon-lat.ts';
import { type Angle, type AngleToken, angleOf, angleTokens } from './angle.ts';
import { type CoordinateReading, halfOfDegrees } from './coordinate-reading.ts';

/** `43,0481 -76,1474`, as half of the world writes it. */
const DECIMAL_COMMAS = /^\s*([-−]?\d{1,3}),(\d{3,15})\s*[;\s]\s*([-−]?\d{1,3}),(\d{3,15})\s*$/;
/** Well-known text is longitude first by definition. */
const POINT = /^\s*(?:srid=4326;)?\s*point\s*\(\s*(\S{1,20})\s+(\S{1,20})\s*\)\s*$/i;
/** Keys of JSON, whose quotes would be seconds. */
const QUOTED_WORD = /"([a-z]{1,10})"/gi;

export interface AnglePair {
  readonly readings: readonly CoordinateReading[];
  /** Nothing but two whole numbers and letters: in `45 S 30 E` an address as well. */
  readonly isVague: boolean;
}

/** A text that is two angles, in every order that its letters allow; null if it is not. O(length). */
export function anglePair(text: string): AnglePair | null {
  const point = POINT.exec(text);
  if (point !== null) return pairOf(`lon ${point[1]} lat ${point[2]}`);
  return pairOf(text.replace(DECIMAL_COMMAS, '$1.$2; $3.$4').replace(QUOTED_WORD, ' $1 '));
}

function pairOf(text: string): AnglePair | null {
  const tokens = angleTokens(text);
  if (tokens === null || tokens.filter(({ kind }) => kind === 'number').length < 2) return null;
  const pair = splitPair(tokens);
  if (pair === null) return null;
  const isExact = tokens.some(({ kind, text: one }) => MARK_KINDS.has(kind) || one.includes('.'));
  const isParted = tokens.some(({ kind }) => kind === 'separator' || kind === 'hemisphere' || kind === 'word');
  if (!isExact && !isParted) return null;
  return { readings: ordersOf(pair), isVague: !isExact };
}

const MARK_KINDS: ReadonlySet<AngleToken['kind']> = new Set(['degree', 'minute', 'second', 'joint']);

/** Where the first angle ends: at a comma if that makes two angles, else where both have as many numbers, else anywhere. */
function splitPair(tokens: readonly AngleToken[]): readonly [Angle, Angle] | null {
  const numbersIn = (part: readonly AngleToken[]): number => part.filter(({ kind }) => kind === 'number').length;
  let best: readonly [Angle, Angle] | null = null;
  let bestRank = 0;
  for (let end = 1; end < tokens.length; end++) {
    const [a, b] = [angleOf(tokens.slice(0, end)), angleOf(tokens.slice(end))];
    if (a === null || b === null || (a.axis !== null && a.axis === b.axis)) continue;
    const isBalanced = numbersIn(tokens.slice(0, end)) === numbersIn(tokens.slice(end));
    const rank = tokens[end]!.kind === 'separator' ? 3 : isBalanced ? 2 : 1;
    if (rank > bestRank) [best, bestRank] = [[a, b], rank];
  }
  return best;
}

/** The accuracy is that of the coarser of the two. */
function ordersOf([a, b]: readonly [Angle, Angle]): readonly CoordinateReading[] {
  const accuracyMeters = halfOfDegrees(Math.max(a.unitDegrees, b.unitDegrees));
  const latFirst: CoordinateReading = { lonLat: [b.degrees, a.degrees], accuracyMeters, name: 'latitude first' };
  const lonFirst: CoordinateReading = { lonLat: [a.degrees, b.degrees], accuracyMeters, name: 'longitude first' };
  const isLatFirst = a.axis === 'lat' || b.axis === 'lon';
  const isLonFirst = a.axis === 'lon' || b.axis === 'lat';
  const orders = isLatFirst ? [latFirst] : isLonFirst ? [lonFirst] : [latFirst, lonFirst];
  return orders.filter(({ lonLat }, i) => isLonLat(lonLat) && (i === 0 || a.degrees !== b.degrees));
}
