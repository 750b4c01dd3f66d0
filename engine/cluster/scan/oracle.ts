import type { ScanData } from './prepare-scan.ts';
import type { ScanSettings } from './settings.ts';

/** Kulldorff's definitions taken literally, for small data in days: every circle, every window, every count from scratch. For tests. */
export interface OracleWindow {
  readonly members: readonly string[];
  readonly firstDay: number;
  readonly lastDay: number;
  readonly cases: number;
  readonly expected: number;
  readonly llr: number;
}

/** The best window around each location that has one. Population must be of one kind and of one day. */
export function oracleWindows(settings: ScanSettings, asRead: ScanData): OracleWindow[] {
  const { places } = asRead;
  const data = { ...asRead, cases: asRead.cases.map((event) => ({ ...event, kind: alike(event, settings) })) };
  const ids = Array.from({ length: places.count }, (_, place) => place);
  return ids.flatMap((center) => {
    const best = circlesAround(center, ids, settings, data)
      .flatMap((circle) => windowsOf(circle, settings, data))
      .reduce<OracleWindow | null>((a, b) => (b.llr > (a?.llr ?? 0) + 1e-12 ? b : a), null);
    return best === null ? [] : [best];
  });
}

function circlesAround(center: number, all: readonly number[], settings: ScanSettings, data: ScanData): number[][] {
  const at = (place: number) => data.places.coordinates[place]!;
  const distance = (place: number) => Math.hypot(at(place)[0]! - at(center)[0]!, at(place)[1]! - at(center)[1]!);
  const near = all.filter((place) => distance(place) <= settings.maxDistance);
  near.sort((a, b) => distance(a) - distance(b) || at(a)[0]! - at(b)[0]! || at(a)[1]! - at(b)[1]!);
  const study = { firstDay: settings.startDay, lastDay: settings.endDay };
  const most = (weightIn(all, study, settings, data) * settings.maxPopulationPercent) / 100;
  return near
    .map((_, i) => near.slice(0, i + 1))
    .filter((circle) => weightIn(circle, study, settings, data) <= most + 1e-9);
}

interface Days {
  readonly firstDay: number;
  readonly lastDay: number;
}

function windowsOf(circle: readonly number[], settings: ScanSettings, data: ScanData): OracleWindow[] {
  const { startDay, endDay, maxTime, isProspective } = settings;
  const longest = 'units' in maxTime ? maxTime.units : Math.floor(((endDay - startDay + 1) * maxTime.percent) / 100);
  const windows: OracleWindow[] = [];
  for (let firstDay = startDay; firstDay <= endDay; firstDay++)
    for (let lastDay = isProspective ? endDay : firstDay; lastDay <= endDay; lastDay++)
      if (lastDay - firstDay < longest) windows.push(windowOf(circle, { firstDay, lastDay }, settings, data));
  return windows;
}

function windowOf(circle: readonly number[], days: Days, settings: ScanSettings, data: ScanData): OracleWindow {
  const all = data.places.ids.map((_, place) => place);
  const study = { firstDay: settings.startDay, lastDay: settings.endDay };
  const cases = countIn(data.cases, circle, days);
  const totalCases = countIn(data.cases, all, study);
  const weight = weightIn(circle, days, settings, data);
  const total = weightIn(all, study, settings, data);
  const expected = (weight * totalCases) / total;
  const members = circle.flatMap((place) => data.places.ids[place]!);
  const llr =
    settings.model === 'bernoulli'
      ? entropy(cases, weight) + entropy(totalCases - cases, total - weight) - entropy(totalCases, total)
      : term(cases, expected) + term(totalCases - cases, totalCases - expected);
  const isHigh = cases > expected && cases >= 2 && settings.rates !== 'low';
  const isLow = cases < expected && settings.rates !== 'high';
  return { members, ...days, cases, expected, llr: (isHigh || isLow) && weight < total ? llr : 0 };
}

const term = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(x / y));
const entropy = (cases: number, all: number): number => term(cases, all) + term(all - cases, all);

const countIn = (events: ScanData['cases'], circle: readonly number[], { firstDay, lastDay }: Days): number =>
  events
    .filter(({ place, day }) => circle.includes(place) && day >= firstDay && day <= lastDay)
    .reduce((sum, { count }) => sum + count, 0);

/** What the cases would be in proportion to: people times days, cases and controls, or the margins of each stratum multiplied. */
function weightIn(circle: readonly number[], days: Days, settings: ScanSettings, data: ScanData): number {
  const { model, startDay, endDay } = settings;
  if (model === 'bernoulli') return countIn(data.cases, circle, days) + countIn(data.controls, circle, days);
  if (model === 'poisson')
    return data.population
      .filter(({ place }) => circle.includes(place))
      .reduce((sum, { count }) => sum + count * (days.lastDay - days.firstDay + 1), 0);
  const all = data.places.ids.map((_, place) => place);
  const study = { firstDay: startDay, lastDay: endDay };
  const kinds = [...new Set(data.cases.map(({ kind }) => kind))];
  return kinds.reduce((sum, kind) => {
    const cases = data.cases.filter((event) => event.kind === kind);
    const ofStratum = countIn(cases, all, study);
    return ofStratum === 0 ? sum : sum + (countIn(cases, circle, study) * countIn(cases, all, days)) / ofStratum;
  }, 0);
}

/** What the cases of a stratum have in common. */
function alike({ kind, day }: ScanData['cases'][number], { adjustWeekday, adjustSeason }: ScanSettings): string {
  const date = new Date(day * 86_400_000);
  const season = ['winter', 'spring', 'summer', 'autumn'][Math.floor(((date.getUTCMonth() + 1) % 12) / 3)];
  return [
    kind,
    adjustWeekday ? date.getUTCDay() : '',
    adjustSeason === 'month' ? date.getUTCMonth() : adjustSeason === 'quarter' ? season : '',
  ].join();
}
