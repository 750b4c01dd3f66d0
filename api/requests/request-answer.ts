import type { RequestPage } from '../../data/requests/list.ts';
import type { RequestSummary, StoredRequest } from '../../data/requests/stored-request.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** A request as lists show it. */
export const summaryAnswer = (request: RequestSummary) => ({
  id: request.id,
  service: request.service,
  status: request.status,
  queue: request.queue,
  reportedAt: iso(request.reportedAtMs),
  closedAt: request.closedAtMs === null ? null : iso(request.closedAtMs),
  updatedAt: iso(request.updatedAtMs),
  place: request.place,
  address: request.address,
  description: request.description,
  answers: request.answers,
  owner: request.owner,
  rule: request.rule,
  overrideReason: request.overrideReason,
  source: request.source,
  attributes: request.attributes,
});

/** A request as the API shows it. Members are named one by one: what is not listed here cannot leak. */
export const requestAnswer = (request: StoredRequest) => ({
  ...summaryAnswer(request),
  routing: request.routing,
  history: request.history.map(({ atMs, kind, reason, changes }) => ({ at: iso(atMs), kind, reason, changes })),
});

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
