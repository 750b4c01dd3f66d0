import type { LonLat } from '../../geometry/lon-lat.ts';
import { LocalPlane } from './local-plane.ts';

/** A report of a cluster, as far as its place matters. */
export interface ClusterMember {
  readonly lonLat: LonLat;
  /** Root mean square of the distance from what it is about; 0: not said. */
  readonly accuracyMeters: number;
  /** Reports of one known problem share it; null or left out: known to belong to none. */
  readonly problem?: string | null;
}

/** Where a problem was reported: by one report, or by several that are known to be of one problem. */
export interface ReportedPlace {
  readonly x: number;
  readonly y: number;
  readonly accuracyMeters: number;
  /** Positions of its reports among the members, ascending. */
  readonly members: readonly number[];
}

/** The reported places in a plane about their middle, and the circle that is looked at. */
export interface ReportedPlaces {
  readonly plane: LocalPlane;
  readonly places: readonly ReportedPlace[];
  /** About the plane's origin. */
  readonly radiusMeters: number;
}

// Of a place that does not say: a house stands so far from the pipe in its street.
const UNSAID_METERS = 30;
// Around the reports: few do not say how far it went, and a main beside the outermost is to be seen.
const marginMeters = (places: number): number => 20 + 100 / Math.sqrt(places);
// A report so much farther out than half of them does not widen the circle.
const STRAY_TIMES = 4;

/** Of which circle the mains matter to these members. */
export function circleAround(members: readonly ClusterMember[]): {
  readonly center: LonLat;
  readonly radiusMeters: number;
} {
  const { plane, radiusMeters } = reportedPlaces(members);
  return { center: plane.lonLat(0, 0), radiusMeters };
}

/** Throws a RangeError without members. The origin is the median of the members' longitudes and latitudes. O(n log n). */
export function reportedPlaces(members: readonly ClusterMember[]): ReportedPlaces {
  if (members.length === 0) throw new RangeError('members must hold at least one report');
  const first = members[0]!.lonLat[0];
  const lons = members.map(({ lonLat: [lon] }) => lon - 360 * Math.round((lon - first) / 360));
  const plane = new LocalPlane([median(lons), median(members.map(({ lonLat: [, lat] }) => lat))]);
  const groups = new Map<string, number[]>();
  for (const [i, { problem }] of members.entries()) {
    const key = problem == null ? `alone ${i}` : `problem ${problem}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  const places = [...groups.values()].map((own) => placeOf(own, members, plane));
  const distances = places.map(({ x, y }) => Math.hypot(x, y));
  const margin = marginMeters(places.length);
  const usual = STRAY_TIMES * median(distances) + margin;
  return { plane, places, radiusMeters: Math.min(Math.max(...distances), usual) + margin };
}

/**
 * Reports of one problem as one place: the medians by weight of accuracy. Its accuracy is that of all together where they agree;
 * equal places count once, since callers who name the same address err together.
 */
function placeOf(own: readonly number[], members: readonly ClusterMember[], plane: LocalPlane): ReportedPlace {
  const seen = new Map<string, { x: number; y: number; accuracyMeters: number }>();
  for (const i of own) {
    const { lonLat } = members[i]!;
    const accuracyMeters = members[i]!.accuracyMeters || UNSAID_METERS;
    const key = lonLat.join();
    if ((seen.get(key)?.accuracyMeters ?? Infinity) > accuracyMeters)
      seen.set(key, { x: plane.x(lonLat[0]), y: plane.y(lonLat[1]), accuracyMeters });
  }
  const reports = [...seen.values()];
  const weights = reports.map(({ accuracyMeters }) => 1 / (accuracyMeters * accuracyMeters + 1));
  const x = weightedMedian(
    reports.map((each) => each.x),
    weights,
  );
  const y = weightedMedian(
    reports.map((each) => each.y),
    weights,
  );
  const together = 1 / Math.sqrt(weights.reduce((sum, weight) => sum + weight, 0));
  const apart = median(reports.map((each) => Math.hypot(each.x - x, each.y - y)));
  return {
    x,
    y,
    accuracyMeters: reports.length === 1 ? reports[0]!.accuracyMeters : Math.max(together, apart),
    members: own,
  };
}

const median = (values: readonly number[]): number =>
  weightedMedian(
    values,
    values.map(() => 1),
  );

/** Of two middle values their mean. */
function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let below = 0;
  for (const [rank, i] of order.entries()) {
    below += weights[i]!;
    if (below > half * (1 + 1e-12)) return values[i]!;
    if (below > half * (1 - 1e-12)) return (values[i]! + values[order[rank + 1] ?? i]!) / 2;
  }
  return values[order.at(-1)!]!;
}
