import { createHash } from 'node:crypto';
import { isKnownProblem } from '../../data/incidents/incident-store.ts';
import { findRequest } from '../../data/requests/find.ts';
import {
  type Contact,
  type Earlier,
  earlierIntake,
  type IdempotencyKey,
  type NewRequest,
} from '../../data/requests/intake.ts';
import type { Changes, Queue, Routing, StoredPlace, StoredRequest } from '../../data/requests/stored-request.ts';
import type { Store } from '../../data/store/store.ts';
import type { IncidentId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, unknownService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { keepAndJoin } from '../incidents/join-at-intake.ts';
import { reporterKeyOf } from '../incidents/reporter-key.ts';
import { placeSaid } from '../locate/said-place.ts';
import { errorForLog, invalidInput, Problem } from '../problem.ts';
import { questionOf, routingOf } from '../routing.ts';
import { momentMs } from '../schemas/moment.ts';
import type { SaidPlace } from '../schemas/place.ts';
import type { ReportInput } from '../schemas/report.ts';
import { routeLate } from './change-request.ts';
import { placelessEmergency, referralEvent, referred } from './emergency-report.ts';
import { readRequest } from './read-request.ts';

export interface Taken {
  readonly request: StoredRequest;
  /** The same key and body came before; nothing new was kept. */
  readonly repeated: boolean;
}

/**
 * Routes a report and keeps it. An emergency is kept closed: who reports is told whom to call, and nothing waits. What cannot be placed or routed is kept in its queue; nothing is acknowledged that is not
 * committed. With that it is joined with the problem that it repeats. Throws Problem: unknown service, unknown or ambiguous place,
 * reused key, no city yet, store away. A few round trips to the store.
 */
export async function takeReport(deps: Deps, input: ReportInput, key: string | null): Promise<Taken> {
  const store = openStoreOf(deps);
  const isRouting = deps.keeper.current() !== null;
  const context = await cityContext(deps, input.service);
  const idempotency = fingerprint(input, key);
  const refuse = (problem: unknown) => repeatedOr(problem, store, context.region, idempotency);
  if (!context.serviceKnown) return refuse(unknownService(deps.keeper.current()?.city));
  let found: Found;
  try {
    found = input.place ? findPlace(deps, input.place) : NOWHERE;
  } catch (problem) {
    return refuse(problem);
  }
  const sameAs = (input.sameAs ?? null) as IncidentId | RequestId | null;
  if (sameAs !== null && !(await isKnownProblem(store, context.region, sameAs))) return refuse(noSuchProblem());
  const report = newRequest(deps, input, found, context);
  const contact = contactOf(input, context.region);
  const { outcome, isJoined } = await keepAndJoin(deps, store, report, contact, idempotency, sameAs);
  if (outcome.kind !== 'kept') return repeat(store, report.region, outcome);
  const request = isRouting ? asStored(report) : await caughtUp(deps, report);
  return { request: isJoined ? await asJoined(deps, request) : request, repeated: false };
}

const noSuchProblem = (): Problem =>
  invalidInput([{ pointer: '#/sameAs', detail: 'sameAs: no request or incident has this id' }]);

/** As it is kept now; as it was kept first where the store went away since. */
async function asJoined(deps: Deps, request: StoredRequest): Promise<StoredRequest> {
  try {
    return await readRequest(deps, request.id);
  } catch (error) {
    deps.log.error({ request: request.id, error: errorForLog(error) }, 'a report that was joined could not be read');
    return request;
  }
}

/** Where a report is about, as far as it was found, and how that was said. */
interface Found {
  readonly place: StoredPlace | null;
  readonly address: string | null;
}

const NOWHERE: Found = { place: null, address: null };

/**
 * Looks up words and assets. Before a city is loaded, and when looking up fails, they are kept as they are and the report
 * waits in the queue of the unplaced. Throws Problem where the client can say it better.
 */
function findPlace(deps: Deps, said: SaidPlace): Found {
  if ('lon' in said) return { place: said, address: null };
  const unfound = { place: null, address: 'text' in said ? said.text : `${said.asset.id} (${said.asset.class})` };
  const snapshot = deps.keeper.current();
  if (snapshot === null) return unfound;
  try {
    return placeSaid(snapshot, said, deps.now());
  } catch (error) {
    if (error instanceof Problem) throw error;
    deps.log.error({ error: errorForLog(error) }, 'looking up the place failed; the report is kept unplaced');
    return unfound;
  }
}

/** A retry of what was kept before, though the city has given up the service or the place since; else throws the problem. */
async function repeatedOr(
  problem: unknown,
  store: Store,
  region: string,
  idempotency: IdempotencyKey | null,
): Promise<Taken> {
  const earlier = idempotency && (await earlierIntake(store, region, idempotency));
  if (!earlier) throw problem;
  return repeat(store, region, earlier);
}

/** What a key that is taken answers: its request as it is now, or the problem of another body. */
async function repeat(store: Store, region: string, outcome: Earlier): Promise<Taken> {
  if (outcome.kind === 'key-reused')
    throw new Problem('idempotency-key-reused', 'This key came with another body before.');
  const request = await findRequest(store, region, outcome.id);
  if (request === null) throw new Error('a request went away while its intake was repeated');
  return { request, repeated: true };
}

/**
 * When an index came up while the report was being kept, `routeWaiting` may have looked too early to see it: then it is
 * routed here. Between the two none is left behind.
 */
async function caughtUp(deps: Deps, report: NewRequest): Promise<StoredRequest> {
  const isLate = report.routing === null && report.place !== null && deps.keeper.current() !== null;
  if (!isLate) return asStored(report);
  try {
    return (await routeLate(deps, report.id)) ?? (await readRequest(deps, report.id));
  } catch (error) {
    // It is kept, which is what was promised; its owner can still be asked for with `owner: null`.
    deps.log.error({ error: errorForLog(error) }, 'a report that came while loading could not be routed');
    return asStored(report);
  }
}

function newRequest(
  deps: Deps,
  input: ReportInput,
  found: Found,
  context: { region: string; timeZone: string },
): NewRequest {
  const nowMs = deps.now();
  const service = input.service as ServiceCode;
  const reportedAtMs = input.reportedAt === undefined ? nowMs : momentMs(input.reportedAt, context.timeZone);
  const { place } = found;
  const address = input.address ?? found.address;
  const routing = place && routed(deps, service, place, input.answers, reportedAtMs, address);
  const emergency = place === null ? placelessEmergency(deps, service, input.answers) : (routing?.emergency ?? null);
  return {
    region: context.region,
    id: deps.newId() as RequestId,
    service,
    stage: 'received',
    ...(emergency === null ? waiting(place, routing) : referred(nowMs)),
    reportedAtMs,
    nowMs,
    place,
    address,
    description: input.description ?? null,
    answers: input.answers,
    routing,
    events: [
      {
        id: deps.newId(),
        kind: 'reported',
        reason: null,
        actor: null,
        changes: firstChanges(input, place, routing),
      },
      ...(emergency === null ? [] : [referralEvent(emergency, deps.newId())]),
    ],
  };
}

/** An ordinary report is open, and in a queue while nobody can work on it. */
const waiting = (place: StoredPlace | null, routing: Routing | null) => ({
  status: 'open' as const,
  closedAtMs: null,
  outcome: null,
  queue: queueOf(place, routing),
});

const queueOf = (place: StoredPlace | null, routing: Routing | null): Queue | null => {
  if (place === null) return 'unplaced';
  return routing?.owner ? null : 'unrouted';
};

/** Null while no index is loaded, or when routing fails: then the report waits in the queue of the unrouted. */
function routed(
  deps: Deps,
  service: ServiceCode,
  place: StoredPlace,
  answers: Readonly<Record<string, string>>,
  atMs: number,
  address: string | null,
): Routing | null {
  const snapshot = deps.keeper.current();
  if (snapshot === null) return null;
  try {
    return routingOf(snapshot.router.resolve(questionOf(service, place, answers, atMs, address)), snapshot.router);
  } catch (error) {
    deps.log.error({ error: errorForLog(error) }, 'routing failed; the report is kept unrouted');
    return null;
  }
}

/** What was said at first, for the history; corrections change the request itself. */
function firstChanges(input: ReportInput, place: StoredPlace | null, routing: Routing | null): Changes {
  const said = {
    service: input.service,
    place,
    answers: input.answers,
    owner: routing?.owner?.agency ?? null,
  };
  return Object.fromEntries(Object.entries(said).map(([field, to]) => [field, { from: null, to }]));
}

/** The row that intake has just written, without reading it back. A test holds it to what reading gives. */
const asStored = (report: NewRequest): StoredRequest => ({
  id: report.id,
  service: report.service,
  filedService: null,
  status: report.status,
  stage: report.stage,
  outcome: report.outcome,
  queue: report.queue,
  reportedAtMs: report.reportedAtMs,
  closedAtMs: report.closedAtMs,
  updatedAtMs: report.nowMs,
  place: report.place,
  address: report.address,
  description: report.description,
  answers: report.answers,
  owner: report.routing?.owner ?? null,
  firstAgency: report.routing?.owner?.agency ?? null,
  rule: report.routing?.rule ?? null,
  overrideReason: null,
  source: null,
  attributes: {},
  incident: null,
  suggested: [],
  alone: null,
  asset: report.routing?.asset ?? null,
  routing: report.routing?.answer ?? null,
  history: report.events.map(({ id: _id, ...event }) => ({ atMs: report.nowMs, ...event })),
});

const contactOf = ({ contact }: ReportInput, region: string): Contact | null => {
  const said = {
    name: contact?.name || null,
    email: contact?.email || null,
    phone: contact?.phone || null,
    deviceId: contact?.deviceId || null,
  };
  const isSaid = Object.values(said).some((value) => value !== null);
  return isSaid ? { ...said, reporterKey: reporterKeyOf(region, said) } : null;
};

/** Sorted members, so that the same report in another order of writing is the same body. */
const canonical = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const fingerprint = (input: ReportInput, key: string | null): IdempotencyKey | null =>
  key === null
    ? null
    : { key, bodySha256: createHash('sha256').update(JSON.stringify(input, canonical)).digest('hex') };
