import { Evidence, logPairEvidence } from './evidence.ts';
import { densitiesAt, type MainStates, mainStates, type Ways } from './main-states.ts';
import type { Stretch } from './stretch.ts';
import type { NearMain, Surroundings } from './surroundings.ts';
import type { PossibleMain } from './suspect-mains.ts';
import type { Joints, Trench } from './trench.ts';

// All are looked at coarsely, the most likely of them finely: what is left for the others is next to nothing.
const COARSE: Ways = { spreadsMeters: [40], mostPoints: 8, runsOn: false };
const FINE: Ways = { spreadsMeters: [15, 40, 100], mostPoints: 12, runsOn: true };
const MOST_FINE = 8;
const MOST_IN_PAIRS = 8;

/** A main as the cause. */
export interface Cause {
  /** Into the mains around. */
  readonly place: number;
  readonly prior: number;
  readonly coarse: MainStates;
  /** Of the places that are near it or what it runs on into. */
  readonly near: Int32Array;
  readonly evidence: Evidence;
}

/** Every main around, in their order. */
export function possibleCauses(around: Surroundings, mains: readonly PossibleMain[], joints: Joints): readonly Cause[] {
  const { mains: near, backgrounds, errors } = around;
  const priors = priorsOf(near, mains);
  const coarse = near.map(({ stretch, densities }) => mainStates(whole(stretch), densities, backgrounds, COARSE));
  const causes = coarse.map((states, place) => {
    const evidence = new Evidence(states, errors.length);
    return { place, prior: priors[place]!, coarse: states, near: states.near, evidence };
  });
  const likeliest = likeliestOf(causes, MOST_FINE);
  for (const { place } of likeliest) {
    const trench = joints.trench(place);
    const fine = mainStates(trench, densitiesAt(trench, errors), backgrounds, FINE);
    causes[place] = { ...causes[place]!, near: fine.near, evidence: new Evidence(fine, errors.length) };
  }
  return causes;
}

const scoreOf = ({ prior, evidence }: Cause): number => Math.log(prior) + evidence.log;

/** Ties by place. */
const likeliestOf = (causes: readonly Cause[], count: number): readonly Cause[] =>
  causes.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.place - b.place).slice(0, count);

const whole = ({ alongMeters }: Stretch): Pick<Trench, 'alongMeters' | 'ownSteps'> => ({
  alongMeters,
  ownSteps: alongMeters.length,
});

/** By the breaks expected of the part of each main that is in the circle; equal where none is expected of any. Sums to 1. */
function priorsOf(near: readonly NearMain[], mains: readonly PossibleMain[]): readonly number[] {
  const expected = near.map(({ position, stretch }) => {
    const inside = Math.min(1, (stretch.alongMeters.length * stretch.stepMeters) / stretch.lengthMeters);
    return mains[position]!.breaksPerYear * inside;
  });
  const sum = expected.reduce((total, each) => total + each, 0);
  return expected.map((each) => (sum > 0 ? each / sum : 1 / expected.length));
}

/** Two mains as the cause. */
export interface Pair {
  readonly places: readonly [number, number];
  /** Of prior and evidence. */
  readonly log: number;
}

/** Of the likeliest mains any two, the likeliest pair first. One of them is as likely beforehand as by itself, the other any. */
export function likelyPairs(
  causes: readonly Cause[],
  { mains, errors }: Surroundings,
  joints: Joints,
): readonly Pair[] {
  const best = likeliestOf(causes, MOST_IN_PAIRS);
  const pairs = best.flatMap((a, i) =>
    best.slice(i + 1).map((b): Pair => {
      const prior =
        a.prior * secondShare(a.place, b.place, mains.length, joints) +
        b.prior * secondShare(b.place, a.place, mains.length, joints);
      return { places: [a.place, b.place], log: Math.log(prior) + logPairEvidence(a.coarse, b.coarse, errors.length) };
    }),
  );
  return pairs.sort((a, b) => b.log - a.log || a.places[0] - b.places[0] || a.places[1] - b.places[1]);
}

/** Given the first of two mains, the probability of the second: in half of the cases one that it meets, each as likely; else any. */
function secondShare(first: number, second: number, mains: number, joints: Joints): number {
  const meeting = joints.meeting(first);
  const any = 1 / (mains - 1);
  if (meeting.size === 0) return any;
  return 0.5 * any + (meeting.has(second) ? 0.5 / meeting.size : 0);
}
