import type { RequestRecord } from '../../data/places/record.ts';
import type { RequestStatus } from '../../data/requests/stored-request.ts';
import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';

/** A request as it stood at a moment. */
export interface RequestThen {
  readonly service: ServiceCode;
  readonly status: RequestStatus;
  readonly lonLat: readonly [lon: number, lat: number] | null;
  readonly agency: AgencyId | null;
  /** Null where the asset of now rests on what was only corrected later. */
  readonly asset: AssetRef | null;
}

type Event = RequestRecord['history'][number];

/** A value as it was before a moment: what the first later event that changed it says it was; else what it is now. */
function before<Value>(later: readonly Event[], field: string, now: Value): Value {
  const changed = later.find(({ kind, changes }) => kind !== 'reported' && changes[field] !== undefined);
  return changed === undefined ? now : (changed.changes[field]!.from as Value);
}

const OPENING = ['closed', 'reopened'];

function statusThen({ status, closedAtMs, history }: RequestRecord, atMs: number): RequestStatus {
  const last = history.filter(({ kind, atMs: eventMs }) => OPENING.includes(kind) && eventMs < atMs).at(-1);
  if (last !== undefined) return last.kind === 'closed' ? 'closed' : 'open';
  // Closed by its source, which says when or not at all, not here.
  const isOurs = history.some(({ kind }) => OPENING.includes(kind));
  const isClosedThen = status === 'closed' && (closedAtMs === null || closedAtMs < atMs);
  return !isOurs && isClosedThen ? 'closed' : 'open';
}

/**
 * The request as it stood before the moment: what was changed at it or later is taken back, event by event. What a later import
 * of its source changed leaves no event and cannot be.
 */
export function requestThen(record: RequestRecord, atMs: number): RequestThen {
  const later = record.history.filter((event) => event.atMs >= atMs);
  const here = record.lonLat && { lon: record.lonLat[0], lat: record.lonLat[1] };
  const place = before<{ readonly lon: number; readonly lat: number } | null>(later, 'place', here);
  const isRoutedLater = later.some(({ kind }) =>
    ['place_corrected', 'service_corrected', 'answers_corrected', 'rerouted', 'rediagnosed', 'undone'].includes(kind),
  );
  return {
    service: before(later, 'service', record.service),
    status: statusThen(record, atMs),
    lonLat: place && [place.lon, place.lat],
    agency: before(later, 'owner', record.agency),
    asset: isRoutedLater ? null : record.asset,
  };
}
