import { z } from 'zod';
import { instant, moment } from './moment.ts';
import { lat, lon, queryNumber } from './place.ts';
import { bbox } from './request-list.ts';
import { suspicion } from './suspected-main.ts';
import { closedObject, code } from './text.ts';

const MAX_EPS_METERS = 10_000;
const MAX_MIN_POINTS = 1_000;

/** The query of GET /v1/clusters. */
export const clustersQuery = closedObject({
  service: code.optional(),
  status: z.enum(['open', 'closed']).optional(),
  eps_meters: queryNumber(z.number().min(1).max(MAX_EPS_METERS))
    .optional()
    .meta({ description: `Requests so near are neighbors: 1 to ${MAX_EPS_METERS}; 150 if left out.` }),
  min_points: z
    .string()
    .regex(/^\d{1,4}$/, `Expected a whole number from 2 to ${MAX_MIN_POINTS}`)
    .transform(Number)
    .pipe(z.int().min(2).max(MAX_MIN_POINTS))
    .optional()
    .meta({ description: `Neighbors that make a core, itself counted: 2 to ${MAX_MIN_POINTS}; 5 if left out.` }),
  from: moment
    .optional()
    .meta({ description: 'Reported at or after; 90 days before `to`, or before now, if left out.' }),
  to: moment.optional().meta({ description: 'Reported before.' }),
  bbox: bbox.optional(),
  count: z.enum(['reports', 'problems']).optional().meta({
    description:
      'What is clustered: every report, since each says where something was seen (if left out), or each problem once, at its lead.',
  }),
});
export type ClustersQuery = z.infer<typeof clustersQuery>;

export const clusters = z
  .object({
    clusters: z.array(
      z
        .object({
          id: z.uuid().meta({ description: 'The id of its oldest request.' }),
          size: z.int().meta({ description: 'Of what was counted: reports, or problems.' }),
          problems: z.int().meta({ description: 'How many problems that are: reports of one incident are one.' }),
          center: z.object({ lon, lat }).meta({ description: 'The mean of its requests.' }),
          radiusMeters: z.number().meta({ description: 'From the center to the farthest request.' }),
          hull: z
            .object({ type: z.literal('Polygon'), coordinates: z.array(z.array(z.array(z.number()))) })
            .nullable()
            .meta({ description: 'Convex hull, GeoJSON; null where all are at one place or on one line.' }),
          requests: z.array(z.uuid()).meta({ description: 'Oldest first.' }),
          firstReportedAt: instant,
          lastReportedAt: instant,
          ...suspicion,
        })
        .meta({ id: 'Cluster', description: 'Requests that are near each other.' }),
    ),
    noise: z.int().meta({ description: 'Requests in no cluster.' }),
    total: z.int().meta({ description: 'Requests looked at.' }),
    counted: z.enum(['reports', 'problems']),
    epsMeters: z.number(),
    minPoints: z.int(),
    from: instant.meta({ description: 'What was looked at: reported at or after.' }),
    to: instant.nullable().meta({ description: 'Reported before; null: no end.' }),
  })
  .meta({ id: 'Clusters' });
