import { z } from 'zod';
import { EVENT_KINDS, OUTCOMES, STAGES } from '../../data/requests/stored-request.ts';
import { instant } from './moment.ts';
import { placeAnswer } from './place.ts';
import { emergency, owner, routeAnswer } from './routing.ts';

const summary = z.object({
  id: z.uuid(),
  service: z.string(),
  filedService: z.string().nullable().meta({ description: 'As what it was reported, where that was changed since.' }),
  status: z.enum(['open', 'closed']),
  stage: z.enum(STAGES).nullable().meta({ description: 'How far the work came; null: its source does not say.' }),
  outcome: z.enum(OUTCOMES).nullable().meta({
    description: 'What the end of a closed request was; null: its closing did not say.',
  }),
  serviceNotice: z.string().nullable().meta({
    description:
      'What to expect, as `service_notice` of Open311 GeoReport v2: of an emergency, that nobody comes because of the report.',
  }),
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
  firstAgency: z.string().nullable().meta({ description: 'To whom it went first.' }),
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
  incident: z
    .object({
      id: z.uuid(),
      lead: z
        .uuid()
        .meta({ description: 'The request that people work on; the others share its status, stage and owner.' }),
      isLead: z.boolean().meta({ description: 'Whether that is this request.' }),
      reportCount: z.int(),
    })
    .meta({ id: 'IncidentOfRequest' })
    .nullable()
    .meta({ description: 'The problem that it reports together with others; null: it stands by itself.' }),
  reportCount: z.int().meta({ description: 'How many reports there are of its problem, this one included.' }),
  suggested: z.array(z.object({ id: z.uuid(), probability: z.number() })).meta({
    description:
      'Of which problems it may be, likeliest first, as found when it came in: incidents, or requests that stand by themselves. Empty once somebody has said.',
  }),
});

export const requestSummary = summary.meta({ id: 'RequestSummary' });

/** A request with its routing answer and its history. */
export const request = summary
  .extend({
    emergency: emergency
      .extend({
        nobodyComes: z.boolean().meta({
          description:
            'True: the report was referred and closed, nobody comes because of it. False: its owner has it, too.',
        }),
        notice: z.string().meta({ description: 'What to do, as a sentence.' }),
      })
      .meta({ id: 'RequestEmergency' })
      .nullable()
      .meta({ description: '"Call now": whom, by the place.' }),
    chain: z
      .array(
        z.object({
          agency: z.string(),
          name: z.string(),
          from: instant.nullable().meta({ description: 'Null: its source does not say.' }),
          until: instant.nullable().meta({ description: 'Null: still, or its source does not say.' }),
          by: z.enum(['rules', 'source', ...EVENT_KINDS]).meta({ description: 'What gave it to them.' }),
          reason: z.string().nullable(),
          actor: z.string().nullable(),
        }),
      )
      .meta({ description: 'Everybody who had it, the first first.' }),
    declined: z
      .array(
        z.object({
          agency: z.string(),
          name: z.string(),
          at: instant,
          reason: z.string().nullable(),
          actor: z.string().nullable(),
        }),
      )
      .meta({ description: 'Who said "not ours" of it as it is now, with their reasons.' }),
    routing: routeAnswer.nullable().meta({
      description: 'The last answer of the rules; null if it was not routed. An override leaves it as it is.',
    }),
    history: z.array(
      z.object({
        at: instant,
        kind: z.enum(EVENT_KINDS),
        reason: z.string().nullable(),
        actor: z.string().nullable().meta({ description: 'The role or desk that decided.' }),
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
