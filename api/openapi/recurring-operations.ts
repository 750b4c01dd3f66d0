import { recurring, recurringParameters } from '../schemas/recurring.ts';
import type { Operation } from './operation.ts';

/** What comes back. */
export const recurringOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/recurring',
    tag: 'Planning',
    summary:
      'Places that have more than their share of reports season after season, and how each area went over the years',
    description:
      'In each period the problems of a place are held against its share; a place is listed where chance does not explain it in `least_periods` of them, the false discovery rate held over all places. Trends with the seasons taken out and their changes of level. Made in the background, kept for an hour; asking begins it.',
    request: { query: recurringParameters },
    answers: { 'application/json': recurring },
    problems: ['invalid-input', 'unknown-service', 'not-ready'],
  },
];
