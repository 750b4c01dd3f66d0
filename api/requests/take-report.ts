import { createHash } from 'node:crypto';
import { findRequest } from '../../data/requests/find.ts';
import {
  type Contact,
  type Earlier,
  earlierIntake,
  type IdempotencyKey,
  keepReport,
  type NewRequest,
} from '../../data/requests/intake.ts';
import type { Changes, Routing, StoredPlace, StoredRequest } from '../../data/requests/stored-request.ts';
import type { Store } from '../../data/store/store.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, unknownService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { errorForLog, Problem } from '../problem.ts';
import { questionOf, routingOf } from '../routing.ts';
import { momentMs } from '../schemas/moment.ts';
import type { ReportInput } from '../schemas/report.ts';
import { routeLate } from './change-request.ts';
import { readRequest } from './read-request.ts';

export interface Taken {
  readonly request: StoredRequest;
  /** The same key and body came before; nothing new was kept. */
  readonly repeated: boolean;
}

/**
 * Routes a report and keeps it. What cannot be placed or routed is kept in its queue; nothing is acknowledged that is not
 * committed. Throws Problem: unknown service, reused key, no city yet, store away. One round trip to the store.
 */
export async function takeReport(deps: Deps, input: ReportInput, key: string | null): Promise<Taken> {
  const store = openStoreOf(deps);
  const isRouting = deps.keeper.current() !== null;
  const context = await cityContext(deps, input.service);
  if (!context.serviceKnown) return repeatedOrUnknown(deps, store, context.region, fingerprint(input, key));
  const report = newRequest(deps, input, context);
  const outcome = await keepReport(store, report, contactOf(input), fingerprint(input, key));
  if (outcome.kind !== 'kept') return repeat(store, report.region, outcome);
  return { request: isRouting ? asStored(report) : await caughtUp(deps, report), repeated: false };
}

/** A retry of what was kept before, though the city has given up the service since; else the problem. */
async function repeatedOrUnknown(
  deps: Deps,
  store: Store,
  region: string,
  idempotency: IdempotencyKey | null,
): Promise<Taken> {
  const earlier = idempotency && (await earlierIntake(store, region, idempotency));
  if (!earlier) throw unknownService(deps.keeper.current()?.city);
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

function newRequest(deps: Deps, input: ReportInput, context: { region: string; timeZone: string }): NewRequest {
  const nowMs = deps.now();
  const service = input.service as ServiceCode;
  const reportedAtMs = input.reportedAt === undefined ? nowMs : momentMs(input.reportedAt, context.timeZone);
  const place = input.place ?? null;
  const routing = place && routed(deps, service, place, input.answers, reportedAtMs);
  return {
    region: context.region,
    id: deps.newId() as RequestId,
    eventId: deps.newId(),
    service,
    queue: place === null ? 'unplaced' : routing?.owner ? null : 'unrouted',
    reportedAtMs,
    nowMs,
    place,
    address: input.address ?? null,
    description: input.description ?? null,
    answers: input.answers,
    routing,
    changes: firstChanges(input, routing),
  };
}

/** Null while no index is loaded, or when routing fails: then the report waits in the queue of the unrouted. */
function routed(
  deps: Deps,
  service: ServiceCode,
  place: StoredPlace,
  answers: Readonly<Record<string, string>>,
  atMs: number,
): Routing | null {
  const snapshot = deps.keeper.current();
  if (snapshot === null) return null;
  try {
    return routingOf(snapshot.router.resolve(questionOf(service, place, answers, atMs)));
  } catch (error) {
    deps.log.error({ error: errorForLog(error) }, 'routing failed; the report is kept unrouted');
    return null;
  }
}

/** What was said at first, for the history; corrections change the request itself. */
function firstChanges(input: ReportInput, routing: Routing | null): Changes {
  const said = {
    service: input.service,
    place: input.place ?? null,
    answers: input.answers,
    owner: routing?.owner?.agency ?? null,
  };
  return Object.fromEntries(Object.entries(said).map(([field, to]) => [field, { from: null, to }]));
}

/** The row that intake has just written, without reading it back. A test holds it to what reading gives. */
const asStored = (report: NewRequest): StoredRequest => ({
  id: report.id,
  service: report.service,
  status: 'open',
  queue: report.queue,
  reportedAtMs: report.reportedAtMs,
  closedAtMs: null,
  updatedAtMs: report.nowMs,
  place: report.place,
  address: report.address,
  description: report.description,
  answers: report.answers,
  owner: report.routing?.owner ?? null,
  rule: report.routing?.rule ?? null,
  overrideReason: null,
  source: null,
  attributes: {},
  asset: report.routing?.asset ?? null,
  routing: report.routing?.answer ?? null,
  history: [{ atMs: report.nowMs, kind: 'reported', reason: null, changes: report.changes }],
});

const contactOf = ({ contact }: ReportInput): Contact | null => {
  const said = {
    name: contact?.name || null,
    email: contact?.email || null,
    phone: contact?.phone || null,
    deviceId: contact?.deviceId || null,
  };
  return Object.values(said).some((value) => value !== null) ? said : null;
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
