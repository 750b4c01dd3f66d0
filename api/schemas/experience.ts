import { z } from 'zod';
import { instant } from './moment.ts';

const share = z.number().min(0).max(1);

/** What routing learned. */
export const experience = z
  .object({
    learnedFrom: z.object({ requests: z.int(), until: instant }).nullable().meta({
      description: 'How many past requests, and the newest of them. Null: nothing was learned, defaults hold.',
    }),
    services: z.array(
      z.object({
        service: z.string().meta({ example: 'pavement_cave_in' }),
        name: z.string(),
        meant: z
          .array(z.object({ service: z.string(), name: z.string(), share }))
          .meta({ description: 'What reports of this service truly mean, most frequent first; shares sum to 1.' }),
        answers: z.array(
          z.object({
            question: z.string(),
            shares: z
              .array(z.object({ value: z.string(), share }))
              .meta({ description: "Of those who know; '' is every answer that no rule asks for. They sum to 1." }),
          }),
        ),
      }),
    ),
    owners: z
      .array(
        z.object({
          service: z.string(),
          name: z.string(),
          requests: z.int().meta({ description: 'How many past requests it was learned from.' }),
          until: instant.meta({ description: 'When the newest of them was reported.' }),
          learnedAt: instant.nullable(),
          agencies: z.array(z.object({ agency: z.string(), requests: z.int() })),
        }),
      )
      .meta({ description: 'Services whose rules ask past requests who owns a place (`owner: { learned: true }`).' }),
    words: z.array(z.string()).meta({ description: 'The same in sentences, with what else is worth saying.' }),
  })
  .meta({ id: 'Experience', description: 'What past requests say about those who report.' });
