import { z } from 'zod';
import { here } from './here.ts';

const matchType = z
  .enum(['address', 'interpolated', 'street', 'intersection', 'landmark', 'asset', 'coordinates'])
  .meta({ description: "'interpolated': between the ends of a street segment's house numbers." });

const lonLat = z.array(z.number()).length(2);
const box = z.array(z.number()).length(4).meta({ description: 'West, south, east, north.' });
const known = z.string().optional();

const changed = z
  .array(
    z.object({
      part: z.enum(['number', 'directional', 'name', 'suffix', 'unit', 'zip', 'city', 'id', 'word']),
      said: z.string().meta({ description: 'As in the text; empty: it was missing.' }),
      used: z.string().meta({ description: 'As it is known here; empty: it was passed over.' }),
    }),
  )
  .meta({ description: 'What was read otherwise than it was said.' });

const parts = z.object({
  number: known,
  street: known,
  crossStreet: known,
  unit: known,
  zip: known,
  city: known,
  name: known,
});

/** The members that GeocodeJSON (0.1.0) has for a place. */
const geocoding = z.object({
  type: z.enum(['house', 'street', 'locality']),
  accuracy: z.number().min(0).meta({ description: 'In meters.' }),
  label: z.string(),
  name: z.string(),
  housenumber: known,
  street: known,
  postcode: known,
  city: known,
});

const properties = z.object({
  label: z.string().meta({ example: '1801 E Genesee St, 13210' }),
  matchType,
  score: z.number().min(0).max(1).meta({ description: 'Compares the places of one answer.' }),
  accuracyMeters: z.number().meta({ description: 'Standard radius of the location error.' }),
  because: z.array(z.string()),
  changed,
  parts,
  assetClass: z.string().nullable(),
  assetId: z
    .string()
    .nullable()
    .meta({ description: 'The street segment of an address or street, the asset of an asset.' }),
  doorClass: z.string().nullable(),
  doorId: z.string().nullable().meta({ description: 'The address point, where the match is one.' }),
  jurisdiction: z.object({ layer: z.string(), id: z.string() }).nullable(),
  id: z.string(),
  gid: z.string().meta({ description: "Pelias's global id: source, layer and id." }),
  layer: z.string(),
  source: z.string().meta({ description: 'Id of the city.' }),
  source_id: z.string(),
  name: z.string(),
  housenumber: known,
  street: known,
  postalcode: known,
  locality: known,
  postcode: known,
  city: known,
  confidence: z.number().min(0).max(1).meta({ description: "The score under Pelias's name." }),
  match_type: z.enum(['exact', 'interpolated', 'fallback']),
  accuracy: z.enum(['point', 'centroid']),
  distance: z.number().optional().meta({ description: 'Kilometers from the focus or the point of the question.' }),
  type: z.enum(['house', 'street', 'locality']),
  geocoding,
});

const feature = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.object({ type: z.literal('Point'), coordinates: lonLat }),
    bbox: box.optional(),
    place_name: z
      .string()
      .meta({ description: 'With `text`, `center` and `place_type`: what Carmen GeoJSON asks for.' }),
    text: z.string(),
    center: lonLat,
    place_type: z.array(z.string()),
    properties,
  })
  .meta({ id: 'FoundPlace' });

const collection = {
  type: z.literal('FeatureCollection'),
  geocoding: z.object({
    version: z.string().meta({ description: 'Of GeocodeJSON.' }),
    attribution: z.string(),
    query: z.string(),
    engine: z.object({ name: z.string(), author: z.string(), version: z.string() }),
    timestamp: z.number().meta({ description: 'Epoch milliseconds.' }),
    warnings: z.array(z.string()).optional().meta({ description: 'Why nothing was looked for.' }),
    parsed_text: z
      .object({
        number: known,
        street: known,
        cross_streets: z.array(z.string()).optional(),
        unit: known,
        city: known,
        state: known,
        postalcode: known,
      })
      .optional()
      .meta({ description: 'Of a search: what its words were taken for, before anything was looked up.' }),
  }),
  bbox: box.optional(),
  features: z.array(feature),
};

/** Places as GeoJSON (RFC 7946), best first. */
export const places = z.object(collection).meta({ id: 'FoundPlaces' });

/** The same of a point, with everything else about it. */
export const placesHere = z.object({ ...collection, here }).meta({ id: 'PlacesHere' });
