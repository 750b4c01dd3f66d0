import { z } from 'zod';
import { moment } from './moment.ts';
import { saidPlace } from './place.ts';
import { answers, closedObject, code, text } from './text.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const contact = closedObject({
  name: text(200).nullish(),
  email: text(320).nullish(),
  phone: text(60).nullish(),
  deviceId: text(200).nullish(),
}).meta({
  id: 'Contact',
  description:
    'Who reports. Kept apart; it never appears in an answer, an event, an error or a log. Taken as said: a report is not lost over a mistyped address.',
});

/** The body of POST /v1/requests. */
export const report = closedObject({
  service: code.meta({ example: 'pothole' }),
  place: saidPlace.nullish().meta({ description: 'Left out: the report is kept in the queue of the unplaced.' }),
  address: text(500).nullish().meta({
    description:
      'As it was said; left out: the text of the place, or the id of its asset. It is kept and not looked up.',
  }),
  description: text(10_000).nullish(),
  answers: answers.default({}),
  reportedAt: moment.optional().meta({ description: 'When it was reported; left out: now.' }),
  contact: contact.nullish(),
  sameAs: z
    .string()
    .regex(UUID, 'Expected the id of a request or an incident')
    .transform((id) => id.toLowerCase())
    .nullish()
    .meta({
      description:
        'An incident or a request that is known already: who reports adds themselves. What is too far away, of another kind or an emergency is not joined.',
    }),
}).meta({ id: 'Report' });

export type ReportInput = z.infer<typeof report>;

/**
 * The Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header-07): a structured string in quotes; without quotes
 * it is taken as well, since most clients send it so. Printable ASCII.
 */
export const idempotencyKey = z
  .string()
  .regex(/^("[\x20-\x21\x23-\x5b\x5d-\x7e]{1,255}"|[\x21\x23-\x5b\x5d-\x7e]{1,255})$/, {
    message: 'Expected 1 to 255 printable ASCII characters without quotes and backslashes, such as a UUID',
  })
  .transform((value) => (value.startsWith('"') ? value.slice(1, -1) : value));
