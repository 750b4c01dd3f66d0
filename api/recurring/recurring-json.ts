import type { Geometry } from 'geojson';
import type { AreaTrend, SeriesTrend } from '../../engine/cluster/recurring/area-trends.ts';
import type { Period } from '../../engine/cluster/recurring/periods.ts';
import type { RecurringAnswer } from '../../engine/cluster/recurring/recurring.ts';
import type { RecurringOptions, RecurringPlace } from '../../engine/cluster/recurring/recurring-places.ts';
import {
  comesBackIn,
  hotByPartOfYear,
  recurringSentences,
  shareSentences,
  trendSentences,
} from '../../engine/cluster/recurring/words.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';

/** A place of a question: a hexagon, a jurisdiction, whatever a column names. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string | null;
  /** Null: the place is a name alone. */
  readonly center: LonLat | null;
  readonly radiusMeters: number | null;
  readonly geometry: Geometry | null;
}

/** Everything about the recurring places of one service as JSON; places and trends as the engine orders them. */
export function recurringJson(
  answer: RecurringAnswer,
  options: RecurringOptions,
  placeAt: (place: number) => NamedPlace,
) {
  const { periods, totals, months, recurring, trends, against, placeless, outsidePeriods } = answer;
  const trendOf = new Map(trends.areas.map((area) => [area.place, area]));
  const trendAt = (place: number) => {
    const trend = trendOf.get(place);
    return trend === undefined ? null : trendJson(trend, months, options.falseDiscovery);
  };
  return {
    against,
    ...{ falseDiscovery: options.falseDiscovery, leastPeriods: options.leastPeriods, leastRatio: options.leastRatio },
    periods: periods.map(({ label, fromMs, untilMs }, p) => ({
      label,
      from: iso(fromMs),
      to: iso(untilMs),
      count: totals[p]!,
    })),
    tested: recurring.tested,
    clumping: rounded(recurring.clumping, 4),
    placeless,
    outsidePeriods,
    places: recurring.places.map((found) => ({
      ...placeJson(placeAt(found.place)),
      ...recurringFigures(found, periods),
      trend: trendAt(found.place),
    })),
    whole: {
      count: trends.whole.count,
      ...seriesJson(trends.whole, months),
      because: trendSentences(trends.whole, months, trends.whole.pValue <= options.falseDiscovery),
    },
    seasons: seasonsJson(months, trends.factors),
    trends: trends.areas.map((trend) => {
      const { id, name } = placeAt(trend.place);
      return { id, name, count: trend.count, ...trendJson(trend, months, options.falseDiscovery) };
    }),
  };
}

export type RecurringJson = ReturnType<typeof recurringJson>;

const placeJson = ({ id, name, center, radiusMeters, geometry }: NamedPlace) => ({
  ...{ id, name },
  center: center === null ? null : { lon: rounded(center[0], 7), lat: rounded(center[1], 7) },
  ...{ radiusMeters: radiusMeters === null ? null : rounded(radiusMeters, 1), geometry },
});

function recurringFigures(found: RecurringPlace, periods: readonly Period[]) {
  const { count, expected, pValue, qValue, atLeast, hot } = found;
  const parts = hotByPartOfYear(found, periods);
  return {
    count,
    expected: rounded(expected, 2),
    ratio: expected > 0 ? rounded(count / expected, 2) : null,
    ...{ pValue, qValue, hotInAtLeast: atLeast },
    hotPeriods: hot.map((p) => periods[p]!.label),
    observedPeriods: periods.length,
    partsOfYear: parts,
    comesBackIn: comesBackIn(parts),
    periods: found.periods.map((one, p) => ({
      ...{ label: periods[p]!.label, count: one.count, expected: rounded(one.expected, 2), pValue: one.pValue },
      hot: hot.includes(p),
    })),
    because: recurringSentences(found, periods),
  };
}

function seriesJson(trend: SeriesTrend, months: readonly Period[]) {
  const { levels, perYear, pValue } = trend;
  return {
    levels: levels.map(({ from, until, perMonth }) => ({
      ...{ from: iso(months[from]!.fromMs), to: iso(months[until - 1]!.untilMs), perMonth: rounded(perMonth, 2) },
    })),
    perYear: finite(perYear) === null ? null : rounded(perYear, 4),
    pValue: finite(pValue),
  };
}

function trendJson(trend: AreaTrend, months: readonly Period[], level: number) {
  return {
    ...seriesJson(trend, months),
    qValue: finite(trend.qValue),
    shares: trend.shares.map(({ from, until, share }) => ({
      ...{ from: iso(months[from]!.fromMs), to: iso(months[until - 1]!.untilMs), share: rounded(share, 6) },
    })),
    because: [...trendSentences(trend, months, trend.qValue <= level), ...shareSentences(trend, months)],
  };
}

/** How many times its usual rate each month has, in the order of the year. */
const seasonsJson = (months: readonly Period[], factors: Float64Array) => {
  const names = [...new Set(months.map(({ ofYear }) => ofYear))];
  return names.map((name, i) => ({ month: name, times: rounded(factors[i]!, 3) }));
};

const iso = (ms: number): string => new Date(ms).toISOString();
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
