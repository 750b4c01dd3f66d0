import { z } from 'zod';
import {
  incident,
  incidentFeatures,
  incidentPage,
  incidentsQuery,
  newIncident,
  otherIncident,
  someRequests,
} from '../schemas/incident.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const params = z.object({ id: z.uuid() });
const ETAG = 'The state of the incident, for If-Match.';
const headers = z.object({
  'If-Match': z.string().optional().meta({ description: 'The ETag that the change is meant for.' }),
});
const BODY = ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-input'] as const;
const AWAY = ['not-ready', 'store-away'] as const;

const action = (name: string, body: z.ZodType, summary: string, description: string): Operation => ({
  method: 'post',
  path: `/v1/incidents/{id}/${name}`,
  tag: 'Requests',
  summary,
  description: `${description} Undone by its entry in /v1/audit.`,
  request: { params, headers, body: { required: true, content: { [json]: { schema: body } } } },
  answers: { [json]: incident },
  headers: { ETag: ETAG },
  problems: [...BODY, 'unknown-incident', 'unknown-request', 'cannot-be-joined', 'changed-meanwhile', ...AWAY],
});

/** The problems behind several reports. */
export const incidentOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/incidents',
    tag: 'Requests',
    summary: 'Problems with more than one report or a history, the last opened first',
    description:
      'A request that stands by itself has no incident. `queue=closed-not-fixed`: those that were closed and are reported again.',
    request: { query: incidentsQuery },
    answers: { [json]: incidentPage, 'application/geo+json': incidentFeatures },
    headers: { Link: 'The next page, with rel="next".' },
    problems: ['invalid-input', ...AWAY],
  },
  {
    method: 'post',
    path: '/v1/incidents',
    tag: 'Requests',
    summary: 'Requests that stand by themselves become one problem',
    description: 'Whoever was reported first leads; the others take over its status, stage and owner.',
    request: { body: { required: true, content: { [json]: { schema: newIncident } } } },
    status: 201,
    answers: { [json]: incident },
    headers: { Location: 'Address of the incident.', ETag: ETAG },
    problems: [...BODY, 'unknown-request', 'cannot-be-joined', 'changed-meanwhile', ...AWAY],
  },
  {
    method: 'get',
    path: '/v1/incidents/{id}',
    tag: 'Requests',
    summary: 'One problem with its reports and how they came together',
    request: { params },
    answers: { [json]: incident },
    headers: { ETag: ETAG },
    problems: ['unknown-incident', ...AWAY],
  },
  action(
    'link',
    someRequests,
    'Requests are of this problem',
    'They take over its status, stage and owner, and keep aside what they were.',
  ),
  action(
    'unlink',
    someRequests,
    'Requests are of other problems',
    'Each stands by itself as it was before it was linked, open again if only the incident was closed, with its history.',
  ),
  action(
    'split',
    someRequests,
    'Requests are one other problem',
    'A new incident, led by whoever of them was reported first; it is the answer.',
  ),
  action(
    'merge',
    otherIncident,
    'Another incident is this problem',
    'All its requests come over; it is left with none.',
  ),
];
