import { z } from 'zod';
import { PERIOD_KINDS } from '../../engine/cluster/recurring/periods.ts';
import { instant, moment } from './moment.ts';
import { lat, lon, queryNumber } from './place.ts';
import { closedObject, code } from './text.ts';

const MAX_WIDTH_METERS = 20_000;
const MAX_PERIODS = 100;

/** The query of GET /v1/recurring. */
export const recurringParameters = closedObject({
  service: code.meta({ example: 'graffiti' }),
  layer: code.optional().meta({
    description: 'Places are the jurisdictions of this layer; without it hexagons.',
    example: 'neighborhood',
  }),
  width_meters: queryNumber(z.number().min(50).max(MAX_WIDTH_METERS))
    .optional()
    .meta({
      description: `Of the hexagons, from one flat side to the other: 50 to ${MAX_WIDTH_METERS}; 250 if left out.`,
    }),
  by: z
    .enum(PERIOD_KINDS as [string, ...string[]] as ['season', 'quarter', 'month', 'year'])
    .optional()
    .meta({
      description:
        'How the years are cut; season (winter is December to February) if left out. Whole ones count alone.',
    }),
  from: moment.optional().meta({ description: 'The record begins then; with its first report if left out.' }),
  to: moment.optional().meta({ description: 'The record ends before then; with its last report if left out.' }),
  against: z.enum(['auto', 'reports', 'even']).optional().meta({
    description:
      "What a place's share is: reports, that of its reports of other services; even, the same for all places. auto, if left out: reports where there are as many of others.",
  }),
  least_periods: z
    .string()
    .regex(/^\d{1,3}$/, `Expected a whole number from 1 to ${MAX_PERIODS}`)
    .transform(Number)
    .pipe(z.int().min(1).max(MAX_PERIODS))
    .optional()
    .meta({ description: 'Comes back: hot in so many periods at least; 2 if left out.' }),
  least_ratio: queryNumber(z.number().min(0.1).max(1_000))
    .optional()
    .meta({ description: 'Hot: more than so many times its share; 1 if left out.' }),
  clumping: queryNumber(z.number().min(0).max(1_000)).optional().meta({
    description:
      'Variance by chance from period to period, by the square of the mean; 0: Poisson. As much as the record shows if left out.',
  }),
  false_discovery: queryNumber(z.number().min(0.000_001).max(0.5))
    .optional()
    .meta({ description: 'So large a share of the places may be found by chance; 0.05 if left out.' }),
});

export const recurringQuery = recurringParameters.refine(
  ({ layer, width_meters: width }) => layer === undefined || width === undefined,
  { path: ['width_meters'], message: 'Not with `layer`' },
);
export type RecurringQuery = z.infer<typeof recurringQuery>;

const because = z.array(z.string());
const pValue = z.number().min(0).max(1);
const series = {
  levels: z
    .array(z.object({ from: instant, to: instant, perMonth: z.number() }))
    .meta({ description: 'Reports in 30 days with the seasons taken out; more than one where the level changed.' }),
  perYear: z.number().nullable().meta({ description: 'Share by which a year is above the one before.' }),
  pValue: pValue.nullable().meta({ description: 'That it neither rises nor falls (seasonal Mann-Kendall).' }),
};
const trend = {
  ...series,
  qValue: pValue.nullable().meta({ description: 'The same for all places at once.' }),
  shares: z
    .array(z.object({ from: instant, to: instant, share: z.number() }))
    .meta({ description: 'Of all reports of the service: what changed here and not everywhere.' }),
  because,
};

const recurringPlace = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    center: z.object({ lon, lat }).nullable(),
    radiusMeters: z.number().nullable(),
    geometry: z
      .looseObject({ type: z.string() })
      .nullable()
      .meta({ description: 'GeoJSON of a hexagon; null: a jurisdiction.' }),
    count: z.int(),
    expected: z.number().meta({ description: 'What its share would be.' }),
    ratio: z.number().nullable(),
    pValue: pValue.meta({ description: 'That it was hot in fewer than `leastPeriods` periods.' }),
    qValue: pValue.meta({ description: 'The same for all places at once.' }),
    hotInAtLeast: z
      .int()
      .meta({ description: 'In so many periods at least it was hot; which ones this does not say.' }),
    hotPeriods: z.array(z.string()).meta({ description: 'In which it was hot by itself.', example: ['spring 2025'] }),
    observedPeriods: z.int(),
    partsOfYear: z.array(z.object({ name: z.string(), hot: z.int(), observed: z.int() })),
    comesBackIn: z
      .array(z.string())
      .meta({ description: 'Parts of the year in which it was hot every year.', example: ['spring'] }),
    periods: z.array(z.object({ label: z.string(), count: z.int(), expected: z.number(), pValue, hot: z.boolean() })),
    because,
    trend: z.object(trend).nullable().meta({ description: 'null: fewer than 24 reports.' }),
  })
  .meta({ id: 'RecurringPlace' });

export const recurring = z
  .object({
    state: z.enum(['running', 'done', 'failed']),
    progress: z.string().nullable(),
    service: z.string(),
    by: z.enum(['season', 'quarter', 'month', 'year']),
    placesAre: z.union([
      z.object({ kind: z.literal('hexagons'), widthMeters: z.number() }),
      z.object({ kind: z.literal('layer'), layer: z.string() }),
    ]),
    untestableBecause: z.string().nullable().meta({ description: 'Why nothing can be said, where nothing can.' }),
    found: z
      .object({
        against: z.enum(['reports', 'even', 'exposure']),
        ...{ falseDiscovery: z.number(), leastPeriods: z.int(), leastRatio: z.number() },
        periods: z.array(z.object({ label: z.string(), from: instant, to: instant, count: z.int() })),
        tested: z.int().meta({ description: 'Places with a share.' }),
        clumping: z.number().meta({
          description:
            'Variance from period to period beyond chance, by the square of the mean; what is hot is held against it.',
        }),
        placeless: z.int().meta({ description: 'Reports in no place.' }),
        outsidePeriods: z.int().meta({ description: 'Reports in no whole period.' }),
        places: z.array(recurringPlace).meta({ description: 'The surest first.' }),
        whole: z.object({ count: z.int(), ...series, because }).meta({ description: 'All places together.' }),
        seasons: z
          .array(z.object({ month: z.string(), times: z.number() }))
          .meta({ description: 'How many times its usual rate each month has.' }),
        trends: z
          .array(z.object({ id: z.string(), name: z.string().nullable(), count: z.int(), ...trend }))
          .meta({ description: 'Of every place with 24 reports or more.' }),
      })
      .nullable()
      .meta({ description: 'null: not made yet, or nothing can be said.' }),
  })
  .meta({ id: 'Recurring' });
