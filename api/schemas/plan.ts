import { z } from 'zod';
import { instant } from './moment.ts';
import { lat, lon, queryNumber } from './place.ts';
import { bbox } from './request-list.ts';
import { closedObject, code } from './text.ts';

const MAX_LIMIT = 1_000;
const mainClass = code.optional().meta({ description: 'Of this class of mains alone.', example: 'water_main' });

/** The query of GET /v1/plan/segments. */
export const segmentsQuery = closedObject({
  class: mainClass,
  limit: z
    .string()
    .regex(/^\d{1,4}$/, `Expected a whole number from 1 to ${MAX_LIMIT}`)
    .transform(Number)
    .pipe(z.int().min(1).max(MAX_LIMIT))
    .optional()
    .meta({ description: `1 to ${MAX_LIMIT}; 100 if left out.` }),
  bbox: bbox.optional().meta({ description: 'Mains whose own box meets it; ranks stay those of the whole city.' }),
});
export type SegmentsQuery = z.infer<typeof segmentsQuery>;

/** The query of GET /v1/plan/nearest-main. */
export const nearestMainQuery = closedObject({ lon: queryNumber(lon), lat: queryNumber(lat), class: mainClass });
export type NearestMainQuery = z.infer<typeof nearestMainQuery>;

const facts = {
  class: z.string().meta({ example: 'water_main' }),
  id: z.string(),
  owner: z.string().nullable().meta({ description: 'Id of the agency.' }),
  lengthMeters: z.number().nullable(),
  installed: z.iso.date().nullable().meta({ description: 'Null: not known.' }),
  material: z.string().nullable().meta({ description: "The source's own word." }),
  diameter: z.string().nullable(),
};
const because = z.array(z.string());
const geometry = z
  .record(z.string(), z.unknown())
  .nullable()
  .meta({ description: 'GeoJSON; null: known without a place.' });
const rank = z.int().meta({ description: 'Within its class, from 1.' });
const years = z.number().meta({ description: 'Under observation.' });
const rate = z.number().meta({ description: 'Raw: breaks / (km * years).' });
const estimate = z.number().meta({
  description:
    'What is ranked by: the raw rate drawn toward the mean of the class, the more the shorter and younger the main (empirical Bayes).',
});

export const segments = z.object({
  segments: z.array(
    z
      .object({
        ...facts,
        rank,
        breaks: z.int(),
        years,
        breaksPerKmYear: rate,
        estimatedBreaksPerKmYear: estimate,
        because,
        geometry,
      })
      .meta({ id: 'RankedMain', description: 'A main by the breaks that it is expected to have.' }),
  ),
  classes: z
    .array(
      z.object({
        class: z.string(),
        title: z.string(),
        since: instant.nullable().meta({ description: 'The first break on record.' }),
        asOf: instant.nullable().meta({ description: 'The last one: the end of what is known.' }),
        meanBreaksPerKmYear: z.number(),
        ranked: z.int(),
        unranked: z.int().meta({ description: 'Without a length, or laid after the end of the record.' }),
        breaks: z.int(),
        breaksOutside: z.int().meta({ description: 'Before their main was laid, or of a main without a rank.' }),
        breaksByPlace: z.int().meta({
          description: 'That name no main of the city and were taken for breaks of the nearest within reach.',
        }),
        breaksUnassigned: z.int().meta({
          description: 'That name no main of the city and have no place, or none within reach of one.',
        }),
      }),
    )
    .meta({ description: 'What the ranks of each class rest on.' }),
  because: because.meta({ description: 'Why there are none, where there are none.' }),
});

export const nearestMain = z
  .object({
    ...facts,
    rank: rank.nullable(),
    breaks: z.int().nullable(),
    years: years.nullable(),
    breaksPerKmYear: rate.nullable(),
    estimatedBreaksPerKmYear: estimate.nullable(),
    distanceMeters: z.number(),
    because,
    geometry,
  })
  .meta({ id: 'NearestMain' });
