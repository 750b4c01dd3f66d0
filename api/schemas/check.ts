import { z } from 'zod';
import { moment } from './moment.ts';
import { lat, lon } from './place.ts';
import { closedObject, code } from './text.ts';

const severity = z.enum(['error', 'warning', 'note']);

/** A comma-separated list in a query string. */
const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .max(2_000)
    .transform((said) => said.split(','))
    .pipe(z.array(item).max(50));

/** What is asked of `/v1/check`. */
export const checkQuery = closedObject({
  kinds: listOf(z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'Expected kinds such as shadowed-rule,gap'))
    .optional()
    .meta({ description: 'Only findings of these kinds, separated by commas.', example: 'shadowed-rule,unowned-area' }),
  severity: listOf(severity)
    .optional()
    .meta({ description: 'Only these, separated by commas.', example: 'error,warning' }),
  service: code.optional().meta({ description: 'Only findings about this service.' }),
  layer: code.optional().meta({ description: 'Only findings about this layer.' }),
  rule: code.optional().meta({ description: 'Only findings about this rule.' }),
  geometry: z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true')
    .meta({ description: 'With the outline of each finding that has one.' }),
});

export type CheckQuery = z.output<typeof checkQuery>;

/** Something wrong in the rules or the boundaries. */
const finding = z
  .object({
    kind: z.string().meta({ example: 'shadowed-rule' }),
    severity,
    message: z.string(),
    layer: z.string().nullable(),
    rule: z.string().nullable(),
    lon: lon.nullable(),
    lat: lat.nullable(),
    areaSquareMeters: z.number().nullable(),
    service: z.string().optional(),
    otherLayer: z.string().optional(),
    otherRule: z.string().optional(),
    sizeClass: z.enum(['hair', 'sliver', 'small', 'large']).optional(),
    answers: z.record(z.string(), z.string()).optional().meta({ description: 'What is answered where it shows.' }),
    at: moment.optional().meta({ description: 'When it shows, where that is not at once.' }),
    geometry: z.looseObject({ type: z.string() }).optional().meta({ description: 'GeoJSON.' }),
  })
  .meta({ id: 'Finding' });

export const cityCheck = z
  .object({
    state: z.enum(['running', 'done', 'failed']).meta({
      description: 'running: the findings, if any, are those of the last check, and newer ones are on their way.',
    }),
    generation: z.int().meta({ description: 'Of the city in use.' }),
    checkedGeneration: z.int().nullable().meta({ description: 'Of the city that the findings are about.' }),
    checkedAt: z.string().nullable(),
    counts: z.object({ error: z.int(), warning: z.int(), note: z.int() }),
    findings: z.array(finding),
  })
  .meta({ id: 'CityCheck' });
