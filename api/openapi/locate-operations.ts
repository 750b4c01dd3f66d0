import { places, placesHere } from '../schemas/locate.ts';
import { placeIdsParameters } from '../schemas/place-ids.ts';
import { reverseQueryParameters } from '../schemas/reverse-query.ts';
import { searchBatch, searchBatchAnswer } from '../schemas/search-batch.ts';
import { autocompleteQueryParameters, searchQueryParameters } from '../schemas/search-query.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const geoJson = 'application/geo+json';

const OTHER_NAMES =
  'Clients of other geocoders may use their own names: `q`, `size`, `focus.point.lon` and `focus.point.lat`, `lon` (`lng`) and `lat` for the focus, `bbox`, `layer`, `type`. What they send beside that (`api_key`, `lang`, `sources`, `boundary.country` and the like) is passed over. The answer is GeoJSON with the members of Pelias, GeocodeJSON and Carmen.';

/** Texts to places, and back. */
export const locateOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/search',
    tag: 'Routing',
    summary: 'The places that a text may mean, best first',
    description: `Addresses, crossings, streets, landmarks, numbers on assets and coordinates. Where the text means nothing for sure, what it may become as well. Nothing found is an empty list. ${OTHER_NAMES}`,
    request: { query: searchQueryParameters },
    answers: { [geoJson]: places },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/autocomplete',
    tag: 'Routing',
    summary: 'What a text that is still being typed means or may become, best first',
    description: OTHER_NAMES,
    request: { query: autocompleteQueryParameters },
    answers: { [geoJson]: places },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'post',
    path: '/v1/search/batch',
    tag: 'Routing',
    summary: 'What each of up to 1,000 texts means',
    description: 'Answers come in the order of the texts; what texts may become is not looked for.',
    request: { body: { required: true, content: { [json]: { schema: searchBatch } } } },
    answers: { [json]: searchBatchAnswer },
    problems: ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/place',
    tag: 'Routing',
    summary: 'Places of earlier answers by their ids',
    description:
      'In the order of the ids, as a search finds them now: an id of something that the city has no more, or never had, is passed over.',
    request: { query: placeIdsParameters },
    answers: { [geoJson]: places },
    problems: ['invalid-input', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/reverse',
    tag: 'Routing',
    summary: 'The address at a point, and everything else about it',
    description:
      'The nearest addresses within 60 m, else the nearest streets within 500 m with the number that the point would have. `here` has the side of the street, the block, the nearest corner, jurisdictions and assets at hand. `point.lon` and `point.lat`, `size`, `radius` and `type` are understood as well.',
    request: { query: reverseQueryParameters },
    answers: { [geoJson]: placesHere },
    problems: ['invalid-input', 'not-ready'],
  },
];
