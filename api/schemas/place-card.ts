import { z } from 'zod';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { accuracyMeters, lat, lon, queryNumber } from './place.ts';
import { cursor } from './request-list.ts';
import { closedObject, code, text } from './text.ts';

const LONGEST_TEXT = 500;

/** The place that a question is about, in one of three ways. */
export type PlaceQuery =
  | { readonly by: 'point'; readonly lonLat: LonLat; readonly accuracyMeters: number }
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'asset'; readonly class: string; readonly id: string };

/** Parameters that say the place: `lon` and `lat`, or `text`, or `asset`. */
export const placeShape = {
  lon: queryNumber(lon).optional(),
  lat: queryNumber(lat).optional(),
  accuracy_meters: queryNumber(accuracyMeters)
    .optional()
    .meta({ description: 'With lon and lat: radius of the location error in meters; 0 if left out.' }),
  text: text(LONGEST_TEXT).min(1).optional().meta({
    description: 'In place of lon and lat: an address, a crossing, the number on an asset, a name, or coordinates.',
    example: '1801 E Genesee St',
  }),
  asset: z
    .string()
    .max(400)
    .regex(/^[^/]+\/./, 'Expected class/id')
    .optional()
    .meta({
      description: 'In place of lon and lat: an asset by its class and id, `class/id`.',
      example: 'hydrant/H-1023',
    }),
};

interface PlaceParameters {
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
  readonly accuracy_meters?: number | undefined;
  readonly text?: string | undefined;
  readonly asset?: string | undefined;
}

/** The parameters as one place; a fault of each that is too many or missing. */
export function placeQueryOf(query: PlaceParameters, context: z.RefinementCtx): PlaceQuery {
  const fault = (parameter: string, message: string): PlaceQuery => {
    context.addIssue({ code: 'custom', path: [parameter], message });
    return z.NEVER;
  };
  const { lon, lat, accuracy_meters, text, asset } = query;
  const ways = [lon !== undefined || lat !== undefined, text !== undefined, asset !== undefined].filter(Boolean);
  if (ways.length !== 1) {
    const parameter = text !== undefined ? 'text' : asset !== undefined ? 'asset' : 'lon';
    return fault(parameter, 'expected one of: lon and lat; text; asset');
  }
  if (accuracy_meters !== undefined && lon === undefined) return fault('accuracy_meters', 'goes with lon and lat');
  if (text !== undefined) return { by: 'text', text };
  if (asset !== undefined) {
    const slash = asset.indexOf('/');
    return { by: 'asset', class: asset.slice(0, slash), id: asset.slice(slash + 1) };
  }
  if (lon === undefined || lat === undefined)
    return fault(lon === undefined ? 'lon' : 'lat', 'lon and lat go together');
  return { by: 'point', lonLat: [lon, lat], accuracyMeters: accuracy_meters ?? 0 };
}

const MOST_HISTORY = 200;
const MOST_NEAREST = 20;

/** A whole number from 1 to `most` in a query string. */
export const countUpTo = (most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `Expected a whole number from 1 to ${most}`)
    .transform(Number)
    .pipe(z.int().min(1).max(most));

const cardShape = {
  ...placeShape,
  limit: countUpTo(MOST_HISTORY)
    .optional()
    .meta({ description: `How much of the history: 1 to ${MOST_HISTORY}; 20 if left out.` }),
  cursor: cursor.optional().meta({ description: 'The `historyCursor` of the page before.' }),
  segment: z
    .enum(['yes', 'no'])
    .optional()
    .meta({ description: "'no': without requests that are of the place only by being on its street segment." }),
};

/** The query of GET /v1/places/card. */
export const cardQuery = closedObject(cardShape).transform((query, context) => ({
  place: placeQueryOf(query, context),
  history: query.limit,
  cursor: query.cursor,
  withSegment: query.segment !== 'no',
}));
export const cardQueryParameters = z.object(cardShape);
export type CardQuery = z.output<typeof cardQuery>;

const nearestShape = {
  ...placeShape,
  class: code.meta({ description: 'A class of assets, or a layer.', example: 'hydrant' }),
  limit: countUpTo(MOST_NEAREST)
    .optional()
    .meta({ description: `1 to ${MOST_NEAREST}; 1 if left out.` }),
};

/** The query of GET /v1/places/nearest. */
export const nearestQuery = closedObject(nearestShape).transform((query, context) => ({
  place: placeQueryOf(query, context),
  class: query.class,
  limit: query.limit,
}));
export const nearestQueryParameters = z.object(nearestShape);
export type NearestQuery = z.output<typeof nearestQuery>;
