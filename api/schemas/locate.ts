import { z } from 'zod';
import { lat, lon, queryNumber } from './place.ts';
import { closedObject, text } from './text.ts';

const MOST_RESULTS = 50;
const LONGEST_TEXT = 500;

const limit = z
  .string()
  .regex(/^\d{1,2}$/, `Expected a whole number from 1 to ${MOST_RESULTS}`)
  .transform(Number)
  .pipe(z.int().min(1).max(MOST_RESULTS));

const hasWholeFocus = (query: { readonly 'focus.lon'?: unknown; readonly 'focus.lat'?: unknown }): boolean =>
  (query['focus.lon'] === undefined) === (query['focus.lat'] === undefined);

const searchShape = {
  text: text(LONGEST_TEXT).min(1).meta({
    description: 'An address, a crossing, a street, the number on an asset, a name, or coordinates.',
    example: '1801 E Genesee St',
  }),
  limit: limit.optional().meta({ description: `1 to ${MOST_RESULTS}; 10 if left out.` }),
  'focus.lon': queryNumber(lon)
    .optional()
    .meta({ description: 'Of places that fit alike, the nearest to the focus first.' }),
  'focus.lat': queryNumber(lat).optional(),
  complete: z
    .enum(['yes', 'no'])
    .optional()
    .meta({ description: "'no': only what the text means as it stands, not what it may become." }),
};

/** The query of GET /v1/search. */
export const searchQuery = closedObject(searchShape).refine(hasWholeFocus, {
  message: 'focus.lon and focus.lat go together',
  path: ['focus.lon'],
});
export const searchQueryParameters = z.object(searchShape);

/** The query of GET /v1/reverse. */
export const reverseQuery = closedObject({
  lon: queryNumber(lon),
  lat: queryNumber(lat),
  limit: limit.optional().meta({ description: `1 to ${MOST_RESULTS}; 1 if left out.` }),
});

export type SearchQuery = z.infer<typeof searchQuery>;
export type ReverseQuery = z.infer<typeof reverseQuery>;

/** Places as GeoJSON (RFC 7946), best first. */
export const places = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }),
        properties: z.object({
          label: z.string().meta({ example: '1801 E Genesee St, 13210' }),
          matchType: z
            .enum(['address', 'interpolated', 'street', 'intersection', 'landmark', 'asset', 'coordinates'])
            .meta({ description: "'interpolated': between the ends of a street segment's house numbers." }),
          score: z.number().min(0).max(1).meta({ description: 'Compares the places of one answer.' }),
          accuracyMeters: z.number().meta({ description: 'Standard radius of the location error.' }),
          because: z.array(z.string()),
          assetClass: z.string().nullable(),
          assetId: z.string().nullable().meta({
            description: 'The street segment of an address or street, the asset of an asset.',
          }),
        }),
      }),
    ),
  })
  .meta({ id: 'FoundPlaces' });
