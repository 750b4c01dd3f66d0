import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';

/**
 * Where a place truly is, given where it is said to be: a two-dimensional normal distribution whose standard radius (root
 * mean square of the distance) is the accuracy. A circle of that radius holds 63 % of it, one of twice the radius 98 %.
 */

/** How many standard radii the kernel is followed: beyond lies 1 part in 8,000. */
export const REACH_RADII = 3;

/** Most nodes that an integration uses. */
export const MAX_NODES = 128;

// Roberts' R2 sequence: additive recurrence with the plastic number, of the lowest discrepancy known in two dimensions, and
// good at every length, so that refining adds nodes and keeps those there are.
const PLASTIC = 1.324717957244746;
// Where it starts makes little difference to many nodes and much to 16: of 10,000 starts this one has the standard radius and
// the shares of sixteen equal cells best at 16, 32, 64 and 128 nodes.
const [START_RADIUS, START_TURN] = [0.465, 0.12];
const [STEP_RADIUS, STEP_TURN] = [1 / PLASTIC, 1 / (PLASTIC * PLASTIC)];

/** Steps east and north in standard radii; node i occupies [2i, 2i + 1]. All nodes weigh the same. Do not mutate. */
const UNIT_NODES: Float64Array = unitNodes();

function unitNodes(): Float64Array {
  const nodes = new Float64Array(2 * MAX_NODES);
  for (let i = 0; i < MAX_NODES; i++) {
    const share = (START_RADIUS + (i + 1) * STEP_RADIUS) % 1;
    const turn = 2 * Math.PI * ((START_TURN + (i + 1) * STEP_TURN) % 1);
    // Inverse of the share of the kernel within r, 1 - exp(-r^2); nothing is farther than the reach.
    const radius = Math.min(Math.sqrt(-Math.log(1 - share)), REACH_RADII);
    nodes[2 * i] = radius * Math.cos(turn);
    nodes[2 * i + 1] = radius * Math.sin(turn);
  }
  return nodes;
}

/** Steps in meters from one place, as places. */
export class Steps {
  private readonly from: LonLat;
  private readonly lonMeters: number;
  private readonly latMeters: number;

  constructor(from: LonLat) {
    this.from = from;
    [this.lonMeters, this.latMeters] = metersPerDegree(from[1]);
  }

  /** The place so many meters east and north; within 0.1 % up to 20 km off and latitude 60. Always a lon, lat. */
  to(eastMeters: number, northMeters: number): LonLat {
    // On a pole every direction is south: there a step east changes nothing that counts.
    const lon = this.lonMeters < 1 ? this.from[0] : this.from[0] + eastMeters / this.lonMeters;
    const lat = Math.min(Math.max(this.from[1] + northMeters / this.latMeters, -90), 90);
    return [lon - 360 * Math.round(lon / 360), lat];
  }

  /** How far node i is from the center, in meters. */
  static nodeMeters(i: number, radiusMeters: number): number {
    return Math.hypot(UNIT_NODES[2 * i]!, UNIT_NODES[2 * i + 1]!) * radiusMeters;
  }

  /** Node i of the kernel with this standard radius. */
  node(i: number, radiusMeters: number): LonLat {
    return this.to(UNIT_NODES[2 * i]! * radiusMeters, UNIT_NODES[2 * i + 1]! * radiusMeters);
  }
}

/** Density of the kernel at a distance, per square meter. */
export const kernelDensity = (distanceMeters: number, radiusMeters: number): number =>
  Math.exp(-((distanceMeters / radiusMeters) ** 2)) / (Math.PI * radiusMeters * radiusMeters);
