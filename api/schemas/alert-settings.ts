import { z } from 'zod';
import { actor, reason } from './change.ts';
import { instant } from './moment.ts';
import { closedObject, code } from './text.ts';

const MOST_WATCHES = 8;
const MOST_SERVICES = 20;
const MOST_HOURS = 24 * 60;

const watch = closedObject({
  services: z
    .array(code)
    .min(1)
    .max(MOST_SERVICES)
    .transform((codes) => [...new Set(codes)])
    .meta({
      description: 'Counted together: those that callers take for each other.',
      example: ['water_leak', 'flooding'],
    }),
  mostRadiusMeters: z.number().min(50).max(5_000).optional().meta({ description: 'Circles are no larger.' }),
  mostHours: z.number().min(1).max(MOST_HOURS).optional().meta({ description: 'Windows are no longer; all end now.' }),
  baselineDays: z
    .number()
    .min(28)
    .max(3_660)
    .optional()
    .meta({ description: 'From how much of the past it is learned where and how often reports come anyway.' }),
  falseAlarmsPerMonth: z
    .number()
    .min(0.001)
    .max(1_000)
    .optional()
    .meta({ description: 'Alerts in 30 days that chance alone may raise, all over the city.' }),
}).meta({ id: 'NewWatch', description: 'What is left out goes by the default.' });

/** The body of PUT /v1/alerts/settings. */
export const alertSettingsBody = closedObject({
  watches: z
    .array(watch)
    .max(MOST_WATCHES)
    .refine(
      (all) => new Set(all.flatMap(({ services }) => services)).size === all.flatMap(({ services }) => services).length,
      {
        message: 'a service is watched once',
      },
    )
    .nullable()
    .meta({ description: 'All of them, as they are to be; `[]`: none. null: what the city says, or its rules.' }),
  reason,
  actor: actor.optional(),
}).meta({ id: 'NewAlertSettings' });
export type AlertSettingsBody = z.output<typeof alertSettingsBody>;

export const alertSettingsAnswer = z
  .object({
    isDefault: z.boolean().meta({ description: 'Nobody has set what is watched.' }),
    updatedAt: instant.nullable(),
    entry: z.uuid().optional().meta({ description: 'Of a change: its entry in the audit, which undoes it.' }),
    watches: z.array(
      z
        .object({
          services: z.array(z.string()),
          mostRadiusMeters: z.number(),
          mostHours: z.number(),
          baselineDays: z.number(),
          falseAlarmsPerMonth: z.number(),
          calibrated: z
            .object({
              at: instant,
              reports: z.int().meta({ description: 'Past reports that it rests on.' }),
              openLlr: z.number().meta({ description: 'Log likelihood ratio at which an alert opens.' }),
              simulatedDays: z.number().meta({ description: 'How long chance was simulated.' }),
            })
            .nullable()
            .meta({ description: 'How strong chance alone gets, by simulation.' }),
          notWatchedBecause: z.string().nullable().meta({ description: 'Null: it is watched.' }),
        })
        .meta({ id: 'Watch' }),
    ),
  })
  .meta({ id: 'AlertSettings' });
