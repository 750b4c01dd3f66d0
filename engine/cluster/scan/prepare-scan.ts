import { intervalOf, intervalStarts, isoDay } from './calendar.ts';
import { Circles } from './circles.ts';
import { expectedCases, type PopulationCount } from './expected-cases.ts';
import type { Places } from './places.ts';
import type { ScanProblem } from './scan-problem.ts';
import { checkSettings, longestWindow, type ScanSettings } from './settings.ts';
import { canBeMixed, type Stratum, strataOf } from './strata.ts';

/** Cases or controls of one kind at one place on one day. */
export interface EventCount {
  readonly place: number;
  readonly day: number;
  readonly count: number;
  readonly kind: string;
  /** Of the file, for messages. */
  readonly line?: number;
}

/** A case where none is expected: it would make any window with it infinitely unlikely. */
export class ImpossibleCase extends RangeError {
  /** Of the file, if it is known. */
  readonly line: number | undefined;

  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
  }
}

export interface ScanData {
  readonly places: Places;
  readonly cases: readonly EventCount[];
  /** Bernoulli only. */
  readonly controls: readonly EventCount[];
  /** Poisson only. */
  readonly population: readonly PopulationCount[];
}

/** A scan that can be run, or why there is nothing to test. */
export type PreparedScan =
  | { readonly kind: 'ready'; readonly problem: ScanProblem; readonly starts: Int32Array }
  | { readonly kind: 'untestable'; readonly because: string };

/**
 * Lays the data out for scanning. `starts` are the days on which intervals begin, the day after the last one at the end.
 * Days must lie in the study period, places in `data.places`; throws a RangeError for settings that make no sense, and an ImpossibleCase.
 */
export function prepareScan(settings: ScanSettings, data: ScanData): PreparedScan {
  checkSettings(settings);
  const starts =
    settings.scope === 'spatial'
      ? Int32Array.of(settings.startDay, settings.endDay + 1)
      : intervalStarts(settings.startDay, settings.endDay, settings.unit);
  const strata = strataOf(settings, data.cases);
  const because = whyNothingCanBeTested(settings, data, starts, strata);
  if (because !== null) return { kind: 'untestable', because };

  const isOnePlace = settings.scope === 'temporal';
  const intervalCount = starts.length - 1;
  const placeCount = isOnePlace ? 1 : data.places.count;
  const weight = weightOfCells(settings, data, starts);
  const problem = {
    model: settings.model,
    rates: settings.rates,
    isProspective: settings.isProspective,
    placeCount,
    intervalCount,
    maxIntervals: settings.scope === 'spatial' ? 1 : longestWindow(settings.maxTime, intervalCount),
    ...casesInOrder(strata, starts, isOnePlace),
    weight: isOnePlace ? overPlaces(weight, intervalCount) : weight,
  };
  refuseImpossibleCases(problem, data, starts, isOnePlace);
  const circles = isOnePlace ? Circles.ofOnePlace() : circlesFor(settings, data.places, problem);
  return {
    kind: 'ready',
    problem: { ...problem, circleOffsets: circles.offsets, circlePlaces: circles.places },
    starts,
  };
}

const total = (events: readonly EventCount[]): number => events.reduce((sum, event) => sum + event.count, 0);

function whyNothingCanBeTested(
  { model, scope }: ScanSettings,
  data: ScanData,
  starts: Int32Array,
  strata: readonly Stratum[],
): string | null {
  const cases = data.cases.filter((event) => event.count > 0);
  if (total(cases) < 2) return `there ${total(cases) === 1 ? 'is one case' : 'are no cases'}; a cluster takes two`;
  if (scope !== 'temporal' && data.places.count === 1)
    return 'all locations are at one point, so no place differs from another';
  if (scope === 'temporal' && starts.length === 2)
    return 'the study period is one interval, so no time differs from another';
  if (model === 'bernoulli' && total(data.controls) === 0) return 'there are no controls to compare the cases with';
  if (model !== 'space-time-permutation') return null;
  // Whoever is dealt which day, every window keeps its cases.
  if (new Set(cases.map((event) => event.place)).size === 1)
    return 'all cases are at one point, so that no mixing of places and days changes anything';
  if (new Set(cases.map((event) => intervalOf(event.day, starts))).size === 1)
    return 'all cases are in one interval of time, so that no mixing of places and days changes anything';
  if (!canBeMixed(strata, (day) => intervalOf(day, starts)))
    return 'the cases that are alike in what is adjusted for are all at one point or in one interval of time, so that no mixing of places and days changes anything';
  return null;
}

