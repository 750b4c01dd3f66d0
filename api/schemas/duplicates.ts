import { z } from 'zod';
import { instant, moment } from './moment.ts';
import { saidPlace } from './place.ts';
import { requestSummary } from './request.ts';
import { closedObject, code, text } from './text.ts';

const MOST_DUPLICATES = 100;
export const DEFAULT_DUPLICATES = 10;

/** The body of POST /v1/duplicates/check. */
export const duplicateCheck = closedObject({
  service: code.meta({ description: "A service's code.", example: 'pothole' }),
  place: saidPlace,
  at: moment.optional().meta({ description: 'When it was or would be reported; now if left out.' }),
  description: text(10_000).nullish().meta({ description: 'What would be reported: compared, not kept.' }),
  address: text(500).nullish().meta({ description: 'As it was said: compared, not kept.' }),
  limit: z
    .int()
    .min(1)
    .max(MOST_DUPLICATES)
    .optional()
    .meta({ description: `${DEFAULT_DUPLICATES} if left out.` }),
}).meta({ id: 'DuplicateCheck' });

export type DuplicateCheck = z.infer<typeof duplicateCheck>;

/** The query of GET /v1/requests/{id}/duplicates. */
export const duplicatesQuery = closedObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, `Expected a whole number from 1 to ${MOST_DUPLICATES}`)
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_DUPLICATES))
    .optional()
    .meta({ description: `1 to ${MOST_DUPLICATES}; ${DEFAULT_DUPLICATES} if left out.` }),
});

const duplicate = z.object({
  request: requestSummary.meta({
    description:
      'As in GET /v1/requests, without what its reporter wrote: address, description and overrideReason are null, answers and attributes empty.',
  }),
  distanceMeters: z.number(),
  ageMs: z.number().meta({ description: 'How much earlier it was reported.' }),
  score: z.number().min(0).max(1).meta({ description: 'How likely the two are about one problem.' }),
  because: z.array(z.string()).meta({
    example: ['the same service, pothole', '4.2 m apart, with accuracies of 10 m and 5.0 m (+4.6)'],
  }),
});

/** Earlier requests that may be about the same problem, best first, with the weight of each piece of evidence. */
export const duplicates = z
  .object({
    duplicates: z.array(
      duplicate.extend({
        evidence: z
          .array(
            z.object({
              name: z.string().meta({ example: 'distance' }),
              logOdds: z
                .number()
                .meta({ description: 'For (positive) or against; they add up to the log odds of the score.' }),
              because: z.string().meta({ description: 'As it is said; empty where there is nothing to say.' }),
            }),
          )
          .meta({ description: 'Everything that the score is made of.' }),
      }),
    ),
  })
  .meta({ id: 'Duplicates' });

/** What a report would repeat, as who is about to report may see it. */
export const duplicateHints = z
  .object({
    duplicates: z
      .array(duplicate)
      .meta({ description: 'Earlier requests, best first; their reasons say nothing of what others wrote.' }),
    known: z
      .array(
        z.object({
          id: z.uuid().meta({ description: 'What `sameAs` of a report names: who reports adds themselves.' }),
          service: z.string(),
          probability: z.number().min(0).max(1),
          distanceMeters: z.number().meta({ description: 'To the report of it that speaks for it most.' }),
          knownSince: instant,
          reportCount: z.int().meta({ description: 'Reports of it, of a large one the first 32.' }),
          expectedBy: instant.nullable().meta({
            description:
              'When half of the newest 1,000 closed requests of its service were closed; null: not known, or over.',
          }),
          isOverdue: z.boolean().meta({ description: 'Whether that is over.' }),
          text: z.string().meta({ example: 'already known since 2026-11-18, expected by 2026-11-25' }),
        }),
      )
      .meta({ description: 'Open problems that the report may be of, likeliest first.' }),
  })
  .meta({ id: 'DuplicateHints' });
