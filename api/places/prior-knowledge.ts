import { boxAround } from '../../data/places/around.ts';
import {
  type InspectionRecord,
  inspectionsAt,
  onRecord,
  type RequestRecord,
  requestRecords,
} from '../../data/places/record.ts';
import type { Session } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { AssetRef } from '../../engine/locate/candidate.ts';
import { boxAround as extentAround } from '../../engine/route/extent.ts';
import { openStoreOf, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { momentMs } from '../schemas/moment.ts';
import type { PriorKnowledgeQuery } from '../schemas/prior-knowledge.ts';
import { requestThen } from './as-of.ts';
import { askedPlace } from './asked-place.ts';
import { type Evidence, evidenceOfInspection, evidenceOfRequest } from './evidence.ts';
import { installedHere } from './installed-here.ts';
import { linkOf, type PlaceScope, scopeOf } from './links.ts';
import { placeAnswer } from './place-card.ts';
import { requestsAround } from './place-requests.ts';
import { statementOf } from './statement.ts';

const DEFAULT_RADIUS_METERS = 50;
const DEFAULT_LIMIT = 500;
// Their records are read whole: the latest of a place where thousands were reported.
const MOST_REQUESTS = 2_000;
const MOST_INSPECTIONS = 2_000;

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** What was looked for, and where. */
interface Search {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly scope: PlaceScope;
  readonly asOfMs: number;
  readonly nowMs: number;
  readonly service: string | null;
}

/**
 * GET /v1/places/prior-knowledge: what was on record about a place before a moment, in order of time, and what was searched.
 * Throws Problem: unknown or ambiguous place, unknown service, no city yet, store away.
 */
export async function priorKnowledgeAnswer(deps: Deps, query: PriorKnowledgeQuery) {
  const snapshot = snapshotOf(deps);
  const nowMs = deps.now();
  const service = query.service === undefined ? null : requireService(snapshot, query.service);
  const asOfMs = query.asOf === undefined ? nowMs : momentMs(query.asOf, snapshot.city.timeZone);
  const place = askedPlace(snapshot, query.place, nowMs);
  const scope = scopeOf(
    snapshot,
    place,
    nowMs,
    query.radiusMeters ?? Math.max(DEFAULT_RADIUS_METERS, place.reachMeters),
  );
  const search = { snapshot, session: openStoreOf(deps), scope, asOfMs, nowMs, service };
  const requests = await requestsThen(search);
  const inspections = service === null ? await inspectionsThen(search) : NO_INSPECTIONS;
  const all = [...requests.evidence, ...inspections.evidence].sort(inOrderOfTime);
  const shown = all.slice(-(query.limit ?? DEFAULT_LIMIT));
  const searched = {
    place: place.label,
    asOf: query.asOf ?? new Date(nowMs).toISOString(),
    radiusMeters: Math.round(scope.radiusMeters),
    segment: place.segment?.id ?? null,
    addresses: requests.addresses,
    assets: [...scope.assets, ...inspections.assets].map((asset) => asset.id),
    service,
    onRecord: (await onRecord(search.session, snapshot.region, asOfMs, service)).filter(
      ({ kind }) => kind === 'requests' || service === null,
    ),
  };
  return {
    place: placeAnswer(place),
    asOf: new Date(asOfMs).toISOString(),
    known: all.length > 0,
    statement: statementOf(searched, shown, all.length),
    searched: {
      radiusMeters: searched.radiusMeters,
      box: scope.box,
      segment: place.segment,
      assets: [...scope.assets, ...inspections.assets],
      addresses: requests.addresses,
      service,
      onRecord: searched.onRecord.map(({ firstAtMs, lastAtMs, ...row }) => ({
        ...row,
        firstAt: iso(firstAtMs),
        lastAt: iso(lastAtMs),
      })),
      recordedLater: requests.recordedLater,
      isComplete: requests.isComplete && inspections.isComplete,
    },
    evidence: shown.map(({ atMs, recordedAtMs, ...one }) => ({
      at: iso(atMs)!,
      recordedAt: iso(recordedAtMs),
      ...one,
    })),
    evidenceTotal: all.length,
  };
}

const idOf = ({ requestId, inspectionId }: Evidence): string => requestId ?? inspectionId ?? '';
const inOrderOfTime = (a: Evidence, b: Evidence): number =>
  a.atMs - b.atMs || (idOf(a) < idOf(b) ? -1 : Number(idOf(a) > idOf(b))) || ORDER[a.kind] - ORDER[b.kind];
const ORDER = { report: 0, change: 1, closing: 2, inspection: 3 } as const;

/** A report that was entered here only after the moment was not on record then, whenever it was made. */
const isEnteredLater = ({ source, recordedAtMs }: RequestRecord, asOfMs: number): boolean =>
  source === null && recordedAtMs !== null && recordedAtMs >= asOfMs;

async function requestsThen({ session, snapshot, scope, asOfMs, nowMs, service }: Search) {
  const { found, addresses, isCut } = await requestsAround(session, snapshot, scope, asOfMs);
  // Where it was then is told by its history; what is elsewhere now and was never here need not be read.
  const wanted = found.filter((request) => request.wasHere || linkOf(snapshot, scope, request, nowMs) !== null);
  const isSameAddress = new Set(wanted.filter((request) => request.isSameAddress).map(({ id }) => id));
  const ids = wanted.slice(0, MOST_REQUESTS).map(({ id }) => id);
  const records = await requestRecords(session, snapshot.region, ids);
  let recordedLater = 0;
  const evidence = records.flatMap((record) => {
    const then = requestThen(record, asOfMs);
    const link = linkOf(snapshot, scope, { ...then, isSameAddress: isSameAddress.has(record.id) }, nowMs);
    if (link === null || (service !== null && then.service !== service)) return [];
    if (!isEnteredLater(record, asOfMs)) return evidenceOfRequest(snapshot, record, then, link, asOfMs);
    recordedLater++;
    return [];
  });
  return { evidence, addresses, recordedLater, isComplete: !isCut && wanted.length <= MOST_REQUESTS };
}

interface InspectionsThen {
  readonly evidence: readonly Evidence[];
  /** Whose inspections were looked for, beside those of the place itself. */
  readonly assets: readonly AssetRef[];
  readonly isComplete: boolean;
}
const NO_INSPECTIONS: InspectionsThen = { evidence: [], assets: [], isComplete: true };

/** Of the asset, of the segment, and of what is within the radius; and those that were made within it. */
async function inspectionsThen({ session, snapshot, scope, asOfMs, nowMs }: Search): Promise<InspectionsThen> {
  const { place, radiusMeters, assets } = scope;
  const near = installedHere(snapshot, { ...place, reachMeters: radiusMeters }, nowMs);
  const around = near.map(({ asset }) => ({ class: asset.class, id: asset.id }));
  const box = boxAround(extentAround([place.shape])!, radiusMeters);
  const found = await inspectionsAt(session, {
    assets: [...assets, ...around],
    box,
    beforeMs: asOfMs,
    limit: MOST_INSPECTIONS,
  });
  const distances = new Map(near.map(({ asset, distanceMeters }) => [`${asset.class}/${asset.id}`, distanceMeters]));
  const evidence = found.flatMap((record) => {
    const link = linkOf(snapshot, scope, { ...record, isSameAddress: false }, nowMs) ?? linkByAsset(record, distances);
    return link === null ? [] : [evidenceOfInspection(snapshot, record, link)];
  });
  return { evidence, assets: around, isComplete: found.length < MOST_INSPECTIONS };
}

/** An inspection says seldom where it was made: then it is where its asset is. */
function linkByAsset({ asset, lonLat }: InspectionRecord, distances: ReadonlyMap<string, number>) {
  const far = distances.get(`${asset.class}/${asset.id}`);
  // A break of a long main that was far down the street is not of this place.
  if (far === undefined || lonLat !== null) return null;
  return { kinds: ['place' as const], distanceMeters: far };
}
