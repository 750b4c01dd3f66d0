import type { RequestPage } from '../../data/requests/list.ts';
import type { RequestSummary, StoredRequest } from '../../data/requests/stored-request.ts';
import type { AgencyId } from '../../engine/ids.ts';
import type { Emergency } from '../../engine/route/resolution.ts';
import { chainOf } from './chain.ts';
import { declinedBy } from './decisions.ts';
import { callText, NOBODY_COMES, referralOf } from './emergency-report.ts';

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** A request as lists show it. */
export const summaryAnswer = (request: RequestSummary) => ({
  id: request.id,
  service: request.service,
  filedService: request.filedService,
  status: request.status,
  stage: request.stage,
  outcome: request.outcome,
  serviceNotice: request.outcome === 'referred-to-emergency' ? NOBODY_COMES : null,
  queue: request.queue,
  reportedAt: iso(request.reportedAtMs),
  closedAt: request.closedAtMs === null ? null : iso(request.closedAtMs),
  updatedAt: iso(request.updatedAtMs),
  place: request.place,
  address: request.address,
  description: request.description,
  answers: request.answers,
  owner: request.owner,
  firstAgency: request.firstAgency,
  rule: request.rule,
  overrideReason: request.overrideReason,
  source: request.source,
  attributes: request.attributes,
  incident: request.incident && { ...request.incident, isLead: request.incident.lead === request.id },
  reportCount: request.incident?.reportCount ?? 1,
  suggested: request.suggested,
});

/** A request as the API shows it. Members are named one by one: what is not listed here cannot leak. */
export const requestAnswer = (request: StoredRequest, nameOf: NameOf) => ({
  ...summaryAnswer(request),
  emergency: emergencyAnswer(request),
  chain: chainOf(request).map(({ agency, fromMs, untilMs, by, reason, actor }) => ({
    ...{ agency, name: nameOf(agency), from: isoOrNull(fromMs), until: isoOrNull(untilMs), by, reason, actor },
  })),
  declined: declinedBy(request.history).map(({ agency, atMs, reason, actor }) => ({
    ...{ agency, name: nameOf(agency), at: iso(atMs), reason, actor },
  })),
  routing: request.routing,
  history: request.history.map(({ atMs, kind, reason, actor, changes }) => ({
    ...{ at: iso(atMs), kind, reason, actor, changes },
  })),
});

/** The name of an agency, its id where the city does not know it any more. */
export type NameOf = (agency: AgencyId) => string;

/**
 * "Call now": of a report that was referred, that nobody comes; of an open request whose answers have become an emergency since,
 * that somebody has it all the same.
 */
function emergencyAnswer({ history, routing, outcome, status }: StoredRequest) {
  const referral = outcome === 'referred-to-emergency' ? referralOf(history) : null;
  const emergency = referral ?? (status === 'open' ? ((routing?.emergency ?? null) as Emergency | null) : null);
  if (emergency === null) return null;
  const notice = referral === null ? callText(emergency) : `${NOBODY_COMES} ${callText(emergency)}`;
  return { ...emergency, nobodyComes: referral !== null, notice };
}

export const pageAnswer = (page: RequestPage, next: string | null) => ({
  requests: page.requests.map(summaryAnswer),
  next,
});

const featureOf = (request: RequestSummary) => {
  const { id, place, ...properties } = summaryAnswer(request);
  return {
    type: 'Feature' as const,
    id,
    geometry: place && { type: 'Point' as const, coordinates: [place.lon, place.lat] },
    properties: { ...properties, accuracyMeters: place?.accuracyMeters ?? null },
  };
};

/** A page as a GeoJSON FeatureCollection (RFC 7946); a request without a place has no geometry. */
export const featuresAnswer = (page: RequestPage, next: string | null) => ({
  type: 'FeatureCollection' as const,
  features: page.requests.map(featureOf),
  next,
});
