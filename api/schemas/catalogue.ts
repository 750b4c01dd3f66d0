import { z } from 'zod';
import { moment } from './moment.ts';
import { lat, lon, queryNumber } from './place.ts';
import { closedObject } from './text.ts';

export const city = z
  .object({
    id: z.string().meta({ example: 'syracuse' }),
    name: z.string(),
    timeZone: z.string().meta({ example: 'America/New_York' }),
    units: z.enum(['metric', 'us']).meta({ description: 'Of lengths on screens; answers are in meters.' }),
    bbox: z.array(z.number()).length(4).nullable().meta({ description: 'West, south, east, north in degrees.' }),
    generation: z
      .number()
      .int()
      .meta({ description: 'Counts the states of the index that this server answered from.' }),
  })
  .meta({ id: 'City', description: 'The city that this server answers for.' });

export const agency = z
  .object({
    id: z.string().meta({ example: 'syracuse-dpw' }),
    name: z.string(),
    phone: z.string().nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'Agency', description: 'A body that can own a problem.' });
export const agencies = z.object({ agencies: z.array(agency) });

export const service = z
  .object({
    code: z.string().meta({ example: 'pothole' }),
    name: z.string(),
    description: z.string().nullable(),
    keywords: z.array(z.string()),
    questions: z.array(
      z.object({
        code: z.string(),
        text: z.string(),
        required: z.boolean(),
        choices: z.array(z.object({ value: z.string(), label: z.string() })).meta({ description: 'Empty: any text.' }),
      }),
    ),
  })
  .meta({ id: 'Service', description: 'A problem type that people report.' });
export const services = z.object({ services: z.array(service) });

export const jurisdictionsQuery = closedObject({
  lon: queryNumber(lon),
  lat: queryNumber(lat),
  at: moment.optional(),
});

export const jurisdictions = z.object({
  jurisdictions: z.array(
    z
      .object({
        layer: z.string().meta({ example: 'neighborhood' }),
        layerTitle: z.string(),
        id: z.string(),
        name: z.string(),
        agency: agency.nullable(),
        onTheLine: z.boolean().meta({
          description:
            'The point lies on an edge of this polygon. Polygons are closed: on a common line it belongs to both.',
        }),
        attributes: z.record(z.string(), z.string()),
      })
      .meta({ id: 'Jurisdiction', description: 'A polygon of a layer that covers the point.' }),
  ),
});
