import { z } from 'zod';
import { instant, moment } from './moment.ts';
import { namesInAnswer } from './names.ts';
import { cursor, limit } from './request-list.ts';
import { closedObject } from './text.ts';

const day = moment
  .refine((value) => value.length === 10, { message: 'Expected a day such as 2026-12-01' })
  .meta({ description: "A day in the city's time zone.", example: '2026-12-01' });

const shape = {
  on: day.optional(),
  from: moment.optional().meta({ description: 'With `until` instead of `on`: the first moment.' }),
  until: moment.optional().meta({ description: 'No longer in it.' }),
  format: z.enum(['json', 'geojson']).optional().meta({
    description: 'geojson: the ground that changes hands as features; the lists follow as further members.',
  }),
  limit: limit.optional().meta({ description: 'How many open requests are looked at; 200 unless it is said.' }),
  cursor: cursor.optional().meta({ description: 'Of a `next` address: goes on with the next open requests.' }),
};

/** The query of GET /v1/route/changes. */
export const changesQuery = closedObject(shape).refine(
  ({ on, from, until }) =>
    on === undefined ? from !== undefined && until !== undefined : from === undefined && until === undefined,
  { message: 'Expected `on`, or `from` and `until`', path: ['on'] },
);

export const changesParameters = z.object(shape);

export type ChangesQuery = z.output<typeof changesQuery>;

const turn = { turn: z.enum(['begins', 'ends', 'changes']), at: instant };
const changed = z
  .array(z.enum(['name', 'agency', 'boundary', 'owner', 'place', 'attributes']))
  .meta({ description: 'In what the next period of the same id differs; empty unless `turn` is `changes`.' });
const holder = z
  .object({ jurisdiction: z.string(), agency: z.string().nullable() })
  .nullable()
  .meta({ description: 'Of polygons that lie over each other, the lowest id; null: nobody.' });

const lists = {
  from: instant,
  until: instant,
  counts: z
    .object({ jurisdictions: z.int(), assets: z.int(), rules: z.int(), ground: z.int() })
    .meta({ description: 'Of all; each list has the first 1,000.' }),
  jurisdictions: z.array(
    z.object({
      ...turn,
      ...{ layer: z.string(), id: z.string(), name: z.string(), agency: z.string().nullable(), changed },
      was: z.object({ name: z.string(), agency: z.string().nullable() }).nullable(),
    }),
  ),
  assets: z.array(
    z.object({
      ...turn,
      ...{ class: z.string(), id: z.string(), owner: z.string().nullable(), changed },
      was: z.object({ owner: z.string().nullable() }).nullable(),
    }),
  ),
  rules: z.array(z.object({ turn: z.enum(['begins', 'ends']), at: instant, id: z.string(), title: z.string() })),
  unmeasured: z.array(z.object({ layer: z.string(), vertices: z.int(), because: z.string() })).meta({
    description: 'Layers of which more is redrawn than can be measured at once; their ground is not listed in full.',
  }),
  services: z.array(z.string()).meta({ description: 'Services whose owners may be others then.' }),
  ...namesInAnswer,
  requests: z
    .object({
      examined: z.int(),
      moved: z.array(
        z.object({
          id: z.uuid(),
          service: z.string(),
          agency: z.string().nullable().meta({ description: 'Who has it now.' }),
          from: z.string().nullable().meta({ description: 'Whom the rules name before; null: nobody.' }),
          to: z.string().nullable(),
        }),
      ),
      next: z.string().nullable().meta({ description: 'Address that goes on with the next open requests.' }),
    })
    .meta({ description: 'Open requests that would have another owner if they were reported then. They keep theirs.' }),
};

const ground = { layer: z.string(), from: holder, to: holder, areaSquareMeters: z.number() };

/** What changes within a period. */
export const changes = z.object({ ...lists, ground: z.array(z.object(ground)) }).meta({ id: 'RouteChanges' });

export const changesFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    ...lists,
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object(ground),
        geometry: z.looseObject({ type: z.literal('MultiPolygon') }),
      }),
    ),
  })
  .meta({ id: 'RouteChangesFeatures' });
