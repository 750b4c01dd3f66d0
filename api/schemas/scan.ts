import { z } from 'zod';
import { moment } from './moment.ts';
import { lat, lon, queryNumber } from './place.ts';
import { bbox } from './request-list.ts';
import { suspicion } from './suspected-main.ts';
import { closedObject, code } from './text.ts';

export const MOST_RADIUS_METERS = 5_000;
export const MOST_DAYS = 60;

const isSaid = z.enum(['true', 'false']).transform((said) => said === 'true');

/** The query of GET /v1/clusters/scan. */
export const scanQuery = closedObject({
  service: code.meta({ description: 'Whose reports are scanned.', example: 'water_leak' }),
  from: moment
    .optional()
    .meta({ description: 'Reported at or after; 365 days before `to`, or before now, if left out.' }),
  to: moment.optional().meta({ description: 'Reported before; now if left out.' }),
  bbox: bbox.optional(),
  max_radius_meters: queryNumber(z.number().min(50).max(MOST_RADIUS_METERS))
    .optional()
    .meta({ description: `Circles are no larger: 50 to ${MOST_RADIUS_METERS}; 500 if left out.` }),
  max_days: z
    .string()
    .regex(/^\d{1,2}$/, `Expected a whole number from 1 to ${MOST_DAYS}`)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_DAYS))
    .optional()
    .meta({ description: `Windows are no longer: 1 to ${MOST_DAYS} days; 14 if left out.` }),
  prospective: isSaid.optional().meta({ description: 'Only windows that last to the end of the period.' }),
  count: z.enum(['reports', 'problems']).optional().meta({
    description: 'What is a case: each problem once, at its lead (if left out), or every report, duplicates too.',
  }),
  adjust_weekday: isSaid.optional().meta({ description: 'Places may have a rhythm of the week each.' }),
  adjust_season: z.enum(['month', 'quarter']).optional().meta({ description: 'Places may have seasons each.' }),
});
export type ScanQuery = z.infer<typeof scanQuery>;

const day = z.iso.date().meta({ description: "A day of the city's time zone.", example: '2026-11-21' });
const probability = z.number().min(0).max(1).nullable();

export const scannedClusters = z
  .object({
    state: z.enum(['running', 'done', 'failed']).meta({ description: 'Ask again until it is done.' }),
    progress: z
      .object({ done: z.int(), total: z.int() })
      .nullable()
      .meta({ description: 'Replications, while it is running; null: not yet known.' }),
    service: z.string(),
    start: day,
    end: day.meta({ description: 'The last day, included.' }),
    total: z.int().nullable().meta({ description: 'Cases; null: not yet told.' }),
    counted: z.enum(['reports', 'problems']),
    maxRadiusMeters: z.number(),
    maxDays: z.int(),
    prospective: z.boolean(),
    replications: z.int(),
    untestable: z.string().nullable().meta({ description: 'Why nothing can be tested; null: it can.' }),
    clusters: z.array(
      z
        .object({
          rank: z.int(),
          center: z.object({ lon, lat }).meta({ description: 'A report: circles are drawn around reports.' }),
          radiusMeters: z.number().meta({ description: 'To the farthest report in the circle.' }),
          start: day,
          end: day.meta({ description: 'The last day of the window.' }),
          cases: z.int(),
          expected: z.number(),
          observedOverExpected: z.number(),
          relativeRisk: z.number().nullable().meta({ description: 'Null: this model has none.' }),
          llr: z.number().meta({ description: 'Log likelihood ratio.' }),
          pValue: probability.meta({ description: 'Rank of its ratio among the largest of the replications.' }),
          gumbelP: probability.meta({ description: "From Gumbel's distribution fitted to them: below their number." }),
          recurrenceInterval: z
            .number()
            .nullable()
            .meta({ description: 'Days until chance makes one as unlikely, scanned daily; null if retrospective.' }),
          requests: z.array(z.uuid()).meta({ description: 'In circle and window, oldest first.' }),
          ...suspicion,
        })
        .meta({ id: 'ScannedCluster' }),
    ),
  })
  .meta({ id: 'ScannedClusters' });
