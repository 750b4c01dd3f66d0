import { places, reverseQuery, searchQueryParameters } from '../schemas/locate.ts';
import type { Operation } from './operation.ts';

const geoJson = 'application/geo+json';

/** Texts to places, and back. */
export const locateOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/search',
    tag: 'Routing',
    summary: 'The places that a text may mean, best first',
    description:
      'Addresses, crossings, streets, landmarks, numbers on assets and coordinates. After what the text means come, with half the score, places whose name it begins. Nothing found is an empty list.',
    request: { query: searchQueryParameters },
    answers: { [geoJson]: places },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/reverse',
    tag: 'Routing',
    summary: 'The address at a point',
    description:
      'The nearest addresses within 60 m, else the nearest streets within 500 m with the number that the point would have.',
    request: { query: reverseQuery },
    answers: { [geoJson]: places },
    problems: ['invalid-input', 'not-ready'],
  },
];
