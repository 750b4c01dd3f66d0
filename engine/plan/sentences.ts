import type { Prior } from './empirical-bayes.ts';
import type { Observed } from './rank-segments.ts';
import type { Segment } from './segment.ts';

/** Why a segment stands where it stands. */
export function rankSentences(
  segment: Segment,
  observed: Observed & { readonly breaksPerKmYear: number; readonly estimatedBreaksPerKmYear: number },
  prior: Prior,
): readonly string[] {
  const { breaks, years, breaksPerKmYear, estimatedBreaksPerKmYear } = observed;
  const count = breaks === 0 ? 'no break' : breaks === 1 ? '1 break' : `${breaks} breaks`;
  return [
    `${count} in ${lengthText(segment.lengthMeters ?? 0)} over ${yearsText(years)}: ${rateText(breaksPerKmYear)} per km and year`,
    `with the ${rateText(prior.mean)} of all segments weighed in: ${rateText(estimatedBreaksPerKmYear)}`,
    ...factsOf(segment),
  ];
}

/** What it is made of and since when, if anything of it is known: `laid 1952, CI, 150`. */
export function factsOf({ installedMs, material, diameter }: Segment): readonly string[] {
  const laid = installedMs === null ? 'laid at an unknown date' : `laid ${new Date(installedMs).getUTCFullYear()}`;
  return [[laid, material, diameter].filter((fact) => fact !== null).join(', ')];
}

const lengthText = (meters: number): string =>
  meters < 1000 ? `${meters < 10 ? figure(meters) : Math.round(meters)} m` : `${figure(meters / 1000)} km`;

const yearsText = (years: number): string =>
  years < 1
    ? `${Math.max(1, Math.round(years * 12))} months`
    : Math.round(years) === 1
      ? '1 year'
      : `${Math.round(years)} years`;

const rateText = (rate: number): string => figure(rate);

/** Two figures that count, no exponent. */
const figure = (value: number): string => (value === 0 ? '0' : String(Number(value.toPrecision(2))));
