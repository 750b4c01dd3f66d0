import { z } from 'zod';
import { DECIDED_BY, INCIDENT_EVENT_KINDS } from '../../data/incidents/incident.ts';
import { OUTCOMES, STAGES } from '../../data/requests/stored-request.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import { actor, reason } from './change.ts';
import { instant, moment } from './moment.ts';
import { placeAnswer } from './place.ts';
import { bbox, cursor, limit } from './request-list.ts';
import { closedObject, code } from './text.ts';

const MOST_REQUESTS = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const uuid = <Id extends string>(of: string) =>
  z
    .string()
    .regex(UUID, `Expected the id of ${of}`)
    .transform((id) => id.toLowerCase() as Id);

/** The id in lower case; null for text that is no UUID, which no incident can have. */
export const incidentIdOf = (value: string): IncidentId | null =>
  UUID.test(value) ? (value.toLowerCase() as IncidentId) : null;

const requests = (least: number) =>
  z
    .array(uuid<RequestId>('a request'))
    .min(least)
    .max(MOST_REQUESTS)
    .transform((ids) => [...new Set(ids)])
    .meta({ description: `Ids of requests, ${MOST_REQUESTS} at most.` });

const said = { reason, actor: actor.optional() };

/** The body of POST /v1/incidents. */
export const newIncident = closedObject({ requests: requests(2), ...said }).meta({ id: 'NewIncident' });
/** The body of linking, unlinking and splitting. */
export const someRequests = closedObject({ requests: requests(1), ...said }).meta({ id: 'SomeRequests' });
/** The body of merging. */
export const otherIncident = closedObject({ incident: uuid<IncidentId>('an incident'), ...said }).meta({
  id: 'OtherIncident',
});

/** The query of GET /v1/incidents. */
export const incidentsQuery = closedObject({
  bbox: bbox.optional().meta({ description: 'Where the lead is; as in GET /v1/requests.' }),
  service: code.optional().meta({ description: 'Of the lead.' }),
  agency: code.optional().meta({ description: 'Whose it is now.' }),
  status: z.enum(['open', 'closed']).optional(),
  queue: z
    .enum(['closed-not-fixed'])
    .optional()
    .meta({ description: 'Only those that were closed, reported again since, and are open.' }),
  min_reports: z
    .string()
    .regex(/^\d{1,4}$/, 'Expected a whole number')
    .transform(Number)
    .optional()
    .meta({ description: 'Reported by at least so many.' }),
  from: moment.optional().meta({ description: 'First reported at or after.' }),
  to: moment.optional().meta({ description: 'First reported before.' }),
  limit: limit.optional(),
  cursor: cursor.optional(),
  format: z
    .enum(['json', 'geojson'])
    .optional()
    .meta({ description: 'Or by the Accept header: application/geo+json.' }),
});
export type IncidentsQuery = z.infer<typeof incidentsQuery>;

const summary = z.object({
  id: z.uuid(),
  lead: z.uuid().meta({ description: 'The request that people work on.' }),
  service: z.string(),
  status: z.enum(['open', 'closed']),
  openedAt: instant.meta({ description: 'When it was first reported.' }),
  lastReportedAt: instant,
  closedAt: instant.nullable(),
  updatedAt: instant,
  reportCount: z.int().meta({ description: '0: it was merged into another, or everything was taken out of it.' }),
  recurrenceOf: z.uuid().nullable().meta({ description: 'The closed incident whose problem this is again.' }),
  notFixedSince: instant.nullable().meta({
    description: 'Since when it is known that a closing did not end the problem; null: not, or closed since.',
  }),
});

const listed = summary.extend({ agency: z.string().nullable(), place: placeAnswer.nullable() });

/** A page of incidents, the last reported first. */
export const incidentPage = z
  .object({
    incidents: z.array(listed.meta({ id: 'IncidentSummary' })),
    next: z.string().nullable().meta({ description: 'Address of the next page; null on the last.' }),
  })
  .meta({ id: 'IncidentPage' });

/** The same page as GeoJSON (RFC 7946); the place is that of the lead. */
export const incidentFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.uuid(),
        geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }).nullable(),
        properties: listed.omit({ id: true, place: true }).extend({ accuracyMeters: z.number().nullable() }),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'IncidentFeatures' });

/** An incident with its requests and how they came together. */
export const incident = summary
  .extend({
    agency: z.string().nullable(),
    stage: z.enum(STAGES).nullable(),
    outcome: z.enum(OUTCOMES).nullable(),
    recurrences: z.array(z.uuid()).meta({ description: 'Incidents that recur from it.' }),
    reports: z
      .array(
        z.object({
          id: z.uuid(),
          isLead: z.boolean(),
          service: z.string(),
          reportedAt: instant,
          place: placeAnswer.nullable(),
        }),
      )
      .meta({ description: 'The lead first, then by when they were reported. Nothing that their reporters wrote.' }),
    history: z
      .array(
        z.object({
          at: instant,
          kind: z.enum(INCIDENT_EVENT_KINDS),
          decidedBy: z.enum(DECIDED_BY),
          request: z.uuid().nullable(),
          other: z.uuid().nullable().meta({ description: 'The incident merged with, split from or recurring.' }),
          probability: z.number().nullable().meta({ description: 'Of what was linked by itself.' }),
          because: z.array(z.string()),
          reason: z.string().nullable(),
          actor: z.string().nullable(),
        }),
      )
      .meta({ description: 'How its requests came together and went apart, oldest first.' }),
  })
  .meta({ id: 'Incident' });
