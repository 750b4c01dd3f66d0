import { z } from 'zod';
import { OUTCOMES, STAGES } from '../../data/requests/stored-request.ts';
import { saidPlace } from './place.ts';
import { answers, closedObject, code, questionCode, text } from './text.ts';

export const reason = text(2000).trim().min(1);

/**
 * Who decides: a role or desk. What looks like a person's contact is refused, since everybody may read the history.
 */
export const actor = text(100)
  .trim()
  .min(1)
  .refine((value) => !/@|(\d[\s().-]*){7}/.test(value), {
    message: 'Expected a role or desk, without an e-mail address or a phone number',
  })
  .meta({ description: 'Who decides: a role or desk, never a person or their contact.', example: 'dispatch desk 2' });

const DECISIONS = ['owner', 'handover', 'rediagnosis', 'declined', 'undo'] as const;
const CORRECTIONS = ['place', 'service', 'answers', 'stage', 'outcome'] as const;

const among = (body: object, names: readonly string[]): readonly string[] =>
  names.filter((name) => Object.hasOwn(body, name));

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
  stage: z
    .enum(STAGES)
    .optional()
    .meta({ description: 'How far the work came. Reopening and handing over begin anew with `received`.' }),
  outcome: z
    .enum([...OUTCOMES, 'not-ours'])
    .optional()
    .meta({
      description:
        'What the end of a closing was. `not-ours` is refused with the alternatives: hand it over, say what it is, or decline it. `no-action` states a reason.',
    }),
  handover: closedObject({ to: code, reason }).optional().meta({
    description: 'Whoever has it passes it on to this agency, which keeps it when a later correction routes again.',
  }),
  rediagnosis: closedObject({ service: code, answers: answers.default({}), reason })
    .optional()
    .meta({
      description:
        'The field found that it is another service: the rules decide anew whose that is. Answers that the new service asks as well go along.',
    }),
  declined: closedObject({ reason }).optional().meta({
    description:
      'The owner says "not ours": it goes to the most probable agency that has not said so, then to the fallback of the service, then to the queue `disputed`.',
  }),
  undo: z.literal(true).optional().meta({
    description: 'Takes the last decision of a person about the owner back; both stay in the history.',
  }),
  actor: actor.optional(),
  reason: reason.optional().meta({ description: 'Why, for the history.' }),
})
  .refine((body) => Object.keys(body).some((key) => key !== 'reason' && key !== 'actor'), {
    message: `Expected at least one of status, stage, place, service, answers, ${DECISIONS.join(', ')}`,
  })
  .refine((body) => among(body, DECISIONS).length <= 1, {
    message: `Expected at most one of ${DECISIONS.join(', ')}: they decide about the same owner`,
  })
  .refine((body) => among(body, DECISIONS.slice(1)).length === 0 || among(body, CORRECTIONS).length === 0, {
    message: `Expected ${DECISIONS.slice(1).join(', ')} without ${CORRECTIONS.join(', ')}: send those first`,
  })
  .refine((body) => among(body, DECISIONS.slice(1)).length === 0 || body.status !== 'closed', {
    message: `Expected ${DECISIONS.slice(1).join(', ')} without closing: who has it then closes it`,
    path: ['status'],
  })
  .refine((body) => body.outcome === undefined || body.status === 'closed', {
    message: 'Expected an outcome with status "closed" only',
    path: ['outcome'],
  })
  .refine((body) => body.outcome !== 'no-action' || body.reason !== undefined, {
    message: 'Expected a reason for doing nothing',
    path: ['reason'],
  })
  .meta({ id: 'Change' });

export type ChangeInput = z.infer<typeof change>;
