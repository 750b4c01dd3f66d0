import { z } from 'zod';
import { saidPlace } from './place.ts';
import { closedObject, code, questionCode, text } from './text.ts';

const reason = text(2000).trim().min(1);

/** The body of PATCH /v1/requests/:id, a JSON merge patch (RFC 7396): members left out stay as they are. */
export const change = closedObject({
  status: z.enum(['open', 'closed']).optional().meta({ description: 'Closes or reopens.' }),
  place: saidPlace
    .nullable()
    .optional()
    .meta({ description: 'Corrects the place and routes again; null: it has none that can be used.' }),
  service: code.optional().meta({ description: 'Corrects the service and routes again.' }),
  answers: z
    .record(questionCode, text(1000).nullable())
    .optional()
    .meta({ description: 'Corrects single answers and routes again; null takes one away.' }),
  owner: closedObject({ agency: code, reason }).nullable().optional().meta({
    description:
      'Overrides the rules: this agency owns it, and keeps it when a later correction routes again. Null gives the decision back to the rules and routes again.',
  }),
  reason: reason.optional().meta({ description: 'Why, for the history.' }),
})
  .refine((body) => Object.keys(body).some((key) => key !== 'reason'), {
    message: 'Expected at least one of status, place, service, answers, owner',
  })
  .meta({ id: 'Change' });

export type ChangeInput = z.infer<typeof change>;
