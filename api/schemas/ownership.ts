import { z } from 'zod';
import { moment } from './moment.ts';
import { queryNumber } from './place.ts';
import { bbox } from './request-list.ts';
import { answers, closedObject, code } from './text.ts';

const ownershipShape = {
  service: code.meta({ description: "A service's code.", example: 'pothole' }),
  at: moment.optional(),
  bbox: bbox
    .refine(({ west, south, east, north }) => west < east && south < north, {
      message: 'Expected west below east and south below north: this map does not cross the antimeridian',
    })
    .optional(),
  cell_meters: queryNumber(z.number().min(1).max(10_000))
    .optional()
    .meta({ description: 'Cells of a sampled map are made no smaller.', example: '10' }),
};

/** The query of GET /v1/route/ownership, its `answer.<code>` parameters gathered under `answers`. */
export const ownershipQuery = closedObject({ ...ownershipShape, answers }, 'answer.<code>').transform(
  ({ service, at, bbox, cell_meters, answers }) => ({
    service,
    at,
    bbox: bbox ?? null,
    cellMeters: cell_meters,
    answers,
  }),
);

export type OwnershipQuery = z.output<typeof ownershipQuery>;

/** The same as single parameters, for the description. */
export const ownershipParameters = z.object({
  ...ownershipShape,
  answers: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: 'One parameter `answer.<code>` for each answer that is taken for given.',
      example: { 'answer.touching_wires': 'yes' },
      param: { style: 'form', explode: true },
    }),
});

const ownerWords = {
  owner: z.string().nullable().meta({ description: 'Who owns it when no open question is answered; null: nobody.' }),
  name: z.string(),
  kind: z.enum(['owned', 'nobody', 'several']),
  owners: z.array(z.string().nullable()).meta({ description: 'All who may own it, by id, nobody last.' }),
  causes: z.array(z.enum(['answer', 'overlap', 'order'])).meta({
    description:
      'Why there are several: an answer that nobody has given decides; polygons of one layer lie over each other; two rules of equal rank hold and only their order decides.',
  }),
};

/** Who owns a service where. */
export const ownershipMap = z
  .object({
    type: z.literal('FeatureCollection'),
    state: z.enum(['running', 'done', 'failed']).meta({
      description: 'running: ask again in some seconds. failed: the city changed meanwhile, or the log says why.',
    }),
    generation: z.int(),
    service: z.string(),
    asOf: z.iso.datetime(),
    answers: z.record(z.string(), z.string()),
    method: z
      .enum(['exact', 'sampled'])
      .nullable()
      .meta({ description: "exact: along the layers' own lines. sampled: by cells. Null while it is being made." }),
    areaSquareMeters: z.number(),
    undecidedShare: z.number().nullable().meta({
      description: 'The part of the area on which the map may be wrong at all: outside of it is certain.',
    }),
    errorShare: z.number().nullable().meta({
      description: 'The part of the area on which it is wrong, estimated from `measuredPlaces` in undecided cells.',
    }),
    measuredPlaces: z.int(),
    cellMeters: z.number().nullable().meta({ description: 'Side of the largest undecided cell; 0: all is decided.' }),
    legend: z.array(z.object({ ...ownerWords, areaSquareKilometers: z.number(), share: z.number() })),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({
          ...ownerWords,
          areaSquareMeters: z.number(),
          undecidedSquareMeters: z.number(),
          method: z.enum(['exact', 'sampled']),
          errorShare: z.number(),
        }),
        geometry: z.looseObject({ type: z.literal('MultiPolygon') }),
      }),
    ),
  })
  .meta({ id: 'OwnershipMap' });
