import { z } from 'zod';
import { drawSchema } from '../../data/import/dataset.ts';
import { MAX_ZOOM } from '../map/tile-grid.ts';
import { city } from './catalogue.ts';
import { instant, moment } from './moment.ts';
import { bbox } from './request-list.ts';
import { closedObject, code } from './text.ts';

const draw = drawSchema.nullable().meta({
  description: 'How it is drawn; null: as jurisdictions or as generic assets. What is `none` is in no tile.',
});

const isDated = z
  .boolean()
  .meta({ description: 'Something of it begins or ends to hold: other days may have other tiles and another count.' });

/** The query of GET /v1/map. */
export const mapQuery = closedObject({
  at: moment.optional().meta({ description: 'As of then, boundaries that are decided included. Left out: now.' }),
});

/** The query of a tile. */
export const tileQuery = closedObject({
  at: moment.optional().meta({ description: 'Boundaries and assets that hold then. Left out: now.' }),
  only: z.enum(['dated', 'undated']).optional().meta({
    description: 'Layers and classes of which something begins or ends, or the others. Left out: all.',
  }),
});

export const mapAnswer = z
  .object({
    generation: z
      .string()
      .meta({ description: 'Names the content of the map: the same data gives the same, other data another.' }),
    asOf: instant.nullable().meta({ description: 'The moment that was asked for. Null: as of now.' }),
    city,
    extent: z.array(z.number()).length(4).nullable().meta({ description: 'West, south, east, north in degrees.' }),
    home: z.array(z.number()).length(4).nullable().meta({
      description:
        'Where a map begins: the box in which all but a few assets lie, as `extent`. Layers may reach far beyond. Null: no asset has a place.',
    }),
    tiles: z.string().meta({ example: '/v1/tiles/0a1b2c3d4e5f6071/{z}/{x}/{y}' }),
    datedTiles: z.string().nullable().meta({
      description:
        'Tiles with only the layers and classes that have `isDated`: the same on all days between two changes. Null: there are none.',
    }),
    undatedTiles: z.string().nullable().meta({
      description: 'Tiles with only the others, the same whatever moment is asked for. Null: there are none.',
    }),
    minZoom: z.int(),
    maxZoom: z.int().meta({ description: 'Of the tiles; a map magnifies them beyond.' }),
    layers: z.array(
      z
        .object({ id: z.string(), title: z.string(), draw, count: z.int(), isDated })
        .meta({ description: 'In the tiles as `jurisdiction.<id>` and, one point each, `jurisdiction-label.<id>`.' }),
    ),
    assetClasses: z.array(
      z
        .object({
          class: z.string(),
          title: z.string(),
          draw,
          count: z.int(),
          geometry: z.enum(['point', 'line', 'polygon', 'mixed', 'none']),
          minZoom: z.int().meta({ description: 'Not in tiles of lower zooms, where there would be too many.' }),
          label: z.string().nullable().meta({ description: 'The attribute that is `label` in the tiles.' }),
          isDated,
        })
        .meta({ description: 'In the tiles as `asset.<class>`.' }),
    ),
  })
  .meta({ id: 'Map', description: 'What there is to draw, and where its vector tiles are.' });

const whole = (most: number, message: string) =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,4})$/, message)
    .transform(Number)
    .pipe(z.int().max(most, message));

const COLUMN = 'Expected a whole number from 0 to 2^z - 1';

/** The parts of a tile's address, each by itself. */
export const tileParameters = z.object({
  generation: z.string().regex(/^[\w-]{1,64}$/, 'Expected the generation that GET /v1/map gives'),
  z: whole(MAX_ZOOM, `Expected a whole number from 0 to ${MAX_ZOOM}`),
  x: whole(2 ** MAX_ZOOM - 1, COLUMN),
  y: whole(2 ** MAX_ZOOM - 1, COLUMN),
});

// What is no number has its fault already.
const isWellFormed = ({ issues }: z.core.ParsePayload): boolean => issues.length === 0;

/** A tile's address: one that there can be. */
export const tileAddress = tileParameters
  .refine(({ z: zoom, x }) => x < 2 ** zoom, { path: ['x'], message: COLUMN, when: isWellFormed })
  .refine(({ z: zoom, y }) => y < 2 ** zoom, { path: ['y'], message: COLUMN, when: isWellFormed });

/** The query of GET /v1/map/requests. */
export const feedQuery = closedObject({
  service: code.optional(),
  status: z.enum(['open', 'closed']).optional(),
  agency: code.optional().meta({ description: 'The owner now.' }),
  linked: z
    .enum(['hide', 'show', 'only'])
    .optional()
    .meta({ description: 'Requests that go along with the lead of their incident; hidden if left out.' }),
  from: moment.optional().meta({ description: 'Reported at or after.' }),
  to: moment.optional().meta({ description: 'Reported before.' }),
});
export type FeedQuery = z.infer<typeof feedQuery>;

/** The query of GET /v1/map/request-clusters. */
export const requestClustersQuery = closedObject({
  bbox,
  zoom: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,20})?$/, 'Expected a zoom from 0 to 24')
    .transform(Number)
    .pipe(z.number().max(24, 'Expected a zoom from 0 to 24'))
    .meta({
      description: 'Of the map, on tiles of 512 pixels; rounded down. From 17 on every request is alone.',
      example: '12',
    }),
  service: code.optional(),
  status: z.enum(['open', 'closed']).optional(),
  agency: code.optional().meta({ description: 'The owner now.' }),
  linked: z
    .enum(['hide', 'show', 'only'])
    .optional()
    .meta({ description: 'Requests that go along with the lead of their incident; hidden if left out.' }),
});

export const requestClusters = z
  .object({
    items: z.array(
      z.object({
        lon: z.number(),
        lat: z.number(),
        count: z.int().meta({ description: 'Requests; 1 for one that is alone.' }),
        open: z.int(),
        closed: z.int(),
        request: z.string().nullable().meta({ description: 'The id of one that is alone, else null.' }),
        apartAtZoom: z.int().nullable().meta({ description: 'The zoom at which it falls apart; null for one alone.' }),
      }),
    ),
    leftOut: z.int().meta({ description: 'Items in the box beyond the first 5,000, which have the most requests.' }),
  })
  .meta({
    id: 'RequestClusters',
    description: 'The requests in a box as a map shows them at a zoom, most requests first.',
  });

/** Bytes, for the OpenAPI document. */
export const bytes = z.string().meta({ format: 'binary' });
