import { isLonLat, type LonLat } from '../../geometry/lon-lat.ts';
import type { Extent } from '../../route/extent.ts';
import { type Candidate, PLAIN } from '../candidate.ts';

const NUMBER = String.raw`[+-]?\d{1,3}(?:\.\d{1,15})?`;
const PAIR = new RegExp(
  `^\\(?\\s*(${NUMBER})\\s*°?\\s*([NSEW])?\\s*[,; \\t]\\s*(${NUMBER})\\s*°?\\s*([NSEW])?\\s*\\)?$`,
  'i',
);

interface Order {
  readonly lonLat: LonLat;
  readonly name: string;
}

// Around the city: a place just outside is still meant.
const MARGIN_DEGREES = 0.5;
// Two whole numbers with a blank between them are anything.
const SURELY_A_PAIR = /[.,;NSEW]/i;

/**
 * `43.04812, -76.14742` or `-76.14742 43.04812`, told apart by the city's extent or by N, S, E and W. Where the extent
 * leaves both open, or neither lies in it, all orders that are places come back. Empty for any other text.
 */
export function coordinateCandidates(text: string, extent: Extent | null): readonly Candidate[] {
  const parts = PAIR.exec(text.trim());
  if (parts === null || !SURELY_A_PAIR.test(text)) return [];
  const [, first, firstLetter = '', second, secondLetter = ''] = parts;
  const orders = possibleOrders(
    signed(first!, firstLetter),
    signed(second!, secondLetter),
    (firstLetter + secondLetter).toUpperCase(),
  ).filter(({ lonLat }) => isLonLat(lonLat));
  const within = (margin: number) => orders.filter(({ lonLat }) => extent !== null && isWithin(lonLat, extent, margin));
  const inside = within(0).length > 0 ? within(0) : within(MARGIN_DEGREES);
  const chosen = inside.length > 0 ? inside : orders;
  // The last digit that was written is right to half of it.
  const digits = Math.min(decimalsOf(first!), decimalsOf(second!));
  const accuracyMeters = Math.round(0.5 * 10 ** -digits * 111_195 * 100) / 100;
  return chosen.map(({ lonLat, name }) => ({
    lonLat,
    accuracyMeters,
    matchType: 'coordinates',
    score: (inside.length > 0 ? 1 : 0.5) / (chosen.length > 1 ? 2 : 1),
    label: `${lonLat[0]}, ${lonLat[1]}`,
    because: [
      `coordinates, ${name}`,
      ...(chosen.length > 1 ? ['either order is possible here'] : []),
      ...(inside.length === 0 && extent !== null ? ['far outside the city'] : []),
    ],
    asset: null,
    ...PLAIN,
  }));
}

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0;

const signed = (number: string, letter: string): number =>
  /[sw]/i.test(letter) ? -Math.abs(Number(number)) : Number(number);

function possibleOrders(first: number, second: number, letters: string): readonly Order[] {
  const latFirst: Order = { lonLat: [second, first], name: 'latitude first' };
  const lonFirst: Order = { lonLat: [first, second], name: 'longitude first' };
  if (/^[NS]$|^[NS][EW]$/.test(letters)) return [latFirst];
  if (/^[EW]$|^[EW][NS]$/.test(letters)) return [lonFirst];
  if (letters !== '') return [];
  return first === second ? [latFirst] : [latFirst, lonFirst];
}

const isWithin = ([lon, lat]: LonLat, [west, south, east, north]: Extent, margin: number): boolean =>
  lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin;
