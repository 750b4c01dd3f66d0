import { z } from 'zod';
import { moment } from './moment.ts';
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

/** Earlier requests that may be about the same problem, best first. */
export const duplicates = z
  .object({
    duplicates: z.array(
      z.object({
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
      }),
    ),
  })
  .meta({ id: 'Duplicates' });
