import { z } from 'zod';
import type { MatchType } from '../../engine/locate/candidate.ts';
import type { Extent } from '../../engine/route/extent.ts';
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
  refuseHalves,
  refuseTwice,
  said,
} from './query-names.ts';
import { closedObject } from './text.ts';

/** Of a text that is longer than this nothing is found: no place is said in so many words. */
export const LONGEST_TEXT = 500;

export interface SearchCircle {
  readonly center: readonly [lon: number, lat: number];
  readonly radiusMeters: number;
}

/** What GET /v1/search and /v1/autocomplete are asked. */
export interface SearchQuestion {
  readonly text: string;
  readonly limit: number | undefined;
  readonly focus: readonly [lon: number, lat: number] | null;
  readonly bounds: Extent | null;
  /** Only what is at most so far from this point. */
  readonly circle: SearchCircle | null;
  readonly boundary: { readonly layer: string; readonly id: string } | null;
  readonly matchTypes: readonly MatchType[] | null;
  /** Whether what the text may become is looked for where it means nothing. */
  readonly complete: boolean;
}

// As of Pelias.
const DEFAULT_CIRCLE_KM = 50;

const described = {
  text: z
    .string()
    .optional()
    .meta({
      description: `An address, a crossing, a street, the number on an asset, a name, or coordinates. Of more than ${LONGEST_TEXT} characters nothing is found.`,
      example: '1801 E Genesee St',
    }),
  limit: limit.meta({ description: `1 to ${MOST_RESULTS}; 10 if left out.` }),
  'focus.lon': queryLon.meta({ description: 'Of places that fit alike, the nearest to the focus first.' }),
  'focus.lat': queryLat,
  layers: describedLayers,
  'boundary.rect.min_lon': queryLon.meta({ description: 'Only places within this box.' }),
  'boundary.rect.min_lat': queryLat,
  'boundary.rect.max_lon': queryLon,
  'boundary.rect.max_lat': queryLat,
  'boundary.circle.lon': queryLon.meta({ description: 'Only places within this circle.' }),
  'boundary.circle.lat': queryLat,
  'boundary.circle.radius': kilometers.meta({
    description: `In kilometers; ${DEFAULT_CIRCLE_KM} if left out.`,
  }),
  'boundary.jurisdiction': z
    .string()
    .max(400)
    .regex(/^[^/]+\/./, 'Expected layer/id')
    .optional()
    .meta({
      description: 'Of places that fit alike, those within this jurisdiction first: `layer/id`.',
      example: 'ward/3',
    }),
};

const complete = z
  .enum(['yes', 'no'])
  .optional()
  .meta({ description: "'no': where the text means nothing for sure, not what it may become." });

const bbox = z
  .string()
  .max(200)
  .transform((value) => value.split(','))
  .pipe(z.tuple([queryNumber(lon), queryNumber(lat), queryNumber(lon), queryNumber(lat)]))
  .optional();

const otherNames = {
  q: z.string().optional(),
  size: limit,
  'focus.point.lon': queryLon,
  'focus.point.lat': queryLat,
  lon: queryLon,
  lng: queryLon,
  lat: queryLat,
  bbox,
  layer: layers,
  type: layers,
  // addok's `complete`.
  autocomplete: z.enum(['0', '1']).optional(),
};

const RECT = ['boundary.rect.min_lon', 'boundary.rect.min_lat', 'boundary.rect.max_lon', 'boundary.rect.max_lat'];

const CIRCLE = ['boundary.circle.lon', 'boundary.circle.lat', 'boundary.circle.radius'];

/** The four sides of Pelias's rectangle, or Photon's `bbox`; null: neither. */
function boundsOf(query: Query, context: z.RefinementCtx): Extent | null {
  const sides = RECT.filter((name) => query[name] !== undefined);
  const box = sides.length === 0 ? query.bbox : RECT.map((name) => query[name]);
  if (box === undefined) return null;
  const [west, south, east, north] = box as unknown as Extent;
  const at = sides[0] ?? 'bbox';
  if (sides.length > 0 && sides.length < RECT.length) refuse(context, at, `goes together with ${RECT.join(', ')}`);
  else if (sides.length > 0 && query.bbox !== undefined) refuse(context, 'bbox', `says the same as ${RECT[0]}`);
  else if (west > east || south > north) refuse(context, at, 'west is beyond east, or south beyond north');
  return [west, south, east, north];
}

/** Pelias's circle; null: none. A radius without a middle is refused, not passed over. */
function circleOf(query: Query, context: z.RefinementCtx): SearchCircle | null {
  const [lon, lat, radiusKm] = CIRCLE.map((name) => query[name] as number | undefined);
  if (lon !== undefined && lat !== undefined)
    return { center: [lon, lat], radiusMeters: (radiusKm ?? DEFAULT_CIRCLE_KM) * 1_000 };
  const alone = CIRCLE.find((name) => query[name] !== undefined);
  if (alone !== undefined) refuse(context, alone, `goes together with ${CIRCLE[0]} and ${CIRCLE[1]}`);
  return null;
}

function questionOf(query: Query, context: z.RefinementCtx): SearchQuestion {
  refuseTwice(query, ['text', 'limit', 'focusLon', 'focusLat', 'layers'], context);
  refuseHalves(query, 'focusLon', 'focusLat', context);
  const text = said<string>(query, 'text');
  if (text === undefined) refuse(context, 'text', 'is missing');
  const [lonSaid, latSaid] = [said<number>(query, 'focusLon'), said<number>(query, 'focusLat')];
  const [layer, ...id] = ((query['boundary.jurisdiction'] as string | undefined) ?? '').split('/');
  return {
    text: text ?? '',
    limit: said<number>(query, 'limit'),
    focus: lonSaid === undefined || latSaid === undefined ? null : [lonSaid, latSaid],
    bounds: boundsOf(query, context),
    circle: circleOf(query, context),
    boundary: layer ? { layer, id: id.join('/') } : null,
    matchTypes: said<readonly MatchType[]>(query, 'layers') ?? null,
    complete: query.complete !== 'no' && query.autocomplete !== '0',
  };
}

/** The query of GET /v1/search and GET /v1/autocomplete, under our names and those of Pelias, Photon and addok. */
export const searchQuery = closedObject({ ...described, complete, ...otherNames, ...passedOver }).transform(questionOf);

/** The same as single parameters, for the description. */
export const searchQueryParameters = z.object({ ...described, text: described.text.unwrap(), complete });
export const autocompleteQueryParameters = z.object({ ...described, text: described.text.unwrap() });
