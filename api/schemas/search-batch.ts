import { z } from 'zod';
import { places } from './locate.ts';
import { lat, lon } from './place.ts';
import { closedObject } from './text.ts';

/** How many texts POST /v1/search/batch takes at once. */
export const MAX_TEXTS = 1_000;

const DEFAULT_RESULTS = 2;
const MOST_RESULTS = 10;

/** The body of POST /v1/search/batch. */
export const searchBatch = closedObject({
  texts: z.array(z.string()).max(MAX_TEXTS),
  limit: z
    .int()
    .min(1)
    .max(MOST_RESULTS)
    .default(DEFAULT_RESULTS)
    .meta({ description: `Places a text, 1 to ${MOST_RESULTS}.` }),
  focus: closedObject({ lon, lat })
    .nullable()
    .default(null)
    .meta({ description: 'Of places that fit alike, the nearest to the focus first.' }),
}).meta({ id: 'SearchBatch' });

export type SearchBatch = z.output<typeof searchBatch>;

/** The answers of POST /v1/search/batch, in the order of the texts. */
export const searchBatchAnswer = z
  .object({
    answers: z.array(
      z.object({
        features: places.shape.features,
        problem: z.string().optional().meta({ description: 'Why nothing was looked for: empty, or too long.' }),
      }),
    ),
  })
  .meta({ id: 'SearchBatchAnswer' });
