import { z } from 'zod';
import { EVENT_KINDS } from '../../data/requests/stored-request.ts';
import { instant } from './moment.ts';
import { placeAnswer } from './place.ts';
import { owner, routeAnswer } from './routing.ts';

const summary = z.object({
  id: z.uuid(),
  service: z.string(),
  status: z.enum(['open', 'closed']),
  queue: z.enum(['unplaced', 'unrouted', 'disputed']).nullable().meta({
    description:
      'Why it waits for a dispatcher: no usable place, no owner found, or declined by everybody to whom it may belong (its owner is responsible meanwhile).',
  }),
  reportedAt: instant,
  closedAt: instant.nullable(),
  updatedAt: instant,
  place: placeAnswer.nullable(),
  address: z.string().nullable(),
  description: z.string().nullable(),
  answers: z.record(z.string(), z.string()),
  owner: owner.nullable(),
  rule: z.string().nullable().meta({ description: 'The rule that named the owner; null for an override or no owner.' }),
  overrideReason: z
    .string()
    .nullable()
    .meta({ description: 'Why a person overrode the rules; null while they decide.' }),
  source: z
    .object({ dataset: z.string(), id: z.string() })
    .nullable()
    .meta({ description: 'Where an imported past request came from.' }),
  attributes: z.record(z.string(), z.unknown()),
});

export const requestSummary = summary.meta({ id: 'RequestSummary' });

/** A request with its routing answer and its history. */
export const request = summary
  .extend({
    routing: routeAnswer.nullable().meta({
      description: 'The last answer of the rules; null if it was not routed. An override leaves it as it is.',
    }),
    history: z.array(
      z.object({
        at: instant,
        kind: z.enum(EVENT_KINDS),
        reason: z.string().nullable(),
        changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
      }),
    ),
  })
  .meta({ id: 'Request' });

/** A page of requests, newest first. */
export const requestPage = z
  .object({
    requests: z.array(requestSummary),
    next: z.string().nullable().meta({ description: 'Address of the next page; null on the last.' }),
  })
  .meta({ id: 'RequestPage' });

/** The same page as GeoJSON (RFC 7946). */
export const requestFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.uuid(),
        geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }).nullable(),
        properties: summary.omit({ id: true, place: true }).extend({ accuracyMeters: z.number().nullable() }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'RequestFeatures' });
