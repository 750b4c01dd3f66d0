import { z } from 'zod';
import { LINKING } from '../../data/incidents/dedupe-settings.ts';
import { actor, reason } from './change.ts';
import { instant } from './moment.ts';
import { closedObject, code } from './text.ts';

const MOST_METERS = 1_000;
const MOST_DAYS = 730;
const MOST_SERVICES = 500;

const days = (description: string) => z.number().min(0).max(MOST_DAYS).optional().meta({ description });
const probability = (description: string) => z.number().min(0).max(1).optional().meta({ description });

/** What is set of one service; what is left out is the model's. */
const serviceSettings = closedObject({
  radiusMeters: z
    .number()
    .min(1)
    .max(MOST_METERS)
    .optional()
    .meta({ description: 'Farther apart are never compared.' }),
  maxAgeDays: z.number().min(0.01).max(MOST_DAYS).optional().meta({ description: 'Longer apart are never compared.' }),
  suggestThreshold: probability('From this probability on a person is asked.'),
  linkThreshold: probability('From this probability on a report is linked by itself.'),
  reopenDays: days('Reported again so soon after its closing, an incident is opened again.'),
  recurDays: days(
    'Until so long after it, it came back: a new incident that names the old one. Later it is another problem.',
  ),
})
  .refine(
    ({ suggestThreshold, linkThreshold }) =>
      suggestThreshold === undefined || linkThreshold === undefined || suggestThreshold <= linkThreshold,
    { path: ['linkThreshold'], message: 'not below suggestThreshold' },
  )
  .meta({ id: 'DedupeServiceSettings' });

const settings = {
  linking: z.enum(LINKING).optional().meta({
    description: '`suggest`: nothing is linked without a person; `off`: nothing is looked for when a report comes in.',
  }),
  services: z
    .record(code, serviceSettings)
    .refine((all) => Object.keys(all).length <= MOST_SERVICES, { message: `at most ${MOST_SERVICES} services` })
    .optional()
    .meta({ description: 'By service code; a service left out goes by the model.' }),
  model: z
    .record(z.string(), z.unknown())
    .nullable()
    .optional()
    .meta({ description: 'As `bailiwick dedupe train` writes it; null: the default. Left out: it stays as it is.' }),
};

/** The body of PUT /v1/dedupe/settings: all of them, as they are to be. */
export const dedupeSettingsBody = closedObject({ ...settings, reason, actor: actor.optional() }).meta({
  id: 'NewDedupeSettings',
});
/** The body of POST /v1/dedupe/settings/preview. */
export const dedupePreviewBody = closedObject({
  ...settings,
  service: code.optional().meta({ description: 'Only this one; left out: those whose settings would be others.' }),
}).meta({ id: 'DedupePreview' });
export type DedupeSettingsBody = z.output<typeof dedupeSettingsBody>;
export type DedupePreviewBody = z.output<typeof dedupePreviewBody>;

const inForce = z
  .object({
    radiusMeters: z.number(),
    maxAgeDays: z.number(),
    suggestThreshold: z.number(),
    linkThreshold: z.number(),
    reopenDays: z.number(),
    recurDays: z.number(),
  })
  .meta({ id: 'DedupeInForce' });

export const dedupeSettingsAnswer = z
  .object({
    linking: z.enum(LINKING),
    trainedOn: z.string().meta({ description: 'What the model was learned from, or that it is judgement.' }),
    updatedAt: instant.nullable(),
    entry: z.uuid().optional().meta({ description: 'Of a change: its entry in the audit, which undoes it.' }),
    services: z.array(
      z.object({
        service: z.string(),
        inForce,
        learned: inForce.meta({ description: "The model's, without what is set." }),
        set: z.record(z.string(), z.number()).meta({ description: 'What is set of it.' }),
      }),
    ),
  })
  .meta({ id: 'DedupeSettings' });

const effect = z
  .object({
    linked: z.int().meta({ description: 'Reports that would be linked by themselves.' }),
    suggested: z.int().meta({ description: 'Reports of which a person would be asked.' }),
    linkedPerDay: z.number(),
    suggestedPerDay: z.number().meta({ description: 'How much there is to look at.' }),
    linkPrecision: z
      .number()
      .nullable()
      .meta({ description: 'Of those linked and labelled, the share that repeat another.' }),
    linkRecall: z.number().nullable().meta({ description: 'Of those that repeat another, the share linked.' }),
    precision: z.number().nullable().meta({ description: 'The same of those linked or suggested.' }),
    recall: z.number().nullable(),
  })
  .meta({ id: 'DedupeEffect', description: 'Null: nothing that could be counted is labelled.' });

export const dedupePreview = z
  .object({
    services: z.array(
      z.object({
        service: z.string(),
        reports: z.int().meta({ description: 'Past reports that it was tried on, the newest 4,000 at most.' }),
        labelled: z.int().meta({ description: 'Of those, how many somebody has said of whether they repeat another.' }),
        repeats: z.int().meta({ description: 'Of the labelled, how many repeat another.' }),
        from: instant.nullable(),
        until: instant.nullable(),
        present: effect.meta({ description: 'Under the settings in force.' }),
        proposed: effect.meta({ description: 'Under those asked for.' }),
      }),
    ),
  })
  .meta({ id: 'DedupePreviewed' });
