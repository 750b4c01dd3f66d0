import { z } from 'zod';
import { agency } from './catalogue.ts';
import { lat, lon, queryNumber } from './place.ts';
import { closedObject, code } from './text.ts';

const MAX_RADIUS_METERS = 5_000;
const MAX_LIMIT = 500;

/** The query of GET /v1/assets. */
export const assetsQuery = closedObject({
  lon: queryNumber(lon),
  lat: queryNumber(lat),
  radius_meters: queryNumber(z.number().min(0).max(MAX_RADIUS_METERS))
    .optional()
    .meta({ description: `0 to ${MAX_RADIUS_METERS}; 100 if left out.` }),
  class: code.optional().meta({ description: 'Of this class alone.', example: 'hydrant' }),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, `Expected a whole number from 1 to ${MAX_LIMIT}`)
    .transform(Number)
    .pipe(z.int().min(1).max(MAX_LIMIT))
    .optional()
    .meta({ description: `1 to ${MAX_LIMIT}; 20 if left out.` }),
  geometry: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Whether each comes with its GeoJSON geometry; false if left out.' }),
});
export type AssetsQuery = z.infer<typeof assetsQuery>;

const geometry = z
  .record(z.string(), z.unknown())
  .nullable()
  .meta({ description: 'GeoJSON (RFC 7946); null: known without a place.' });

const common = {
  class: z.string().meta({ example: 'hydrant' }),
  classTitle: z.string(),
  id: z.string().meta({ description: "The source's own." }),
  owner: z.string().nullable().meta({ description: 'Id of the agency.' }),
  label: z.string().nullable().meta({ description: 'What it is called; null: its id must do.' }),
  attributes: z.record(z.string(), z.string()),
  lon: z
    .number()
    .nullable()
    .meta({ description: 'Of a point on it that stands for the whole; null without a geometry.' }),
  lat: z.number().nullable(),
};

export const nearAssets = z.object({
  assets: z.array(
    z
      .object({
        ...common,
        distanceMeters: z.number().meta({ description: 'To its nearest point; 0 inside a polygon.' }),
        geometry: geometry.optional(),
      })
      .meta({ id: 'NearAsset', description: 'Something that a city maintains, near the place.' }),
  ),
});

export const asset = z
  .object({ ...common, agency: agency.nullable().meta({ description: 'The owner, with contact.' }), geometry })
  .meta({ id: 'Asset', description: 'Something that a city maintains.' });
