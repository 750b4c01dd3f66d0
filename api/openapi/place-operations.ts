import { meantAssets, meantAssetsParameters } from '../schemas/meant-assets.ts';
import { nearestFacilities, placeCard, priorKnowledge } from '../schemas/place-answers.ts';
import { cardQueryParameters, nearestQueryParameters } from '../schemas/place-card.ts';
import { priorKnowledgeParameters } from '../schemas/prior-knowledge.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const WHERE = 'The place is said by `lon` and `lat`, or by `text`, or by `asset`.';

/** Everything about a place. */
export const placeOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/places/card',
    tag: 'Places',
    summary: 'Everything about a place: what is installed, open, on record, and who serves it',
    description: `${WHERE} Requests belong to it if they are within reach (30 m, or as far as the place is uncertain), on its street segment, about the asset, or state its address however they write it.`,
    request: { query: cardQueryParameters },
    answers: { [json]: placeCard },
    problems: ['invalid-input', 'unknown-place', 'ambiguous-place', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/places/nearest',
    tag: 'Places',
    summary: 'The nearest facility of a kind',
    description: `${WHERE} A kind is a class of assets or a layer.`,
    request: { query: nearestQueryParameters },
    answers: { [json]: nearestFacilities },
    problems: ['invalid-input', 'unknown-place', 'ambiguous-place', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/places/meant-assets',
    tag: 'Places',
    summary: 'The assets of a class that a person would mean at a place: the light outside my house',
    description: `${WHERE} Of an address those before all that no other house of the street is nearer to; with probabilities, and the question to ask where two are about equally likely. Lines count as their middles; polygons are never meant.`,
    request: { query: meantAssetsParameters },
    answers: { [json]: meantAssets },
    problems: ['invalid-input', 'unknown-place', 'ambiguous-place', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/places/prior-knowledge',
    tag: 'Places',
    summary: 'What was known about a place as of a date, with the evidence, or that nothing was on record',
    description: `${WHERE} Reports, closings, changes, inspections and breaks that were on record before the moment, in order of time, as they stood then; else the statement that nothing was, with what was searched.`,
    request: { query: priorKnowledgeParameters },
    answers: { [json]: priorKnowledge },
    problems: ['invalid-input', 'unknown-service', 'unknown-place', 'ambiguous-place', 'not-ready', 'store-away'],
  },
];
