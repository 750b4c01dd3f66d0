import type { ServiceResult } from './run-cluster-recurring.ts';

const SHARES = {
  reports: "a place's share is that of its other reports",
  even: 'all places have the same share',
  exposure: "a place's share is that of its exposure",
} as const;
const MOST_PLACES = 25;
const MOST_TRENDS = 15;

/** What was found of one service, for people. */
export function recurringReport(result: ServiceResult): string {
  const { service, periods, places, tested, trends, clumping, against } = result;
  const reports = periods.reduce((sum, { count }) => sum + count, 0);
  const changed = trends.filter(({ shares }) => shares.length > 1).sort((a, b) => b.count - a.count);
  return [
    `${service ?? 'reports'}: ${reports} in ${periods.length} periods, ${periods[0]!.label} to ${periods.at(-1)!.label}; ${SHARES[against]}`,
    `${places.length} of ${tested} places come back (hot in ${result.leastPeriods} periods or more; at most ${percent(result.falseDiscovery)} of them by chance; clumping ${clumping.toFixed(2)})`,
    ...places
      .slice(0, MOST_PLACES)
      .flatMap((place) => [
        `  ${place.name ?? place.id}${place.center === null ? '' : `  ${place.center.lon.toFixed(5)}, ${place.center.lat.toFixed(5)}`}`,
        ...[...place.because, ...(place.trend?.because ?? [])].map((why) => `    ${why}`),
      ]),
    ...more(places.length - MOST_PLACES, 'places'),
    'all places together',
    ...result.whole.because.map((why) => `    ${why}`),
    `${changed.length} of ${trends.length} places with 24 reports or more changed otherwise than the whole`,
    ...changed
      .slice(0, MOST_TRENDS)
      .flatMap(({ id, name, because }) => [`  ${name ?? id}`, ...because.map((why) => `    ${why}`)]),
    ...more(changed.length - MOST_TRENDS, 'places'),
    '',
  ].join('\n');
}

const more = (count: number, what: string): readonly string[] => (count > 0 ? [`  and ${count} more ${what}`] : []);
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
