import { z } from 'zod';
import {
  dedupePreview,
  dedupePreviewBody,
  dedupeSettingsAnswer,
  dedupeSettingsBody,
} from '../schemas/dedupe-settings.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const BODY = ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-input'] as const;
const AWAY = ['not-ready', 'store-away'] as const;
const ETAG = 'The state of the settings, for If-Match.';

/** By what reports are told apart. */
export const dedupeOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/dedupe/settings',
    tag: 'Requests',
    summary: 'By what duplicates are told: radius, time and thresholds of every service',
    answers: { [json]: dedupeSettingsAnswer },
    headers: { ETag: ETAG },
    problems: AWAY,
  },
  {
    method: 'put',
    path: '/v1/dedupe/settings',
    tag: 'Requests',
    summary: 'Duplicates are told by this from now on',
    description: 'All settings, as they are to be: what is left out goes by the model. Undone by `entry` in /v1/audit.',
    request: {
      headers: z.object({
        'If-Match': z.string().optional().meta({ description: 'The ETag that the change is meant for.' }),
      }),
      body: { required: true, content: { [json]: { schema: dedupeSettingsBody } } },
    },
    answers: { [json]: dedupeSettingsAnswer },
    headers: { ETag: ETAG },
    problems: [...BODY, 'unknown-service', 'changed-meanwhile', ...AWAY],
  },
  {
    method: 'post',
    path: '/v1/dedupe/settings/preview',
    tag: 'Requests',
    summary: 'What settings would do: precision, recall and workload on the past, now and then',
    description:
      'Every past report is compared with those before it, as at its intake. Labels are what people joined and parted here, and what sources mark as duplicates. Changes nothing.',
    request: { body: { required: true, content: { [json]: { schema: dedupePreviewBody } } } },
    answers: { [json]: dedupePreview },
    problems: [...BODY, 'unknown-service', ...AWAY],
  },
];
