import type { Box } from '../../data/requests/list.ts';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import type { RankedSegment } from '../../engine/plan/rank-segments.ts';
import { boxAround } from '../../engine/route/extent.ts';
import { openStoreOf, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import type { NearestMainQuery, SegmentsQuery } from '../schemas/plan.ts';
import { type Mains, mainsOfClass, noMains } from './mains.ts';
import { type RankedMains, rankMains } from './rank-mains.ts';

const DEFAULT_LIMIT = 100;

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const dayOf = (ms: number | null): string | null => iso(ms)?.slice(0, 10) ?? null;

/** GET /v1/plan/segments. */
export async function segmentsAnswer(deps: Deps, query: SegmentsQuery) {
  const classes = mainsOfClass(snapshotOf(deps), query.class);
  const ranked: RankedMains[] = [];
  for (const mains of classes) ranked.push(await rankMains(openStoreOf(deps), mains, deps.now()));
  const segments = ranked
    .flatMap(({ mains, ranking }) => ranking.ranked.map((segment) => ({ mains, segment })))
    .filter(({ mains, segment }) => query.bbox === undefined || isInBox(mains, segment, query.bbox))
    .sort((a, b) => b.segment.estimatedBreaksPerKmYear - a.segment.estimatedBreaksPerKmYear)
    .slice(0, query.limit ?? DEFAULT_LIMIT);
  return {
    segments: segments.map(({ mains, segment }) => ({
      ...factsOf(mains, segment.position),
      ...rankOf(segment),
      because: segment.because,
      geometry: mains.index.assets[segment.position]!.geometry,
    })),
    classes: ranked.map(recordOf),
    because: classes.length === 0 ? ['no class of assets has `main` in the configuration of this city'] : [],
  };
}

/** GET /v1/plan/nearest-main: the nearest of all classes, ties by class, then id. Throws a 404 where no main has a place. */
export async function nearestMainAnswer(deps: Deps, query: NearestMainQuery) {
  const at: LonLat = [query.lon, query.lat];
  const nowMs = deps.now();
  const [nearest, next] = mainsOfClass(snapshotOf(deps), query.class)
    .flatMap((mains) => mains.index.near(at, nowMs, Infinity, 2).map((neighbor) => ({ mains, ...neighbor })))
    .sort((a, b) => a.distanceMeters - b.distanceMeters);
  if (nearest === undefined) throw noMains();
  const { mains, position, distanceMeters } = nearest;
  const { ranking } = await rankMains(openStoreOf(deps), mains, nowMs);
  const segment = ranking.ranked.find((each) => each.position === position);
  const unranked = ranking.unranked.find((each) => each.position === position);
  const nextText =
    next === undefined
      ? 'there is no other'
      : `the next, ${next.mains.segments[next.position]!.id}, ${meters(next.distanceMeters)}`;
  return {
    ...factsOf(mains, position),
    ...(segment === undefined ? NO_RANK : rankOf(segment)),
    distanceMeters,
    because: [
      `${mains.segments[position]!.id} is ${meters(distanceMeters)} away; ${nextText}`,
      ...(segment?.because ?? [`no rank: ${unranked?.reason ?? 'it does not hold now'}`]),
    ],
    geometry: mains.index.assets[position]!.geometry,
  };
}

const meters = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} m`;

function factsOf(mains: Mains, position: number) {
  const { id, lengthMeters, installedMs, material, diameter } = mains.segments[position]!;
  const owner = mains.index.assets[position]!.owner;
  return { class: mains.class, id, owner, lengthMeters, installed: dayOf(installedMs), material, diameter };
}

const rankOf = ({ rank, breaks, years, breaksPerKmYear, estimatedBreaksPerKmYear }: RankedSegment) => ({
  rank,
  breaks,
  years,
  breaksPerKmYear,
  estimatedBreaksPerKmYear,
});
const NO_RANK = { rank: null, breaks: null, years: null, breaksPerKmYear: null, estimatedBreaksPerKmYear: null };

/** What the ranks of a class rest on. */
const recordOf = ({ mains, ranking, byPlace, unassigned }: RankedMains) => ({
  class: mains.class,
  title: mains.title,
  since: iso(ranking.sinceMs),
  asOf: iso(ranking.asOfMs),
  meanBreaksPerKmYear: ranking.prior.mean,
  ranked: ranking.ranked.length,
  unranked: ranking.unranked.length,
  breaks: ranking.countedBreaks,
  breaksOutside: ranking.breaksOutside,
  breaksByPlace: byPlace,
  breaksUnassigned: unassigned,
});

function isInBox(mains: Mains, { position }: RankedSegment, box: Box): boolean {
  const around = boxAround([mains.index.assets[position]!.geometry]);
  if (around === null) return false;
  const [west, south, east, north] = around;
  if (south > box.north || north < box.south) return false;
  return box.west <= box.east ? west <= box.east && east >= box.west : west <= box.east || east >= box.west;
}
