import { z } from 'zod';
import { instant } from './moment.ts';

export const readiness = z
  .object({
    state: z.enum(['ready', 'stale', 'loading', 'empty']).meta({
      description: "'stale': the last good index answers while the store is away or holds rules that are wrong.",
    }),
    store: z.enum(['open', 'away']),
    city: z.string(),
    generation: z.int().meta({ description: 'Counts the indexes that were built.' }),
    loadedAt: instant,
  })
  .meta({ id: 'Readiness' });

export const problemExplanation = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  explanation: z.string(),
});
