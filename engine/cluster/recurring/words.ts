import type { AreaTrend, SeriesTrend } from './area-trends.ts';
import type { Period } from './periods.ts';
import type { RecurringPlace } from './recurring-places.ts';

/** Of each part of the year (`spring`) in how many of its years a place was hot. */
export interface OfYear {
  readonly name: string;
  readonly hot: number;
  readonly observed: number;
}

/** In the order in which they first come; empty where periods are years. */
export function hotByPartOfYear({ hot }: RecurringPlace, periods: readonly Period[]): readonly OfYear[] {
  const names = [...new Set(periods.map(({ ofYear }) => ofYear))].filter((name) => name !== '');
  const of = (name: string, positions: readonly number[]): number =>
    positions.filter((p) => periods[p]!.ofYear === name).length;
  const all = periods.map((_, p) => p);
  return names.map((name) => ({ name, hot: of(name, hot), observed: of(name, all) }));
}

/** Parts of the year in which it was hot every time, twice at least. */
export const comesBackIn = (parts: readonly OfYear[]): readonly string[] =>
  parts.filter(({ hot, observed }) => observed >= 2 && hot === observed).map(({ name }) => name);

const MOST_LISTED = 12;

/** Why a place is called recurring. */
export function recurringSentences(place: RecurringPlace, periods: readonly Period[]): readonly string[] {
  const { count, expected, hot, atLeast, pValue } = place;
  const parts = hotByPartOfYear(place, periods);
  const back = comesBackIn(parts);
  const names = hot.slice(0, MOST_LISTED).map((p) => periods[p]!.label);
  const more = hot.length > MOST_LISTED ? ` and ${hot.length - MOST_LISTED} more` : '';
  const clear = hot.length === 0 ? '' : `, by itself in ${hot.length}: ${names.join(', ')}${more}`;
  return [
    `${count} reports where its share is ${expected.toFixed(1)}: ${ratioText(count, expected)} times`,
    `more than its share in at least ${atLeast} of ${periods.length} periods${clear} (p ${pText(pValue)})`,
    ...(back.length === 0
      ? []
      : [
          back.length === parts.length
            ? 'all the year round, every year'
            : `every year in ${listText(back)}${othersText(parts, back)}`,
        ]),
  ];
}

const othersText = (parts: readonly OfYear[], back: readonly string[]): string => {
  const others = parts.filter(({ name }) => !back.includes(name));
  return `, in ${others.map(({ name, hot, observed }) => `${name} ${hot} of ${observed}`).join(', ')}`;
};

const listText = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const ratioText = (count: number, expected: number): string => (expected > 0 ? (count / expected).toFixed(1) : '∞');
export const pText = (p: number): string => (p < 1e-4 ? p.toExponential(0) : p.toFixed(4));

/** How a series of reports went. `isSure`: that it rises or falls. */
export function trendSentences(
  { levels, perYear, pValue }: SeriesTrend,
  months: readonly Period[],
  isSure: boolean,
): readonly string[] {
  const said = levels.slice(1).map(({ from, perMonth }, i) => {
    const before = levels[i]!.perMonth;
    return `from ${months[from]!.label} ${perMonth.toFixed(1)} a month instead of ${before.toFixed(1)}${timesText(perMonth, before)}`;
  });
  if (said.length === 0) said.push(`no change of level: ${levels[0]?.perMonth.toFixed(1) ?? 0} a month`);
  if (isSure && Number.isFinite(perYear))
    said.push(
      `${perYear >= 0 ? 'rises' : 'falls'} by ${Math.abs(100 * perYear).toFixed(0)} % a year (p ${pText(pValue)})`,
    );
  return said;
}

/** When an area's share of all reports changed; empty where it did not. */
export const shareSentences = ({ shares }: AreaTrend, months: readonly Period[]): readonly string[] =>
  shares.slice(1).map(({ from, share }, i) => {
    const before = shares[i]!.share;
    return `from ${months[from]!.label} ${shareText(share)} of all instead of ${shareText(before)}${timesText(share, before)}`;
  });

const timesText = (after: number, before: number): string =>
  before > 0 ? ` (${(after / before).toFixed(1)} times)` : '';
const shareText = (share: number): string => `${(100 * share).toFixed(2)} %`;
