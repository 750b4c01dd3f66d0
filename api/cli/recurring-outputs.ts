import { csvLine } from './batch/csv-line.ts';
import type { ServiceResult } from './run-cluster-recurring.ts';

const PLACE_COLUMNS = [
  ...['service', 'id', 'name', 'lon', 'lat', 'radius_meters', 'count', 'expected', 'ratio', 'p_value', 'q_value'],
  ...['observed_periods', 'hot_in_at_least', 'hot_periods', 'comes_back_in', 'per_year', 'because'],
];

/** The recurring places of all services, a row each. */
export const placesCsv = (results: readonly ServiceResult[]): string =>
  [
    PLACE_COLUMNS,
    ...results.flatMap(({ service, places }) =>
      places.map((place) => [
        ...[service ?? '', place.id, place.name ?? '', text(place.center?.lon), text(place.center?.lat)],
        ...[text(place.radiusMeters), text(place.count), text(place.expected), text(place.ratio)],
        ...[place.pValue.toExponential(3), place.qValue.toExponential(3), text(place.observedPeriods)],
        ...[text(place.hotInAtLeast), place.hotPeriods.join('; '), place.comesBackIn.join('; ')],
        ...[text(place.trend?.perYear), [...place.because, ...(place.trend?.because ?? [])].join('; ')],
      ]),
    ),
  ]
    .map(csvLine)
    .join('');

const TREND_COLUMNS = [
  'service',
  'id',
  'name',
  'count',
  'per_year',
  'p_value',
  'q_value',
  'changes',
  'share_changes',
  'because',
];

/** The trends of all services, a place a row; `changes`, `share_changes`: the days on which its level, and its share of all, changed. */
export const trendsCsv = (results: readonly ServiceResult[]): string =>
  [
    TREND_COLUMNS,
    ...results.flatMap(({ service, trends }) =>
      trends.map((trend) => [
        ...[service ?? '', trend.id, trend.name ?? '', text(trend.count), text(trend.perYear)],
        ...[text(trend.pValue), text(trend.qValue)],
        ...[trend.levels, trend.shares].map((stretches) =>
          stretches
            .slice(1)
            .map(({ from }) => from.slice(0, 10))
            .join('; '),
        ),
        trend.because.join('; '),
      ]),
    ),
  ]
    .map(csvLine)
    .join('');

/** The recurring places with their outlines; without one where a place is a name alone (RFC 7946, 3.2). */
export const placesGeoJson = (results: readonly ServiceResult[]): string =>
  `${JSON.stringify({
    type: 'FeatureCollection',
    features: results.flatMap(({ service, places }) =>
      places.map(({ geometry, ...properties }) => ({
        type: 'Feature',
        geometry,
        properties: { service, ...properties },
      })),
    ),
  })}\n`;

const text = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
