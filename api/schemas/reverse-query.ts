import { z } from 'zod';
import type { MatchType } from '../../engine/locate/candidate.ts';
import { lat, lon, queryNumber } from './place.ts';
import {
  describedLayers,
  kilometers,
  layers,
  limit,
  MOST_RESULTS,
  passedOver,
  type Query,
  queryLat,
  queryLon,
  refuse,
  refuseTwice,
  said,
} from './query-names.ts';
import { closedObject } from './text.ts';

const described = {
  lon: queryNumber(lon),
  lat: queryNumber(lat),
  limit: limit.meta({ description: `1 to ${MOST_RESULTS}; 1 if left out.` }),
  layers: describedLayers,
  'boundary.circle.radius': kilometers.meta({ description: 'In kilometers: nothing farther away; 0.5 if left out.' }),
};

/** What GET /v1/reverse is asked. */
export interface ReverseQuestion {
  readonly lon: number;
  readonly lat: number;
  readonly limit: number | undefined;
  readonly maxMeters: number | undefined;
  readonly matchTypes: readonly MatchType[] | null;
}

function questionOf(query: Query, context: z.RefinementCtx): ReverseQuestion {
  refuseTwice(query, ['limit', 'lon', 'lat', 'layers', 'radius'], context);
  const [lonSaid, latSaid] = [said<number>(query, 'lon'), said<number>(query, 'lat')];
  if (lonSaid === undefined) refuse(context, 'lon', 'is missing');
  if (latSaid === undefined) refuse(context, 'lat', 'is missing');
  const radiusKm = said<number>(query, 'radius');
  return {
    lon: lonSaid ?? 0,
    lat: latSaid ?? 0,
    limit: said<number>(query, 'limit'),
    maxMeters: radiusKm === undefined ? undefined : radiusKm * 1_000,
    matchTypes: said<readonly MatchType[]>(query, 'layers') ?? null,
  };
}

/** The query of GET /v1/reverse, under our names and those of Pelias, Photon and addok. */
export const reverseQuery = closedObject({
  ...described,
  lon: queryLon,
  lat: queryLat,
  size: limit,
  lng: queryLon,
  'point.lon': queryLon,
  'point.lat': queryLat,
  // Pelias sets the middle of the circle to the point by itself.
  'boundary.circle.lon': queryLon,
  'boundary.circle.lat': queryLat,
  radius: kilometers,
  layer: layers,
  type: layers,
  ...passedOver,
}).transform(questionOf);

/** The same as single parameters, for the description. */
export const reverseQueryParameters = z.object(described);
