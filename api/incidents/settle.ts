import type { Dedupe } from '../../data/incidents/dedupe-settings.ts';
import { freeReports } from '../../data/incidents/free-reports.ts';
import { type Locked, writeArrangement } from '../../data/incidents/incident-store.ts';
import { type NearbyReport, nearbyReports, reportsOfIncidents } from '../../data/incidents/nearby-reports.ts';
import type { Session } from '../../data/store/store.ts';
import { MOST_MEMBERS_COMPARED } from '../../engine/dedupe/incidents/known-incident.ts';
import { SETTLE_MS } from '../../engine/dedupe/incidents/settle-ms.ts';
import { comparedServices, serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import type { Report } from '../../engine/dedupe/report.ts';
import type { IncidentId, RequestId } from '../../engine/ids.ts';
import type { Deps } from '../deps.ts';
import { agreement } from './agreement.ts';
import { arranged, type Cause } from './arrange.ts';
import { groupedBy } from './grouped-by.ts';
import { holdingIn } from './lock.ts';
import { type SettledGroup, settledGroups, settledWish } from './settled-groups.ts';

/** What moves lies within so many radii of the report, all within the neighborhood that intake holds. */
const RADII_MOVED = 2;
/** And is compared with what lies around it. */
const RADII_COMPARED = RADII_MOVED + 1;
// In a storm the nearest ones are grouped anew: 128 are compared in some 50 ms.
const MOST_COMPARED = 128;
const SETTLED = 'grouped anew with the reports of the last hour';

/** How far around a report of a service those are that it may rearrange. */
export const settlingMeters = ({ model }: Dedupe, service: Report['service']): number =>
  RADII_MOVED * serviceModelOf(model, service).radiusMeters;

/**
 * Groups anew what came in within the last hour around a report that was just kept and joined, so that it does not matter which of
 * them came first. Only what the program alone has linked, or nobody, is moved; what a person said, worked on, or came earlier
 * stands. Whether anything moved. One round trip where nothing else came lately, three more to compare, four to move.
 */
export async function settleAround(
  deps: Deps,
  session: Session,
  region: string,
  dedupe: Dedupe,
  report: Report,
): Promise<boolean> {
  const near = comparedServices(dedupe.model, report.service);
  const services = [...new Set(near.flatMap((service) => comparedServices(dedupe.model, service)))];
  const meters = settlingMeters(dedupe, report.service);
  const { lonLat } = report.place;
  const free = await freeReports(session, region, services, lonLat, meters, deps.now() - SETTLE_MS);
  if (free.size === 0 || (free.size === 1 && free.has(report.id!))) return false;
  const reports = await surroundings(deps, session, region, dedupe, report, services);
  const groups = settledGroups(reports, free, dedupe.model);
  if (groups.length === 0) return false;
  const involved = groups.flatMap((group) => group.reports);
  const wanted = {
    requests: involved.map(({ id }) => id),
    incidents: [...new Set(involved.flatMap(({ incident }) => incident ?? []))],
  };
  return holdingIn(session, region, wanted, async (locked) => {
    if (!isAsRead(locked, involved, groups)) return false;
    await write(deps, session, region, dedupe, locked, reports, groups);
    return true;
  });
}

/** Open reports around it and those of their incidents, nearest first, bounded; an incident comes whole or not at all. */
async function surroundings(
  deps: Deps,
  session: Session,
  region: string,
  { model }: Dedupe,
  { service, place, reportedAtMs }: Report,
  services: readonly Report['service'][],
): Promise<readonly NearbyReport[]> {
  const { radiusMeters, maxAgeMs } = serviceModelOf(model, service);
  const untilMs = Math.max(reportedAtMs, deps.now()) + SETTLE_MS;
  const near = await nearbyReports(session, region, {
    ...{ services, lonLat: place.lonLat, radiusMeters: RADII_COMPARED * radiusMeters },
    ...{ reportedFromMs: Math.min(reportedAtMs, deps.now()) - maxAgeMs, reportedUntilMs: untilMs },
    // Of what is closed nothing is moved and nothing joins it here: whether it came back intake has decided.
    ...{ closedFromMs: untilMs, except: null, limit: MOST_COMPARED },
  });
  const ids = [...new Set(near.flatMap(({ incident }) => incident ?? []))];
  const members = await reportsOfIncidents(session, region, ids, MOST_MEMBERS_COMPARED, null);
  const byIncident = groupedBy(members, ({ incident }) => incident);
  const found = new Map<RequestId, NearbyReport>();
  for (const one of near) {
    const whole = [one, ...(one.incident === null ? [] : (byIncident.get(one.incident) ?? []))];
    const added = whole.filter(({ id }) => !found.has(id));
    if (found.size + added.length <= MOST_COMPARED) for (const each of added) found.set(each.id, each);
  }
  return [...found.values()].filter(({ isClosed }) => !isClosed);
}

/** Whether nobody closed, joined or parted any of them meanwhile, and what is to be parted was read whole. */
function isAsRead({ members }: Locked, reports: readonly NearbyReport[], groups: readonly SettledGroup[]): boolean {
  const read = new Map(reports.map((report) => [report.id, report]));
  const standing = new Set(groups.flatMap((group) => group.standing?.incident ?? []));
  return members.every(({ id, incident, state }) => {
    const known = read.get(id);
    if (known === undefined) return incident !== null && standing.has(incident);
    return known.incident === incident && state.status === 'open';
  });
}

async function write(
  deps: Deps,
  session: Session,
  region: string,
  dedupe: Dedupe,
  { incidents, members }: Locked,
  reports: readonly NearbyReport[],
  groups: readonly SettledGroup[],
): Promise<void> {
  const wish = { kind: 'linked' as const, ...settledWish(groups, members, deps.newId) };
  const cause: Cause = {
    ...{ decidedBy: 'automatic', reason: null, actor: null, probability: null },
    because: [SETTLED],
  };
  const nowMs = deps.now();
  const arrangement = arranged(incidents, members, wish, cause, { nowMs, newId: deps.newId });
  const belongs = (report: NearbyReport): IncidentId | null =>
    wish.moves.has(report.id) ? wish.moves.get(report.id)! : report.incident;
  const explained = arrangement.incidentEvents.map((event) => {
    const others = reports.filter((one) => one.id !== event.request && belongs(one) === event.incident);
    const self = reports.find(({ id }) => id === event.request);
    if (self === undefined) return event;
    const agreed = agreement(dedupe.model, self, others, reports);
    return { ...event, probability: agreed?.probability ?? null, because: [SETTLED, ...(agreed?.because ?? [])] };
  });
  await writeArrangement(session, region, nowMs, { ...arrangement, incidentEvents: explained });
}
