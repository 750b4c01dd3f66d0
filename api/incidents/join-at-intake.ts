import { type Dedupe, dedupeSettings } from '../../data/incidents/dedupe-settings.ts';
import { writeSuggested } from '../../data/incidents/incident-store.ts';
import { holdNeighborhood } from '../../data/incidents/neighborhood.ts';
import { reporterKey } from '../../data/incidents/usual-time.ts';
import {
  type Contact,
  type IdempotencyKey,
  type IntakeOutcome,
  keepReport,
  type NewRequest,
} from '../../data/requests/intake.ts';
import type { StoredPlace, StoredRequest } from '../../data/requests/stored-request.ts';
import { isUnavailable } from '../../data/store/errors.ts';
import type { Session, Store } from '../../data/store/store.ts';
import type { IncidentDecision, IncidentMatch } from '../../engine/dedupe/incidents/decide-incident.ts';
import { comparedServices, serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import type { Report } from '../../engine/dedupe/report.ts';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { errorForLog } from '../problem.ts';
import type { Cause } from './arrange.ts';
import { join, leadOf } from './join.ts';
import { holdingIn, inTransaction } from './lock.ts';
import { reportsNear, sameProblem } from './same-problem.ts';
import { settleAround, settlingMeters } from './settle.ts';

/** What intake knows of a report beside what is kept of it. */
export interface JustTaken {
  /** Equal for one person. */
  readonly reporter: string | null;
  /** What who reports says it is the same as: an incident or a request. */
  readonly sameAs: IncidentId | RequestId | null;
}

// How far the clocks of two servers may be apart.
const CLOCK_MS = 60_000;

// More are not suggested at once: a person is to look at each.
const MOST_SUGGESTED = 5;

/** What became of a report at intake. */
export interface KeptAndJoined {
  readonly outcome: IntakeOutcome;
  /** Whether it belongs to an incident now, or may. */
  readonly isJoined: boolean;
}

/**
 * Keeps a report and joins it with the problem that it repeats: from the service's threshold on by itself, or because who reports
 * says so. Below, what it may be is kept with it for a person to decide. An emergency is never joined: nobody comes because of
 * it. Reports about one neighborhood are taken one after the other, whichever server takes them, so that each sees those before
 * it; then those of the last hour around it are grouped anew. What fails in comparing them does not keep a report from being kept.
 * Eight round trips, some five more to join, seven to rearrange; one where linking is off or there is nothing to compare.
 */
export async function keepAndJoin(
  deps: Deps,
  store: Store,
  report: NewRequest,
  contact: Contact | null,
  idempotency: IdempotencyKey | null,
  sameAs: IncidentId | RequestId | null,
): Promise<KeptAndJoined> {
  const taken = { reporter: contact?.reporterKey ?? null, sameAs };
  const keep = (session: Session) => keepReport(session, report, contact, idempotency);
  if (report.outcome === 'referred-to-emergency') return { outcome: await keep(store), isJoined: false };
  try {
    const dedupe = await dedupeSettings(store, report.region);
    if (sameAs === null && (dedupe.linking === 'off' || report.place === null))
      return { outcome: await keep(store), isJoined: false };
    return await inTransaction(store, async (session): Promise<KeptAndJoined> => {
      await holdAround(session, report, dedupe);
      const outcome = await keep(session);
      if (outcome.kind !== 'kept') return { outcome, isJoined: false };
      return { outcome, isJoined: await joined(deps, session, dedupe, report, taken) };
    });
  } catch (error) {
    if (isUnavailable(error)) throw error;
    deps.log.error({ request: report.id, error: errorForLog(error) }, 'a report could not be compared with others');
    return { outcome: await keep(store), isJoined: false };
  }
}

async function holdAround(
  session: Session,
  { region, place, service }: Pick<NewRequest, 'region' | 'place' | 'service'>,
  dedupe: Dedupe,
): Promise<void> {
  if (place === null) return;
  await holdNeighborhood(session, region, [place.lon, place.lat], settlingMeters(dedupe, service));
}

async function joined(
  deps: Deps,
  session: Session,
  dedupe: Dedupe,
  report: NewRequest,
  { reporter, sameAs }: JustTaken,
): Promise<boolean> {
  const { region, id, service, place } = report;
  const isSaid = sameAs !== null && (await joinedAsSaid(deps, session, region, dedupe, { id, service, place }, sameAs));
  if (dedupe.linking === 'off' || place === null) return isSaid;
  const asset = report.routing?.asset ?? null;
  const kept = reportOf({ ...report, asset }, reporter);
  const isJoined = isSaid || (await joinedAsFound(deps, session, region, dedupe, kept));
  if (dedupe.linking !== 'automatic') return isJoined;
  return (await settleAround(deps, session, region, dedupe, kept)) || isJoined;
}

/**
 * The same for a report that had no place and was given one. What a person has taken out of an incident is left alone. Whether it
 * belongs to an incident now, or may; what fails in comparing leaves it as it is.
 */
export async function joinPlaced(deps: Deps, store: Store, region: string, request: StoredRequest): Promise<boolean> {
  const wasParted = request.history.some(({ kind }) => kind === 'unlinked');
  if (request.place === null || request.incident !== null || request.status === 'closed' || wasParted) return false;
  const { place, service, id } = request;
  try {
    const dedupe = await dedupeSettings(store, region);
    if (dedupe.linking === 'off') return false;
    const report = reportOf(request, await reporterKey(store, region, id));
    return await store.transaction(async (session) => {
      await holdAround(session, { region, place, service }, dedupe);
      return joinedAsFound(deps, session, region, dedupe, report);
    });
  } catch (error) {
    deps.log.error({ request: id, error: errorForLog(error) }, 'a report could not be compared with others');
    return false;
  }
}

type Comparable = Pick<
  StoredRequest,
  'id' | 'service' | 'place' | 'reportedAtMs' | 'asset' | 'description' | 'address'
>;

/** A request as it is compared; one without a place cannot be. */
export function reportOf(request: Comparable, reporter: string | null): Report {
  const { id, service, place, reportedAtMs, asset, description, address } = request;
  if (place === null) throw new RangeError('request must have a place');
  return {
    ...{ id, service, reportedAtMs, asset, text: description, address, segment: null, reporter },
    place: { lonLat: [place.lon, place.lat], accuracyMeters: place.accuracyMeters },
  };
}

async function joinedAsFound(
  deps: Deps,
  session: Session,
  region: string,
  dedupe: Dedupe,
  report: Report,
): Promise<boolean> {
  const nearby = await reportsNear(
    session,
    region,
    dedupe,
    report,
    Math.max(report.reportedAtMs, deps.now()) + CLOCK_MS,
  );
  if (nearby.reports.length === 0) return false;
  const { decision } = sameProblem(dedupe, report, nearby);
  if (decision.kind === 'alone') return false;
  const isLinking = decision.kind !== 'suggest' && dedupe.linking === 'automatic';
  if (isLinking) return (await joinDecided(deps, session, region, report.id!, decision)) !== null;
  const matches = decision.kind === 'suggest' ? decision.incidents : [decision.match, ...decision.others];
  await writeSuggested(session, region, report.id!, suggestionsOf(matches));
  return true;
}

const suggestionsOf = (matches: readonly IncidentMatch[]) =>
  matches.slice(0, MOST_SUGGESTED).map(({ incident, probability }) => ({ id: incident, probability }));

function joinDecided(
  deps: Deps,
  session: Session,
  region: string,
  request: RequestId,
  decision: Exclude<IncidentDecision, { kind: 'alone' | 'suggest' }>,
): Promise<IncidentId | null> {
  const { incident: to, match, probability } = decision;
  const cause: Cause = {
    ...{ decidedBy: 'automatic', reason: null, actor: null },
    ...{ probability, because: match.because },
  };
  const how = decision.kind === 'recur' ? 'recur' : 'link';
  return holdingIn(session, region, named(request, to), (locked) =>
    join(deps, session, region, locked, { request, to, how }, cause),
  );
}

const named = (request: RequestId, to: IncidentId | RequestId) => ({
  requests: [request, to as RequestId],
  incidents: [to as IncidentId],
});

const SAID: Cause = {
  ...{ decidedBy: 'reporter', reason: null, actor: null, probability: null },
  because: ['who reported says that it is the same'],
};

/**
 * Who reports may add themselves to what is reported near them; to say so of anything else would be a way to make somebody else's
 * problem look larger. A report without a place is believed.
 */
async function joinedAsSaid(
  deps: Deps,
  session: Session,
  region: string,
  { model }: Dedupe,
  { id, service, place }: Pick<NewRequest, 'id' | 'service' | 'place'>,
  to: IncidentId | RequestId,
): Promise<boolean> {
  const joined = await holdingIn(session, region, named(id, to), (locked) => {
    const lead = leadOf(locked.members, to);
    if (lead === undefined || lead.state.outcome === 'referred-to-emergency') return Promise.resolve(null);
    const { radiusMeters } = serviceModelOf(model, service);
    const isComparable = comparedServices(model, service).includes(lead.service);
    if (!isComparable || !isNear(place, lead.place, radiusMeters)) return Promise.resolve(null);
    return join(deps, session, region, locked, { request: id, to: lead.incident ?? lead.id, how: 'link' }, SAID);
  });
  return joined !== null;
}

const isNear = (a: StoredPlace | null, b: StoredPlace | null, radiusMeters: number): boolean =>
  a === null ||
  b === null ||
  distanceMeters([a.lon, a.lat], [b.lon, b.lat]) <= radiusMeters + a.accuracyMeters + b.accuracyMeters;
