import { z } from 'zod';
import { ALERT_EVENT_KINDS, ALERT_STATES } from '../../data/alerts/alert.ts';
import type { AlertId } from '../../engine/ids.ts';
import { actor, reason } from './change.ts';
import { instant } from './moment.ts';
import { lat, lon } from './place.ts';
import { bbox, cursor, limit } from './request-list.ts';
import { suspectedMain as suspectedMainSchema, suspicion } from './suspected-main.ts';
import { closedObject, code } from './text.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in lower case; null for text that is no UUID, which no alert can have. */
export const alertIdOf = (value: string): AlertId | null =>
  UUID.test(value) ? (value.toLowerCase() as AlertId) : null;

const states = z
  .string()
  .max(100)
  .transform((said) => said.split(','))
  .pipe(z.array(z.enum(ALERT_STATES)).max(ALERT_STATES.length))
  .meta({ description: `${ALERT_STATES.join(', ')}; several with commas between them.`, example: 'open,acknowledged' });

const area = z
  .string()
  .max(400)
  .regex(/^[^/]+\/./, 'Expected layer/id')
  .transform((said) => {
    const [layer, ...id] = said.split('/');
    return { layer: layer!, id: id.join('/') };
  })
  .meta({ description: 'Whose circle touches this jurisdiction: `layer/id`.', example: 'ward/3' });

const whichAlerts = {
  service: code.optional().meta({ description: 'One of the services of its reports.' }),
  agency: code.optional().meta({ description: 'Who is to look at it.' }),
  bbox: bbox.optional().meta({ description: 'Whose circle touches the box; as in GET /v1/requests.' }),
  area: area.optional(),
};

/** The query of GET /v1/alerts. */
export const alertsQuery = closedObject({
  state: states.optional(),
  ...whichAlerts,
  limit: limit.optional(),
  cursor: cursor.optional(),
});
export type AlertsQuery = z.infer<typeof alertsQuery>;

const position = z
  .string()
  .regex(/^\d{1,15}$/, 'Expected the id of an event, a whole number')
  .transform(Number);

/** The query of GET /v1/alerts/events. */
export const alertEventsQuery = closedObject({
  ...whichAlerts,
  last_event_id: position.optional().meta({
    description:
      'As the header Last-Event-ID, for clients that cannot send one at first: `lastEventId` of GET /v1/alerts.',
  }),
});
export type AlertEventsQuery = z.infer<typeof alertEventsQuery>;
/** The header that a browser sends by itself when it connects again. */
export const lastEventId = position;

/** The body of POST /v1/alerts/{id}/acknowledge. */
export const acknowledgement = closedObject({ reason: reason.optional(), actor: actor.optional() }).meta({
  id: 'Acknowledgement',
});
/** The body of POST /v1/alerts/{id}/dismiss. */
export const dismissal = closedObject({ reason, actor: actor.optional() }).meta({ id: 'Dismissal' });

const { suspectedMain, noMainBecause, candidates, severalMains, noMain } = suspicion;

const candidate = suspectedMainSchema
  .extend({ requests: z.array(z.uuid()).meta({ description: 'Those that it explains.' }) })
  .meta({ id: 'AlertCandidate' });

const summary = z.object({
  id: z.uuid(),
  state: z.enum(ALERT_STATES),
  services: z.array(z.string()).meta({ description: 'Of its reports, those with most reports first.' }),
  agency: z.string().nullable().meta({
    description: 'Who owns the suspected main, or to whom a report at its center would go; null: nobody.',
  }),
  openedAt: instant,
  updatedAt: instant,
  overAt: instant.nullable().meta({ description: 'Null: it is not over. What was dismissed stays so when it ends.' }),
  center: z.object({ lon, lat }),
  radiusMeters: z.number(),
  from: instant.meta({ description: 'With `to`: the window in which the evidence is strongest.' }),
  to: instant,
  reports: z.int(),
  requests: z.array(z.uuid()).meta({ description: 'Oldest first. Nothing that their reporters wrote.' }),
  cases: z.number().meta({
    description: 'Problems in circle and window; not whole, since a report counts by how likely it repeats none.',
  }),
  expected: z.number().meta({ description: 'Problems that would have been there anyway.' }),
  llr: z.number().meta({ description: 'Log likelihood ratio of the window.' }),
  pValue: z.number().meta({ description: 'That chance alone makes one as strong on any one day, anywhere.' }),
  recurrenceDays: z
    .number()
    .meta({ description: 'After how many days, on average, chance alone makes one as strong.' }),
  suspectedMain: candidate.nullable().meta({ description: suspectedMain.description! }),
  candidates: z.array(candidate).meta({ description: candidates.description! }),
  ...{ noMainBecause, severalMains, noMain },
  streets: z.array(z.string()).nullable().meta({ description: 'Affected, as far as known; null: not known.' }),
  follows: z.uuid().nullable().meta({ description: 'The dismissed alert that came back as this one, clearly worse.' }),
  mergedInto: z.uuid().nullable().meta({ description: 'The alert that it became part of.' }),
});

/** A page of alerts, the last opened first. */
export const alertPage = z
  .object({
    alerts: z.array(summary.meta({ id: 'AlertSummary' })),
    lastEventId: z.int().meta({ description: 'Go on from here with GET /v1/alerts/events to miss nothing.' }),
    next: z.string().nullable().meta({ description: 'Address of the next page; null on the last.' }),
  })
  .meta({ id: 'AlertPage' });

const happened = {
  at: instant,
  kind: z.enum(ALERT_EVENT_KINDS),
  reason: z.string().nullable(),
  actor: z.string().nullable().meta({ description: 'A role or desk; null: the program, or it was not said.' }),
};

/** An alert with what became of it. */
export const alert = summary
  .extend({
    entry: z.uuid().optional().meta({ description: 'Of a decision: its entry in the audit, which undoes it.' }),
    history: z
      .array(
        z.object({
          ...happened,
          reports: z.int().meta({ description: 'How many it held then.' }),
          pValue: z.number(),
          recurrenceDays: z.number(),
        }),
      )
      .meta({ description: 'Oldest first.' }),
  })
  .meta({ id: 'Alert' });

/** The `data` of an event, as JSON. */
export const alertNews = z.object({ ...happened, alert: summary.meta({ description: 'As it is now.' }) }).meta({
  id: 'AlertNews',
  description:
    'The `data` of each event, as JSON; `event` is its kind, `id` its position. `event: reset` with `{}`: so much was missed that the list is to be read anew.',
});
