import { z } from 'zod';
import { duplicateCheck, duplicateHints, duplicates, duplicatesQuery } from '../schemas/duplicates.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';

/** Has it been reported already? */
export const duplicateOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/duplicates/check',
    tag: 'Requests',
    summary: 'Earlier requests that a new report may repeat, best first',
    description:
      'Nothing is kept. Only what was known at the moment of the report counts, and nothing that another reporter wrote is shown. `known` says what to tell who reports; `sameAs` of the report adds them.',
    request: { body: { required: true, content: { [json]: { schema: duplicateCheck } } } },
    answers: { [json]: duplicateHints },
    problems: [
      ...(['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-input'] as const),
      ...(['unknown-service', 'not-ready', 'store-away'] as const),
    ],
  },
  {
    method: 'get',
    path: '/v1/requests/{id}/duplicates',
    tag: 'Requests',
    summary: 'Earlier requests that this one may repeat, best first',
    description: 'As of the moment when it was reported: neither later reports nor later closings count.',
    request: { params: z.object({ id: z.uuid() }), query: duplicatesQuery },
    answers: { [json]: duplicates },
    problems: ['invalid-input', 'unknown-request', 'not-ready', 'store-away'],
  },
];
