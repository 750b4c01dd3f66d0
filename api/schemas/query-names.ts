import { z } from 'zod';
import type { MatchType } from '../../engine/locate/candidate.ts';
import { MATCH_TYPES_OF_LAYER, matchTypesOf } from '../locate/match-layers.ts';
import { lat, lon, queryNumber } from './place.ts';

/** A query as its schema read it, by the names that were sent. */
export type Query = Readonly<Record<string, unknown>>;

/** Names of one thing, ours first, then those of Pelias, Photon and addok. */
export const NAMES = {
  text: ['text', 'q'],
  limit: ['limit', 'size'],
  lon: ['lon', 'lng', 'point.lon'],
  lat: ['lat', 'point.lat'],
  focusLon: ['focus.lon', 'focus.point.lon', 'lon', 'lng'],
  focusLat: ['focus.lat', 'focus.point.lat', 'lat'],
  layers: ['layers', 'layer', 'type'],
  radius: ['boundary.circle.radius', 'radius'],
} as const;
export type Thing = keyof typeof NAMES;

const saidNames = (query: Query, thing: Thing): readonly string[] =>
  NAMES[thing].filter((name) => query[name] !== undefined);

/** The value of a thing under whichever of its names it came. */
export const said = <Value>(query: Query, thing: Thing): Value | undefined =>
  query[saidNames(query, thing)[0] ?? ''] as Value | undefined;

/** Adds a fault of the parameter. */
export const refuse = (context: z.RefinementCtx, parameter: string, message: string): void =>
  context.addIssue({ code: 'custom', path: [parameter], message });

/** Refuses things that came under two of their names: one of the two would be ignored. */
export function refuseTwice(query: Query, things: readonly Thing[], context: z.RefinementCtx): void {
  for (const thing of things) {
    const [first, second] = saidNames(query, thing);
    if (second !== undefined) refuse(context, second, `says the same as ${first}: one of them only`);
  }
}

/** Refuses one of two things that go together without the other. */
export function refuseHalves(query: Query, one: Thing, other: Thing, context: z.RefinementCtx): void {
  const [firstOfOne] = saidNames(query, one);
  const [firstOfOther] = saidNames(query, other);
  if (firstOfOne !== undefined && firstOfOther === undefined)
    refuse(context, firstOfOne, `goes together with ${NAMES[other][0]}`);
  if (firstOfOne === undefined && firstOfOther !== undefined)
    refuse(context, firstOfOther, `goes together with ${NAMES[one][0]}`);
}

/** What clients of other geocoders send with every question. It changes nothing here: one city, one source, one language. */
export const passedOver = Object.fromEntries(
  [
    'api_key',
    'lang',
    'language',
    'sources',
    'boundary.country',
    'countrycode',
    'zoom',
    'location_bias_scale',
    'dedupe',
    'debug',
  ].map((name) => [name, z.string().optional()]),
);

export const MOST_RESULTS = 50;

export const limit = z
  .string()
  .regex(/^\d{1,2}$/, `Expected a whole number from 1 to ${MOST_RESULTS}`)
  .transform(Number)
  .pipe(z.int().min(1).max(MOST_RESULTS))
  .optional();
const FARTHEST_KM = 5_000;

export const kilometers = queryNumber(z.number().min(0).max(FARTHEST_KM)).optional();
export const queryLon = queryNumber(lon).optional();
export const queryLat = queryNumber(lat).optional();

// Every name there is, with commas.
const LONGEST_LAYERS = 500;

/** A comma-separated list of layers, read as the match types that they name. */
export const layers = z
  .string()
  .max(LONGEST_LAYERS)
  .refine((names) => matchTypesOf(names) !== null, {
    message: `Expected a comma-separated list of ${Object.keys(MATCH_TYPES_OF_LAYER).join(', ')}`,
  })
  .transform((names): readonly MatchType[] => matchTypesOf(names)!)
  .optional();

/** `layers` as it is described. */
export const describedLayers = layers.meta({
  description:
    'Only places of these kinds: address, interpolated, street, intersection, landmark, asset, coordinates, or layers of Pelias.',
  example: 'address,intersection',
});
