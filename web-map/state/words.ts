export type Units = 'metric' | 'us';

const FEET_PER_METER = 1 / 0.3048;
const FEET_PER_MILE = 5_280;

/** A length as people say it: whole feet or meters when short, one decimal of a mile or kilometer when long. */
export function lengthText(meters: number, units: Units): string {
  if (units === 'metric') return meters < 1_000 ? `${Math.round(meters)} m` : `${(meters / 1_000).toFixed(1)} km`;
  const feet = meters * FEET_PER_METER;
  return feet < 1_000 ? `${Math.round(feet)} ft` : `${(feet / FEET_PER_MILE).toFixed(1)} mi`;
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const SQUARE_FEET_PER_SQUARE_METER = FEET_PER_METER ** 2;
const SQUARE_METERS_PER_ACRE = 4_046.856;
const ACRES_PER_SQUARE_MILE = 640;

/** An area as people say it: square feet, acres or square miles; square meters, hectares or square kilometers. */
export function areaText(squareMeters: number, units: Units): string {
  const told = (n: number): string => n.toLocaleString('en-US', { maximumSignificantDigits: n < 1_000 ? 2 : 3 });
  if (units === 'metric') {
    if (squareMeters < 10_000) return `${told(squareMeters)} m²`;
    return squareMeters < 1e6 ? `${told(squareMeters / 10_000)} ha` : `${told(squareMeters / 1e6)} km²`;
  }
  const acres = squareMeters / SQUARE_METERS_PER_ACRE;
  if (acres < 0.25) return `${told(squareMeters * SQUARE_FEET_PER_SQUARE_METER)} sq ft`;
  return acres < ACRES_PER_SQUARE_MILE ? `${told(acres)} acres` : `${told(acres / ACRES_PER_SQUARE_MILE)} sq mi`;
}

/** How long ago: in the largest unit of which there is at least one; below a minute 'just now'. */
export function agoText(thenMs: number, nowMs: number): string {
  const seconds = (nowMs - thenMs) / 1_000;
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step === undefined ? 'just now' : RELATIVE.format(-Math.round(seconds / step[1]), step[0]);
}

/** Date and time in the city's zone. */
export const momentText = (moment: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment));

/** The day in the city's zone. */
export const dayText = (moment: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone }).format(new Date(moment));

/** A calendar day (`2027-01-01`) in words, in no time zone: it is a day wherever somebody looks from. */
export const calendarDayText = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** `tel:` address of a phone number as people write it: digits and a leading plus. */
export const telOf = (phone: string): string => `tel:${phone.replace(/(?!^\+)\D/g, '')}`;

/** A share as whole percent; never 0 % or 100 % of something that is neither nothing nor all. */
export function percentText(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return '< 1 %';
  if (percent === 100 && share < 1) return '> 99 %';
  return `${percent} %`;
}

export const countText = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** Degrees for people: five digits are a meter. */
export const degreesText = ({ lon, lat }: { readonly lon: number; readonly lat: number }): string =>
  `${lon.toFixed(5)}, ${lat.toFixed(5)}`;
