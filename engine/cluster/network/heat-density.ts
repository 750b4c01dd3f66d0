import type { NetworkPoint } from './linear-network.ts';
import type { Lixels } from './lixels.ts';

/** How heat may be spread. */
export interface HeatSettings {
  /** The deviation that the kernel has on an endless line, in the network's unit. */
  readonly bandwidth: number;
  /** Steps in time; more are nearer to the kernel. */
  readonly steps?: number;
}

const DEFAULT_STEPS = 40;
// Two whole implicit steps, as four halves, damp what a point makes at first; the rest is of second order (Rannacher 1984).
const DAMPED_STEPS = 2;
const SOLVED = 1e-13;

/**
 * Density of points per unit of length at every node of the lixels by the heat kernel of the network (McSwiggan, Baddeley and
 * Nair 2017): each point is a unit of heat that spreads for bandwidth² / 2, splits at crossings and turns back at dead ends, so
 * that none is lost: the integral over the network (`integrateDensity`) is the number of points, to 1e-9. Finite elements
 * with lumped mass: lixels should be at most a quarter of the bandwidth. O(steps * iterations * lixels). Throws a RangeError for a
 * bandwidth that is not positive.
 */
export function heatDensity(lixels: Lixels, points: readonly NetworkPoint[], settings: HeatSettings): Float64Array {
  const { bandwidth, steps = DEFAULT_STEPS } = settings;
  if (!(bandwidth > 0 && bandwidth < Number.POSITIVE_INFINITY))
    throw new RangeError(`the bandwidth must be more than 0, got ${bandwidth}`);
  if (!(Number.isInteger(steps) && steps > DAMPED_STEPS))
    throw new RangeError(`there must be more than ${DAMPED_STEPS} steps, got ${steps}`);
  const heat = new HeatOnLixels(lixels, points);
  const step = bandwidth ** 2 / 2 / steps;
  for (let i = 0; i < 2 * DAMPED_STEPS; i++) heat.advance(step / 2, 1);
  for (let i = DAMPED_STEPS; i < steps; i++) heat.advance(step, 0.5);
  return heat.density;
}

/** The integral of a density at the nodes over the whole network. */
export function integrateDensity(lixels: Lixels, density: Float64Array): number {
  const volumes = volumesOf(lixels);
  return density.reduce((sum, value, node) => sum + value * volumes[node]!, 0);
}

/** Half of the length of every lixel at a node. */
function volumesOf({ nodeCount, nodes, lengths }: Lixels): Float64Array {
  const volumes = new Float64Array(nodeCount);
  for (let i = 0; i < nodes.length; i++) volumes[nodes[i]!]! += lengths[i >> 1]! / 2;
  return volumes;
}

class HeatOnLixels {
  readonly density: Float64Array;
  private readonly lixels: Lixels;
  private readonly volumes: Float64Array;
  /** The sum of 1 / length at a node. */
  private readonly outflow: Float64Array;
  private readonly residual: Float64Array;
  private readonly direction: Float64Array;
  private readonly applied: Float64Array;

  constructor(lixels: Lixels, points: readonly NetworkPoint[]) {
    const { nodeCount, nodes, lengths } = lixels;
    this.lixels = lixels;
    this.volumes = volumesOf(lixels);
    this.outflow = new Float64Array(nodeCount);
    for (let i = 0; i < nodes.length; i++)
      if (nodes[i] !== nodes[i ^ 1]) this.outflow[nodes[i]!]! += 1 / lengths[i >> 1]!;
    this.density = new Float64Array(nodeCount);
    this.residual = new Float64Array(nodeCount);
    this.direction = new Float64Array(nodeCount);
    this.applied = new Float64Array(nodeCount);
    for (const point of points) this.addPoint(point);
  }

  /** A point's heat goes to both nodes of its lixel, more to the nearer. */
  private addPoint(point: NetworkPoint): void {
    const { lixels, volumes } = this;
    const lixel = lixels.at(point);
    const length = lixels.lengths[lixel]!;
    const share = Math.min(Math.max(0.5 + (point.along - lixels.center(lixel).along) / length, 0), 1);
    const [first, second] = [lixels.nodes[2 * lixel]!, lixels.nodes[2 * lixel + 1]!];
    this.density[first]! += (1 - share) / volumes[first]!;
    this.density[second]! += share / volumes[second]!;
  }

  /** One step of the theta method: (M + theta dt A) u' = (M - (1 - theta) dt A) u, by preconditioned conjugate gradients. */
  advance(dt: number, theta: number): void {
    const { density, residual, direction, applied, volumes, outflow } = this;
    // From u' = u the residual is -dt A u, whatever theta is.
    this.apply(density, 0, dt, applied);
    let product = 0;
    for (let i = 0; i < density.length; i++) {
      residual[i] = -applied[i]!;
      if (volumes[i] === 0) continue;
      direction[i] = residual[i]! / (volumes[i]! + theta * dt * outflow[i]!);
      product += residual[i]! * direction[i]!;
    }
    const enough = product * SOLVED ** 2;
    for (let round = 0; product > enough && round < density.length + 50; round++)
      product = this.improve(product, theta * dt);
  }

  private improve(product: number, implicitDt: number): number {
    const { density, residual, direction, applied, volumes, outflow } = this;
    this.apply(direction, 1, implicitDt, applied);
    let along = 0;
    for (let i = 0; i < density.length; i++) along += direction[i]! * applied[i]!;
    const pace = product / along;
    let next = 0;
    for (let i = 0; i < density.length; i++) {
      density[i]! += pace * direction[i]!;
      residual[i]! -= pace * applied[i]!;
      if (volumes[i]! > 0) next += residual[i]! ** 2 / (volumes[i]! + implicitDt * outflow[i]!);
    }
    for (let i = 0; i < density.length; i++)
      if (volumes[i]! > 0)
        direction[i] = residual[i]! / (volumes[i]! + implicitDt * outflow[i]!) + (next / product) * direction[i]!;
    return next;
  }

  /** mass * M v + dt A v, where A is the outflow by difference over length. */
  private apply(values: Float64Array, mass: number, dt: number, result: Float64Array): void {
    const { nodes, lengths, count } = this.lixels;
    for (let i = 0; i < values.length; i++) result[i] = mass * this.volumes[i]! * values[i]!;
    for (let lixel = 0; lixel < count; lixel++) {
      const [a, b] = [nodes[2 * lixel]!, nodes[2 * lixel + 1]!];
      const flow = (dt * (values[a]! - values[b]!)) / lengths[lixel]!;
      result[a]! += flow;
      result[b]! -= flow;
    }
  }
}
