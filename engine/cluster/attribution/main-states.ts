import type { PlaceError } from './place-error.ts';
import type { Stretch } from './stretch.ts';
import type { Trench } from './trench.ts';

/** Steps of a main, or of it and its neighbors, with the density of each near place there. */
export interface Densities {
  /** Place near[p] at step t is at [p * steps + t]. */
  readonly values: Float64Array;
  readonly steps: number;
  /** Positions of the places near enough to matter, ascending. */
  readonly near: Int32Array;
}

/**
 * How much likelier each near place is if the main broke in a certain way than if it were a scattered leak of its surroundings:
 * a ratio for each state, a way to break. Of places that are not near the ratio is 0.
 */
export interface MainStates {
  /** Place near[p] in state s is at [s * near.length + p]. */
  readonly ratios: Float64Array;
  /** Probability of each state before the reports; sums to 1. */
  readonly weights: Float64Array;
  readonly near: Int32Array;
  /** The step of the main's stretch where it broke, by state; -1: leaks all along it. */
  readonly breakSteps: Int32Array;
}

/** Ways to break that are told apart. */
export interface Ways {
  /** Standard deviation of the meters along the main from the break to where the water comes up. */
  readonly spreadsMeters: readonly number[];
  /** At most so many breaking points of one main. */
  readonly mostPoints: number;
  /** Whether water may also run on along the trench into the next mains. */
  readonly runsOn: boolean;
}

/** O(steps * places). */
export function densitiesAt({ x, y }: Pick<Stretch, 'x' | 'y'>, errors: readonly PlaceError[]): Densities {
  const near = Int32Array.from(errors.keys()).filter((p) => errors[p]!.reaches(x, y));
  const values = new Float64Array(near.length * x.length);
  for (let p = 0; p < near.length; p++)
    for (let t = 0; t < x.length; t++) values[p * x.length + t] = errors[near[p]!]!.densityAt(x[t]!, y[t]!);
  return { values, steps: x.length, near };
}

/**
 * The states: half of the probability to each of leaks all along the main and a break at one point, which is anywhere along
 * it with any of the spreads; if water may run on, in half of the breaks it does. `backgrounds` are the densities of all places
 * as scattered leaks. O(states * steps * near places).
 */
export function mainStates(
  { alongMeters, ownSteps }: Pick<Trench, 'alongMeters' | 'ownSteps'>,
  densities: Densities,
  backgrounds: Float64Array,
  { spreadsMeters, mostPoints, runsOn }: Ways,
): MainStates {
  const own = alongMeters.subarray(0, ownSteps);
  const points = evenly(ownSteps, mostPoints);
  const trenches = runsOn && ownSteps < alongMeters.length ? [own, alongMeters] : [own];
  const ways = trenches.flatMap((along) =>
    spreadsMeters.flatMap((spread) => points.map((step) => ({ along, spread, step }))),
  );
  const { near } = densities;
  const ratios = new Float64Array((ways.length + 1) * near.length);
  const fill = (state: number, where: Float64Array): void => {
    for (let p = 0; p < near.length; p++) {
      let density = 0;
      const row = p * densities.steps;
      for (let t = 0; t < where.length; t++) density += where[t]! * densities.values[row + t]!;
      ratios[state * near.length + p] = density / backgrounds[near[p]!]!;
    }
  };
  for (const [state, { along, spread, step }] of ways.entries()) fill(state, normalAbout(along, along[step]!, spread));
  fill(ways.length, new Float64Array(ownSteps).fill(1 / ownSteps));
  return {
    ratios,
    weights: new Float64Array(ways.length + 1).fill(0.5 / ways.length).fill(0.5, ways.length),
    near,
    breakSteps: Int32Array.from([...ways.map(({ step }) => step), -1]),
  };
}

/** So many of the steps, spread evenly. */
function evenly(steps: number, most: number): readonly number[] {
  const count = Math.min(steps, most);
  return Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * steps) / count));
}

// Less comes up beyond than numbers here can tell.
const MOST_SPREADS = 4;

/** The probability of each step that the water comes up there; sums to 1: none comes up beyond the last step. */
function normalAbout(alongMeters: Float64Array, breakMeters: number, spreadMeters: number): Float64Array {
  const where = new Float64Array(alongMeters.length);
  let sum = 0;
  for (let t = 0; t < where.length; t++) {
    const off = (alongMeters[t]! - breakMeters) / spreadMeters;
    if (Math.abs(off) > MOST_SPREADS) continue;
    where[t] = Math.exp(-0.5 * off * off);
    sum += where[t]!;
  }
  for (let t = 0; t < where.length; t++) where[t]! /= sum;
  return where;
}
