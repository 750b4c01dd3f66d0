import { z } from 'zod';
import { change } from '../schemas/change.ts';
import { experience } from '../schemas/experience.ts';
import { report } from '../schemas/report.ts';
import { request, requestFeatures, requestPage } from '../schemas/request.ts';
import { listQuery } from '../schemas/request-list.ts';
import { routeAnswer, routeBatchAnswer, routeBatchBody, routeBody, routeQueryParameters } from '../schemas/routing.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const id = z.object({ id: z.uuid() });
const BODY_PROBLEMS = ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-input'] as const;
const PLACE_PROBLEMS = ['unknown-place', 'ambiguous-place'] as const;
const ETAG = 'The state of the request, for If-Match.';

/** Who owns a problem, and the requests that are kept. */
export const requestOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/route',
    tag: 'Routing',
    summary: 'Who owns a problem here, and why',
    description: 'Answers to questions of the service are parameters of the form `answer.<code>=<value>`.',
    request: { query: routeQueryParameters },
    answers: { [json]: routeAnswer },
    problems: ['invalid-input', 'unknown-service', 'not-ready'],
  },
  {
    method: 'post',
    path: '/v1/route',
    tag: 'Routing',
    summary: 'Who owns a problem here, and why',
    request: { body: { required: true, content: { [json]: { schema: routeBody } } } },
    answers: { [json]: routeAnswer },
    problems: [...BODY_PROBLEMS, 'unknown-service', ...PLACE_PROBLEMS, 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/route/experience',
    tag: 'Routing',
    summary: 'What routing learned from past requests: services that are confused, answers that people would give',
    answers: { [json]: experience },
    problems: ['not-ready'],
  },
  {
    method: 'post',
    path: '/v1/route/batch',
    tag: 'Routing',
    summary: 'The same for up to 1,000 questions at once',
    description: 'Answers come in the order of the questions; one that is wrong has `problem` instead of an answer.',
    request: { body: { required: true, content: { [json]: { schema: routeBatchBody } } } },
    answers: { [json]: routeBatchAnswer },
    problems: [...BODY_PROBLEMS, 'not-ready'],
  },
  {
    method: 'post',
    path: '/v1/requests',
    tag: 'Requests',
    summary: 'The report is kept and routed',
    description:
      'A report without a usable place is kept in the queue `unplaced`, one that no rule gives to anybody in `unrouted`. An emergency is kept closed: `emergency` says whom to call, and nobody comes because of the report. With an Idempotency-Key a retry gives the same request and keeps nothing twice.',
    request: {
      headers: z.object({
        'Idempotency-Key': z.string().optional().meta({ example: '8e03978e-40d5-43e1-bc93-6c8e3c8f9b0d' }),
      }),
      body: { required: true, content: { [json]: { schema: report } } },
    },
    status: 201,
    answers: { [json]: request },
    headers: {
      Location: 'Address of the request.',
      ETag: ETAG,
      'Idempotency-Replayed': "'true' when the key and body came before.",
    },
    problems: [
      ...BODY_PROBLEMS,
      'unknown-service',
      ...PLACE_PROBLEMS,
      'idempotency-key-reused',
      'not-ready',
      'store-away',
    ],
  },
  {
    method: 'get',
    path: '/v1/requests',
    tag: 'Requests',
    summary: 'Requests, newest first, a page at a time',
    description: 'Past requests that their source no longer holds are left out.',
    request: { query: listQuery },
    answers: { [json]: requestPage, 'application/geo+json': requestFeatures },
    headers: { Link: 'The next page, with rel="next".' },
    problems: ['invalid-input', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/requests/{id}',
    tag: 'Requests',
    summary: 'One request with its routing answer and its history',
    request: { params: id },
    answers: { [json]: request },
    headers: { ETag: ETAG },
    problems: ['unknown-request', 'not-ready', 'store-away'],
  },
  {
    method: 'patch',
    path: '/v1/requests/{id}',
    tag: 'Requests',
    summary: 'The request is closed, reopened, corrected, passed on or given to another owner',
    description:
      'Corrections route again, for the moment of the report, and append to the history. An overridden owner stays through later corrections until `owner: null` gives the decision back to the rules. Who has the request hands it over, says what else it is (`rediagnosis`) or that it is not theirs (`declined`); what a person decided about the owner can be undone. `chain` shows who had it.',
    request: {
      params: id,
      headers: z.object({
        'If-Match': z.string().optional().meta({ description: 'The ETag that the change is meant for.' }),
      }),
      body: {
        required: true,
        content: { [json]: { schema: change }, 'application/merge-patch+json': { schema: change } },
      },
    },
    answers: { [json]: request },
    headers: { ETag: ETAG },
    problems: [
      ...BODY_PROBLEMS,
      'unknown-service',
      ...PLACE_PROBLEMS,
      'unknown-agency',
      'unknown-request',
      'already-so',
      'request-closed',
      'handover-needed',
      'nothing-to-undo',
      'changed-meanwhile',
      'not-ready',
      'store-away',
    ],
  },
];
