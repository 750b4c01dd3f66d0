import { setTimeout } from 'node:timers/promises';
import { type LocatedRequest, locatedRequests } from '../../data/requests/located.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { dayNumber, isoDay } from '../../engine/cluster/scan/calendar.ts';
import { distanceMeters } from '../../engine/geometry/meters.ts';
import type { TimeZone } from '../../engine/time/time-zone.ts';
import { openStoreOf, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { invalidInput, Problem } from '../problem.ts';
import { momentMs } from '../schemas/moment.ts';
import type { ScanQuery } from '../schemas/scan.ts';
import { type ExplainedCluster, scanOf } from './scan-run.ts';
import type { ScanTask } from './scan-task.ts';
import { suspicionAnswer } from './suspicion-answer.ts';

/** More are not scanned: minutes of one core. */
const MOST_REPORTS = 20_000;
/** Reports in all circles together; 4 bytes and some look-ups a replication each. */
const MOST_NEAR = 20_000_000;
const MOST_PERIOD_DAYS = 3_660;
const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 365;
const REPLICATIONS = 999;
// Any will do; the same reports then give the same p-values.
const SEED = 311;
// A period that goes on to now is scanned anew after so long.
const FRESH_MS = 600_000;
/** A small scan is made within it; for a larger one the client asks again. */
const LONGEST_WAIT_MS = 2_000;

/** GET /v1/clusters/scan. Asking begins it; `state: "running"` and no clusters while it is being made. */
export async function scanAnswer(deps: Deps, query: ScanQuery) {
  const snapshot = snapshotOf(deps);
  const service = requireService(snapshot, query.service);
  const { timeZone } = snapshot.router.surroundings;
  const period = periodOf(query, snapshot.city.timeZone, deps.now());
  const store = openStoreOf(deps);
  const counted = query.count ?? 'problems';
  const asked = {
    startDay: localDay(timeZone, period.fromMs),
    endDay: localDay(timeZone, Math.min(period.toMs - 1, Math.max(deps.now(), period.fromMs))),
    maxRadiusMeters: query.max_radius_meters ?? 500,
    maxDays: query.max_days ?? 14,
    isProspective: query.prospective ?? false,
    adjustWeekday: query.adjust_weekday ?? false,
    adjustSeason: query.adjust_season ?? null,
    ...{ replications: REPLICATIONS, seed: SEED },
  };
  const key = JSON.stringify([service, period, query.bbox ?? null, counted, asked]);
  const run = await scanOf(deps, snapshot, key, async () => {
    const filter = { box: query.bbox ?? null, service, status: null, ...period };
    const requests = await locatedRequests(store, snapshot.region, filter, MOST_REPORTS + 1, counted === 'problems');
    refuseTooMuch(requests, asked.maxRadiusMeters);
    const dayOf = (atMs: number): number => Math.min(localDay(timeZone, atMs), asked.endDay);
    const reports = requests.map(({ id, lon, lat, reportedAtMs }) => ({ id, lon, lat, day: dayOf(reportedAtMs) }));
    return { task: { ...asked, reports }, requests, store, nowMs: deps.now() };
  });
  const stop = new AbortController();
  await Promise.race([run.settled, setTimeout(LONGEST_WAIT_MS, undefined, { signal: stop.signal }).catch(() => {})]);
  stop.abort();
  return {
    state: run.state,
    progress: run.state === 'running' ? run.progress : null,
    service,
    ...asTold(asked),
    ...{ total: run.result?.total ?? null, counted },
    untestable: run.result?.untestable ?? null,
    clusters: (run.result?.clusters ?? []).map((each) => clusterAnswer(each, snapshot, deps.now())),
  };
}

const asTold = ({
  startDay,
  endDay,
  maxRadiusMeters,
  maxDays,
  isProspective,
  replications,
}: Omit<ScanTask, 'reports'>) => ({
  ...{
    start: isoDay(startDay),
    end: isoDay(endDay),
    maxRadiusMeters,
    maxDays,
    prospective: isProspective,
    replications,
  },
});

/** As asked. The end of a period that goes on to now is that of ten minutes, so that who asks again is told of the same scan. */
function periodOf({ from, to }: ScanQuery, timeZone: string, nowMs: number) {
  const toMs = Math.min(to === undefined ? Infinity : momentMs(to, timeZone), Math.ceil(nowMs / FRESH_MS) * FRESH_MS);
  const fromMs = from === undefined ? toMs - DEFAULT_DAYS * DAY_MS : momentMs(from, timeZone);
  if (fromMs >= toMs) throw invalidInput([{ parameter: 'from', detail: 'from: not before the end of the period' }]);
  if (toMs - fromMs > MOST_PERIOD_DAYS * DAY_MS)
    throw invalidInput([{ parameter: 'from', detail: `from: more than ${MOST_PERIOD_DAYS} days before the end` }]);
  return { fromMs, toMs };
}

function localDay(timeZone: TimeZone, atMs: number): number {
  const { year, month, day } = timeZone.localTimeAt(atMs);
  return dayNumber(year, month, day)!;
}

function refuseTooMuch(requests: readonly LocatedRequest[], radiusMeters: number): void {
  if (requests.length > MOST_REPORTS)
    throw new Problem(
      'too-many-points',
      `More than ${MOST_REPORTS} requests with a place match. Ask for less: \`from\` and \`to\`, or \`bbox\`.`,
      { limit: MOST_REPORTS },
    );
  if (nearOnes(requests, radiusMeters) > MOST_NEAR)
    throw new Problem(
      'too-many-points',
      'The circles would hold too many requests together. Ask for a smaller `max_radius_meters`, a shorter period, or a `bbox`.',
      { limit: MOST_NEAR },
    );
}

const SAMPLED = 100;

/** About how many requests all circles hold together, from a hundred of them, evenly spread. */
function nearOnes(requests: readonly LocatedRequest[], radiusMeters: number): number {
  const every = Math.max(1, Math.floor(requests.length / SAMPLED));
  const sample = requests.filter((_, i) => i % every === 0);
  const near = sample.reduce(
    (sum, { lon, lat }) =>
      sum + requests.filter((other) => distanceMeters([lon, lat], [other.lon, other.lat]) <= radiusMeters).length,
    0,
  );
  return sample.length === 0 ? 0 : (near / sample.length) * requests.length;
}

const clusterAnswer = (
  { firstDay, lastDay, suspicion, ...cluster }: ExplainedCluster,
  snapshot: Snapshot,
  nowMs: number,
) => ({
  ...cluster,
  start: isoDay(firstDay),
  end: isoDay(lastDay),
  observedOverExpected: cluster.cases / cluster.expected,
  ...suspicionAnswer(suspicion, snapshot, nowMs),
});
