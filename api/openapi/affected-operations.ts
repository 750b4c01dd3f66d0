import { affected, affectedBody, affectedCsvText, affectedFormat, affectedParameters } from '../schemas/affected.ts';
import type { Operation } from './operation.ts';

const answers = { 'application/json': affected, 'text/csv': affectedCsvText };
const problems = ['invalid-input', 'too-many-places', 'not-ready'] as const;

/** Who is to be told. */
export const affectedOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/affected',
    tag: 'Places',
    summary: 'The addresses that a main serves, that are on a segment or in a circle, with how each was found',
    description:
      'By record where the city has one (`connectedTo`), else by the nearest main to where an address fronts its street, with the probability. As JSON, or as CSV for a mailing: `format=csv` or `Accept: text/csv`.',
    request: { query: affectedParameters },
    answers,
    problems,
  },
  {
    method: 'post',
    path: '/v1/affected',
    tag: 'Places',
    summary: 'The same, also of an area that was drawn',
    request: {
      query: affectedFormat,
      body: { required: true, content: { 'application/json': { schema: affectedBody } } },
    },
    answers,
    problems: [...problems, 'malformed-json', 'body-too-large', 'unsupported-media-type'],
  },
];
