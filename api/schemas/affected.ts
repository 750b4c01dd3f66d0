import { z } from 'zod';
import { instant } from './moment.ts';
import { lat, lon, queryNumber } from './place.ts';
import { closedObject, code } from './text.ts';

const MAX_LIMIT = 20_000;
const MAX_RADIUS_METERS = 20_000;
const MAX_VERTICES = 10_000;

const radiusMeters = z
  .number()
  .min(1)
  .max(MAX_RADIUS_METERS)
  .meta({ description: `1 to ${MAX_RADIUS_METERS}.`, example: 150 });
const format = z.enum(['json', 'csv']).optional().meta({
  description: 'csv: the whole list as a file; the same as `Accept: text/csv`.',
});

/** The query of GET /v1/affected. */
export const affectedParameters = closedObject({
  main: code.optional().meta({ description: 'Id of a main: who is served by it.', example: 'W-0001' }),
  segment: code.optional().meta({ description: 'Id of a street segment: who lives on it.', example: 'S-00002' }),
  class: code
    .optional()
    .meta({ description: 'Its class. Left out: the one class of mains, or of streets, that has the id.' }),
  lon: queryNumber(lon).optional(),
  lat: queryNumber(lat).optional(),
  radius_meters: queryNumber(radiusMeters)
    .optional()
    .meta({ description: 'With `lon` and `lat`: who is in the circle.' }),
  limit: z
    .string()
    .regex(/^\d{1,5}$/, `Expected a whole number from 1 to ${MAX_LIMIT}`)
    .transform(Number)
    .pipe(z.int().min(1).max(MAX_LIMIT))
    .optional()
    .meta({
      description: `So many places in JSON, 1 to ${MAX_LIMIT}; 1000 if left out. \`count\` says how many there are.`,
    }),
  format,
});

export const affectedQuery = affectedParameters.superRefine((query, context) => {
  const isCircle = query.lon !== undefined || query.lat !== undefined || query.radius_meters !== undefined;
  const asked = [query.main !== undefined, query.segment !== undefined, isCircle].filter(Boolean).length;
  if (asked !== 1)
    context.addIssue({
      code: 'custom',
      path: ['main'],
      message: 'Expected one of: main; segment; lon, lat and radius_meters',
    });
  if (isCircle)
    for (const name of ['lon', 'lat', 'radius_meters'] as const)
      if (query[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'A circle needs it' });
});
export type AffectedQuery = z.infer<typeof affectedQuery>;

/** The query of POST /v1/affected. */
export const affectedFormat = closedObject({ format });

const position = z.tuple([lon, lat], z.number());
const ring = z.array(position).min(4).refine(isClosed, { message: 'A ring ends where it begins' });
const polygon = z.array(ring).min(1);

function isClosed(positions: readonly (readonly number[])[]): boolean {
  const [first, last] = [positions[0], positions.at(-1)];
  return first !== undefined && first[0] === last![0] && first[1] === last![1];
}

const verticesOf = (rings: readonly (readonly unknown[])[]): number => rings.reduce((sum, one) => sum + one.length, 0);
const fewVertices = { message: `An area has at most ${MAX_VERTICES} vertices` };

const area = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('Polygon'),
      coordinates: polygon.refine((rings) => verticesOf(rings) <= MAX_VERTICES, fewVertices),
    }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z
        .array(polygon)
        .min(1)
        .refine((parts) => verticesOf(parts.flat()) <= MAX_VERTICES, fewVertices),
    }),
  ])
  .meta({ description: `GeoJSON geometry with at most ${MAX_VERTICES} vertices; what lies on its line is inside.` });

const limit = z.int().min(1).max(MAX_LIMIT).optional();
const thing = closedObject({ class: code.optional(), id: code });

/** The body of POST /v1/affected. */
export const affectedBody = z
  .union([
    closedObject({ area, limit }),
    closedObject({ circle: closedObject({ lon, lat, radiusMeters }), limit }),
    closedObject({ main: thing, limit }),
    closedObject({ segment: thing, limit }),
  ])
  .meta({ id: 'AffectedQuestion' });
export type AffectedBody = z.output<typeof affectedBody>;

const ref = z.object({ class: z.string(), id: z.string() });
const probability = z.number().meta({ description: '0 to 1: that it is served or inside, if it exists.' });

const affectedPlace = z
  .object({
    kind: z.enum(['address', 'range', 'property']).meta({
      description: 'range: numbers of a segment without address points; property: a thing with a name and no address.',
    }),
    label: z.string().meta({ example: '242 N Seaward Blvd' }),
    street: z.string().nullable(),
    number: z.string().nullable(),
    numberTo: z.string().nullable().meta({ description: 'Of a range its last number.' }),
    unit: z.string().nullable(),
    zip: z.string().nullable(),
    city: z.string().nullable(),
    lon,
    lat,
    assets: z.array(ref).meta({ description: 'Its address points; of a range its segment; of a property itself.' }),
    tied: z.array(ref).meta({ description: 'What is tied to it, such as its meters.' }),
    certainty: z.enum(['stated', 'likely', 'possible']).meta({
      description:
        'stated: a record or the ground says so; likely, possible: inferred with at least, with less than even odds.',
    }),
    probability,
    ways: z
      .array(
        z.object({
          kind: z.enum(['connected', 'numbered', 'inside', 'building', 'nearest-main', 'nearest-segment', 'range']),
          probability,
          because: z.string().meta({ example: 'water_meter WM-123 is connected to water_main W-1371' }),
        }),
      )
      .meta({ description: 'How it was found, the surest first.' }),
  })
  .meta({ id: 'AffectedPlace' });

export const affected = z
  .object({
    asked: z.looseObject({}).meta({ description: 'main, segment, circle or area: what was asked about.' }),
    asOf: instant,
    count: z.int().meta({ description: 'How many places there are, listed or not.' }),
    counts: z.object({
      ...{ addresses: z.int(), ranges: z.int(), properties: z.int() },
      ...{ stated: z.int(), likely: z.int(), possible: z.int() },
    }),
    places: z.array(affectedPlace).meta({ description: 'As a crew walks: by street, number and unit.' }),
  })
  .meta({ id: 'Affected' });

export const affectedCsvText = z.string().meta({
  description:
    'label,number,number_to,street,unit,zip,city,lon,lat,kind,certainty,probability,found_by,because,assets,tied',
});
