import { setImmediate } from 'node:timers/promises';
import { isoOrNull } from '../../data/requests/list.ts';
import { type LocatedRequest, locatedRequests } from '../../data/requests/located.ts';
import type { ClusterMember } from '../../engine/cluster/attribution/reported-places.ts';
import { dbscanOnGlobe } from '../../engine/cluster/dbscan.ts';
import { clusterShape } from '../../engine/cluster/shape.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { cityContext, openStoreOf, unknownService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { mainsOf } from '../plan/mains.ts';
import { Problem } from '../problem.ts';
import type { ClustersQuery } from '../schemas/cluster.ts';
import { momentMs } from '../schemas/moment.ts';
import { mainSuspecter, nobody } from './suspected-main.ts';
import { suspicionAnswer } from './suspicion-answer.ts';

/** More are not clustered at once: half a second of one core, and some megabytes of ids. */
const MOST_POINTS = 50_000;
const DEFAULT_EPS_METERS = 150;
const DEFAULT_MIN_POINTS = 5;
// A season. Over years the reports of any service chain into areas a mile wide, of which no one thing is the cause.
const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;
/** Clusters of more than so many: of the smaller ones no main is suspected. Some milliseconds each. */
const MOST_SUSPECTED = 200;

/** GET /v1/clusters, of at most `mostPoints`: largest first, ties by id. Works from the store alone; mains are suspected once the city is loaded. */
export async function clustersAnswer(deps: Deps, query: ClustersQuery, mostPoints = MOST_POINTS) {
  const { requests, period } = await requestsOf(deps, query, mostPoints);
  const lonLats = Float64Array.from(requests.flatMap(({ lon, lat }) => [lon, lat]));
  const options = {
    epsMeters: query.eps_meters ?? DEFAULT_EPS_METERS,
    minPoints: query.min_points ?? DEFAULT_MIN_POINTS,
  };
  const { labels, clusterCount, noiseCount } = dbscanOnGlobe(lonLats, options);
  const members = Array.from({ length: clusterCount }, (): LocatedRequest[] => []);
  for (const [i, request] of requests.entries()) if (labels[i]! >= 0) members[labels[i]!]!.push(request);
  const clusters = members.map(clusterOf).sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  return {
    clusters: await withSuspects(deps, clusters),
    noise: noiseCount,
    total: requests.length,
    ...options,
    counted: query.count ?? 'reports',
    from: new Date(period.fromMs).toISOString(),
    to: isoOrNull(period.toMs),
  };
}

interface Period {
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** As asked; without `from` the 90 days before `to`, or before now. */
function periodOf({ from, to }: ClustersQuery, timeZone: string, nowMs: number): Period {
  const toMs = to === undefined ? null : momentMs(to, timeZone);
  return { fromMs: from === undefined ? (toMs ?? nowMs) - DEFAULT_DAYS * DAY_MS : momentMs(from, timeZone), toMs };
}

async function requestsOf(
  deps: Deps,
  query: ClustersQuery,
  mostPoints: number,
): Promise<{ readonly requests: readonly LocatedRequest[]; readonly period: Period }> {
  const { region, timeZone, serviceKnown } = await cityContext(deps, query.service ?? '');
  if (query.service !== undefined && !serviceKnown) throw unknownService(deps.keeper.current()?.city);
  const period = periodOf(query, timeZone, deps.now());
  const filter = {
    box: query.bbox ?? null,
    service: query.service ?? null,
    status: query.status ?? null,
    ...period,
  };
  const requests = await locatedRequests(openStoreOf(deps), region, filter, mostPoints + 1, query.count === 'problems');
  if (requests.length <= mostPoints) return { requests, period };
  throw new Problem(
    'too-many-points',
    `More than ${mostPoints} requests with a place match. Ask for less: \`service\`, \`status\`, \`from\` and \`to\`, or \`bbox\`.`,
    { limit: mostPoints },
  );
}

/** Of the largest clusters the mains, one cluster after the other, so that a server can answer in between. */
async function withSuspects(deps: Deps, clusters: readonly ReturnType<typeof clusterOf>[]) {
  const snapshot = deps.keeper.current();
  const nowMs = deps.now();
  const suspect = snapshot === null ? null : await mainSuspecter(openStoreOf(deps), mainsOf(snapshot), nowMs);
  const answers = [];
  for (const [i, { members, ...cluster }] of clusters.entries()) {
    await setImmediate();
    const suspicion =
      suspect === null
        ? nobody('no city is loaded yet')
        : i < MOST_SUSPECTED
          ? suspect(members.map(memberOf), members[0]!.reportedAtMs)
          : nobody(`only the ${MOST_SUSPECTED} largest clusters are looked at`);
    answers.push({ ...cluster, ...suspicionAnswer(suspicion, snapshot, nowMs) });
  }
  return answers;
}

/** Of members oldest first. Its id is that of the oldest: the cluster keeps it while that one belongs to it. */
function clusterOf(members: readonly LocatedRequest[]) {
  const lonLats = members.map(({ lon, lat }): LonLat => [lon, lat]);
  const { center, radiusMeters, hull } = clusterShape(lonLats);
  return {
    members,
    id: members[0]!.id,
    size: members.length,
    problems: new Set(members.map(({ problem }) => problem)).size,
    center: { lon: center[0], lat: center[1] },
    radiusMeters,
    hull,
    requests: members.map(({ id }) => id),
    firstReportedAt: new Date(members[0]!.reportedAtMs).toISOString(),
    lastReportedAt: new Date(members.at(-1)!.reportedAtMs).toISOString(),
  };
}

/** A request as it speaks for a main. */
export const memberOf = ({ lon, lat, accuracyMeters, problem }: LocatedRequest): ClusterMember => ({
  lonLat: [lon, lat],
  ...{ accuracyMeters, problem },
});
