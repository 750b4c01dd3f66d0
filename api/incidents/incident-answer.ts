import type { Request } from 'express';
import type { StoredIncident, WholeIncident } from '../../data/incidents/incident.ts';
import { findIncident } from '../../data/incidents/incident-store.ts';
import { type IncidentFilter, type ListedIncident, listIncidents } from '../../data/incidents/list-incidents.ts';
import { isoOrNull } from '../../data/requests/list.ts';
import type { IncidentId } from '../../engine/ids.ts';
import { cityContext, openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { type ListAnswer, nextAddress } from '../requests/list-answer.ts';
import type { IncidentsQuery } from '../schemas/incident.ts';
import { momentMs } from '../schemas/moment.ts';
import { cursorText } from '../schemas/request-list.ts';

const DEFAULT_LIMIT = 100;

const iso = (ms: number): string => new Date(ms).toISOString();

export const noSuchIncident = (): Problem => new Problem('unknown-incident', 'No incident has this id.');

/** The strong ETag of an incident (RFC 9110, 8.8.3): how often it changed. */
export const incidentTag = ({ id, version }: Pick<StoredIncident, 'id' | 'version'>): string =>
  `"${id.slice(0, 8)}-${version}"`;

/** Throws unless If-Match names the incident's state; without the header anything goes. */
export function requireIncidentMatch(ifMatch: string | undefined, incident: StoredIncident): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (ifMatch.split(',').some((tag) => tag.trim() === incidentTag(incident))) return;
  throw new Problem('changed-meanwhile', 'If-Match does not name the state that the incident has now.');
}

/** The incident of this id. Throws Problem: unknown incident, store away. */
export async function readIncident(deps: Deps, id: IncidentId): Promise<WholeIncident> {
  const { region } = await cityContext(deps, '');
  const incident = await findIncident(openStoreOf(deps), region, id);
  if (incident === null) throw noSuchIncident();
  return incident;
}

const summaryOf = (incident: StoredIncident) => ({
  id: incident.id,
  lead: incident.lead,
  service: incident.service,
  status: incident.status,
  openedAt: iso(incident.openedAtMs),
  lastReportedAt: iso(incident.lastReportedAtMs),
  closedAt: isoOrNull(incident.closedAtMs),
  updatedAt: iso(incident.updatedAtMs),
  reportCount: incident.reportCount,
  recurrenceOf: incident.recurrenceOf,
  notFixedSince: isoOrNull(incident.notFixedSinceMs),
});

/** An incident as the API shows it. Members are named one by one: what is not listed here cannot leak. */
export function incidentAnswer(incident: WholeIncident) {
  const lead = incident.members.find(({ id }) => id === incident.lead)?.state;
  return {
    ...summaryOf(incident),
    agency: lead?.agency ?? null,
    stage: lead?.stage ?? null,
    outcome: lead?.outcome ?? null,
    recurrences: incident.recurrences,
    reports: incident.members.map(({ id, isLinked, service, reportedAtMs, place }) => ({
      ...{ id, isLead: !isLinked, service, reportedAt: iso(reportedAtMs), place },
    })),
    history: incident.history.map(({ atMs, ...event }) => ({ at: iso(atMs), ...event })),
  };
}

/** GET /v1/incidents: one page. `req` tells the address for `next` and, without `format`, the form by its Accept header. */
export async function answerIncidents(deps: Deps, query: IncidentsQuery, req: Request): Promise<ListAnswer> {
  const { region, timeZone } = await cityContext(deps, '');
  const after = query.cursor
    ? { openedAtMicros: query.cursor.reportedAtMicros, id: asIncident(query.cursor.id) }
    : null;
  const filter = filterOf(query, timeZone);
  const page = await listIncidents(openStoreOf(deps), region, filter, after, query.limit ?? DEFAULT_LIMIT);
  const cursor = page.next && { reportedAtMicros: page.next.openedAtMicros, id: page.next.id };
  const next = cursor && nextAddress(req, cursorText(cursor));
  const isGeoJson =
    query.format === undefined
      ? req.accepts(['application/json', 'application/geo+json']) === 'application/geo+json'
      : query.format === 'geojson';
  return isGeoJson
    ? { contentType: 'application/geo+json', body: featuresOf(page.incidents, next), next }
    : { contentType: 'application/json', body: { incidents: page.incidents.map(listedAnswer), next }, next };
}

const asIncident = (id: string): IncidentId => id as IncidentId;

const filterOf = (query: IncidentsQuery, timeZone: string): IncidentFilter => ({
  box: query.bbox ?? null,
  service: query.service ?? null,
  agency: query.agency ?? null,
  status: query.status ?? null,
  isNotFixed: query.queue === 'closed-not-fixed' ? true : null,
  minReports: query.min_reports ?? null,
  fromMs: query.from === undefined ? null : momentMs(query.from, timeZone),
  toMs: query.to === undefined ? null : momentMs(query.to, timeZone),
});

const listedAnswer = (incident: ListedIncident) => ({
  ...summaryOf(incident),
  agency: incident.agency,
  place: incident.place,
});

const featuresOf = (incidents: readonly ListedIncident[], next: string | null) => ({
  type: 'FeatureCollection' as const,
  features: incidents.map((incident) => {
    const { id, place, ...properties } = listedAnswer(incident);
    return {
      type: 'Feature' as const,
      id,
      geometry: place && { type: 'Point' as const, coordinates: [place.lon, place.lat] },
      properties: { ...properties, accuracyMeters: place?.accuracyMeters ?? null },
    };
  }),
  next,
});
