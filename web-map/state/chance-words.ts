const DAYS_IN_YEAR = 365.25;
const DAYS_IN_MONTH = DAYS_IN_YEAR / 12;
// Beyond it the tail of a fitted distribution speaks, not what was seen.
const MOST_YEARS = 10_000;

/** How often chance alone makes a cluster like it, from days between two: "chance alone makes one like it once in 4 years". */
export function recurrenceText(days: number): string {
  return `chance alone makes one like it ${oftenText(days)}`;
}

function oftenText(days: number): string {
  if (!(days > 1.5)) return 'about every day';
  if (days < 45) return `once in ${Math.round(days)} days`;
  if (days < 2 * DAYS_IN_YEAR - 45) return `once in ${Math.round(days / DAYS_IN_MONTH)} months`;
  const years = days / DAYS_IN_YEAR;
  return years > MOST_YEARS ? `less than once in ${rounded(MOST_YEARS)} years` : `once in ${rounded(years)} years`;
}

// Two digits: of so rare a thing nobody knows more.
const rounded = (n: number): string => Number(n.toPrecision(2)).toLocaleString('en-US');

/** A p-value as people read it: "1 in 200 by chance". Below what the replications can tell it says so with "at most". */
export function chanceText(pValue: number): string {
  if (!(pValue < 0.5)) return 'as likely as not by chance';
  return pValue < 1e-6 ? 'less than 1 in 1,000,000 by chance' : `1 in ${rounded(1 / pValue)} by chance`;
}

/** A p-value in digits: as many as it takes to see that it is not 0. */
export function pText(pValue: number): string {
  if (pValue >= 0.001) return pValue.toFixed(3);
  return pValue < 1e-6 ? '< 0.000001' : pValue.toFixed(1 - Math.floor(Math.log10(pValue) + 1e-9) - 1);
}

/** Cases against what was expected: "9 where 1.2 would be usual". A report that may repeat another is part of a case. */
export const againstText = (cases: number, expected: number): string =>
  `${tenths(cases)} where ${expected < 0.05 ? 'hardly any' : expected < 10 ? expected.toFixed(1) : tenths(Math.round(expected))} would be usual`;

const tenths = (count: number): string => count.toLocaleString('en-US', { maximumFractionDigits: 1 });
