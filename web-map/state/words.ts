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