/** One entry a case, by stratum, interval descending, then place. */
function casesInOrder(parts: readonly Stratum[], starts: Int32Array, isOnePlace: boolean) {
  const strata = new Int32Array(parts.length + 1);
  parts.forEach(({ cases }, s) => {
    strata[s + 1] = strata[s]! + total(cases);
  });
  const casePlace = new Int32Array(strata[parts.length]!);
  const caseInterval = new Int32Array(casePlace.length);
  let at = 0;
  for (const { cases } of parts)
    for (const { place, interval, count } of inOrder(cases, starts, isOnePlace)) {
      casePlace.fill(place, at, at + count);
      caseInterval.fill(interval, at, at + count);
      at += count;
    }
  return { casePlace, caseInterval, strata };
}

const inOrder = (events: readonly EventCount[], starts: Int32Array, isOnePlace: boolean) =>
  events
    .filter((event) => event.count > 0)
    .map(({ place, day, count }) => ({
      place: isOnePlace ? 0 : place,
      interval: intervalOf(day, starts),
      count,
    }))
    .sort((a, b) => b.interval - a.interval || a.place - b.place);

function weightOfCells({ model }: ScanSettings, data: ScanData, starts: Int32Array): Float64Array {
  if (model === 'space-time-permutation') return new Float64Array(0);
  if (model === 'poisson') {
    const kinds = new Map<string, number>();
    for (const { kind, count } of data.cases) if (count > 0) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    return expectedCases(data.population, kinds, starts, data.places.count);
  }
  const intervalCount = starts.length - 1;
  const weight = new Float64Array(data.places.count * intervalCount);
  for (const { place, day, count } of [...data.cases, ...data.controls])
    weight[place * intervalCount + intervalOf(day, starts)]! += count;
  return weight;
}

function refuseImpossibleCases(
  { weight, intervalCount }: Pick<ScanProblem, 'weight' | 'intervalCount'>,
  { cases, places }: ScanData,
  starts: Int32Array,
  isOnePlace: boolean,
): void {
  if (weight.length === 0) return;
  for (const { place, day, count, line } of cases) {
    const interval = intervalOf(day, starts);
    if (count === 0 || weight[(isOnePlace ? 0 : place) * intervalCount + interval]! > 0) continue;
    const where = isOnePlace ? '' : ` at location "${places.ids[place]!.join(', ')}"`;
    const [from, to] = [isoDay(starts[interval]!), isoDay(starts[interval + 1]! - 1)];
    throw new ImpossibleCase(`there is a case${where} between ${from} and ${to}, when its population is 0`, line);
  }
}

function overPlaces(weight: Float64Array, intervalCount: number): Float64Array {
  const sums = new Float64Array(intervalCount);
  weight.forEach((value, at) => {
    sums[at % intervalCount]! += value;
  });
  return sums;
}

function circlesFor(
  settings: ScanSettings,
  places: Places,
  { weight, casePlace, intervalCount }: Pick<ScanProblem, 'weight' | 'casePlace' | 'intervalCount'>,
): Circles {
  const weightOf = new Float64Array(places.count);
  if (settings.model === 'space-time-permutation') for (const place of casePlace) weightOf[place]!++;
  weight.forEach((value, at) => {
    weightOf[Math.floor(at / intervalCount)]! += value;
  });
  const all = weightOf.reduce((sum, value) => sum + value, 0);
  const maxWeight = (all * settings.maxPopulationPercent) / 100;
  return Circles.build(places, { maxDistance: settings.maxDistance, maxWeight, weightOf });
}
