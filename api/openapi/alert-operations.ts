import { z } from 'zod';
import { FEED_LIMITS } from '../alerts/alert-feed.ts';
import {
  acknowledgement,
  alert,
  alertEventsQuery,
  alertNews,
  alertPage,
  alertsQuery,
  dismissal,
} from '../schemas/alert.ts';
import { alertSettingsAnswer, alertSettingsBody } from '../schemas/alert-settings.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const params = z.object({ id: z.uuid() });
const ETAG = 'The state of the alert, for If-Match.';
const headers = z.object({
  'If-Match': z.string().optional().meta({ description: 'The ETag that the change is meant for.' }),
});
const BODY = ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-input'] as const;
const AWAY = ['not-ready', 'store-away'] as const;

const { mostListeners, mostMissed, heartbeatMs } = FEED_LIMITS;

const decision = (name: string, body: z.ZodType, summary: string, description: string): Operation => ({
  method: 'post',
  path: `/v1/alerts/{id}/${name}`,
  tag: 'Alerts',
  summary,
  description: `${description} Undone by \`entry\` in /v1/audit.`,
  request: { params, headers, body: { required: true, content: { [json]: { schema: body } } } },
  answers: { [json]: alert },
  headers: { ETag: ETAG },
  problems: [...BODY, 'unknown-alert', 'already-so', 'alert-over', 'changed-meanwhile', ...AWAY],
});

/** Reports that came closer together than chance has it. */
export const alertOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/alerts',
    tag: 'Alerts',
    summary: 'Alerts, the last opened first',
    description:
      'Reports of watched services that came closer together than chance has it, with the mains that may be behind them. One alert a cluster: it grows, and is over when nothing new comes.',
    request: { query: alertsQuery },
    answers: { [json]: alertPage },
    headers: { Link: 'The next page, with rel="next".' },
    problems: ['invalid-input', ...AWAY],
  },
  {
    method: 'get',
    path: '/v1/alerts/events',
    tag: 'Alerts',
    summary: 'What becomes of alerts, as it happens (Server-Sent Events)',
    description: `Of what another server wrote within half a second, of a report at another server within two. \`Last-Event-ID\` goes on from there: nothing is told twice, and nothing is missed unless more than ${mostMissed} events were, which \`event: reset\` says. Without it: from now on. A comment every ${heartbeatMs / 1_000} s. ${mostListeners} streams a server; one that does not read is ended and may come back. All end when the server closes.`,
    request: {
      query: alertEventsQuery,
      headers: z.object({
        'Last-Event-ID': z.string().optional().meta({ description: 'The id of the last event that was received.' }),
      }),
    },
    answers: { 'text/event-stream': alertNews },
    problems: ['invalid-input', 'unknown-service', 'unknown-agency', 'too-many-listeners', ...AWAY],
  },
  {
    method: 'get',
    path: '/v1/alerts/settings',
    tag: 'Alerts',
    summary: 'What is watched: services, largest circle and window, how many false alarms',
    answers: { [json]: alertSettingsAnswer },
    headers: { ETag: 'The state of the settings, for If-Match.' },
    problems: AWAY,
  },
  {
    method: 'put',
    path: '/v1/alerts/settings',
    tag: 'Alerts',
    summary: 'This is watched from now on',
    description:
      'All watches, as they are to be. A new one begins when it is worked out what chance alone makes of it: seconds to minutes. Undone by `entry` in /v1/audit.',
    request: { headers, body: { required: true, content: { [json]: { schema: alertSettingsBody } } } },
    answers: { [json]: alertSettingsAnswer },
    headers: { ETag: 'The state of the settings, for If-Match.' },
    problems: [...BODY, 'unknown-service', 'changed-meanwhile', ...AWAY],
  },
  {
    method: 'get',
    path: '/v1/alerts/{id}',
    tag: 'Alerts',
    summary: 'One alert with what became of it',
    request: { params },
    answers: { [json]: alert },
    headers: { ETag: ETAG },
    problems: ['unknown-alert', ...AWAY],
  },
  decision('acknowledge', acknowledgement, 'Somebody looks at it', 'It stays acknowledged while it grows.'),
  decision(
    'dismiss',
    dismissal,
    'It is nothing',
    'Nothing more of it is told, unless it holds twice as many reports as now, four more at least, and is less likely by chance: then it comes back as a new alert that `follows` this one.',
  ),
];
