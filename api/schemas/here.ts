import { z } from 'zod';
import { agency } from './catalogue.ts';

const assetRef = z.object({ class: z.string(), id: z.string() });
const spot = {
  label: z.string(),
  lon: z.number(),
  lat: z.number(),
  accuracyMeters: z.number(),
};

/** Everything about a point. */
export const here = z
  .object({
    address: z
      .object({
        ...spot,
        matchType: z.string(),
        parts: z.record(z.string(), z.string()),
        because: z.array(z.string()),
        asset: assetRef.nullable().meta({ description: 'The street segment.' }),
        door: assetRef.nullable().meta({ description: 'The address point.' }),
      })
      .nullable()
      .meta({ description: 'The nearest address, else the number that the point would have.' }),
    side: z.enum(['left', 'right']).nullable().meta({ description: 'Of the street, along its line.' }),
    sideCompass: z.string().nullable().meta({ description: 'The same as people say it.', example: 'north' }),
    block: z
      .object({
        street: z.string(),
        from: z.string().nullable().meta({ description: 'The cross street at one end; null: a dead end.' }),
        to: z.string().nullable(),
        numbers: z.object({ from: z.number(), to: z.number() }).nullable(),
        asset: assetRef,
      })
      .nullable(),
    intersection: z
      .object({ ...spot, distanceMeters: z.number() })
      .nullable()
      .meta({ description: 'The nearer corner of the block.' }),
    distanceMeters: z.number().meta({ description: 'To the middle of the street.' }),
    jurisdictions: z.array(
      z.object({
        layer: z.string(),
        layerTitle: z.string(),
        id: z.string(),
        name: z.string(),
        agency: agency.nullable(),
      }),
    ),
    assets: z
      .array(
        z.object({
          class: z.string(),
          classTitle: z.string(),
          id: z.string(),
          label: z.string().nullable(),
          owner: z.string().nullable().meta({ description: 'Id of the agency.' }),
          distanceMeters: z.number(),
        }),
      )
      .meta({ description: 'What is maintained within 30 m, nearest first, 20 at most.' }),
  })
  .meta({ id: 'Here' });
