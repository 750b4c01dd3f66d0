import { checkQuery, cityCheck } from '../schemas/check.ts';
import type { Operation } from './operation.ts';

/** What is wrong with the rules and boundaries. */
export const checkOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/check',
    tag: 'City',
    summary: 'What is wrong with the rules and boundaries, gravest first',
    description:
      'Shadowed and impossible rules, areas without owner, gaps, overlaps and more, each with a place where it shows. Made in the background after every change of the city; asking begins it. The kinds are in engine/check/README.md.',
    request: { query: checkQuery },
    answers: { 'application/json': cityCheck },
    problems: ['invalid-input', 'not-ready'],
  },
];
