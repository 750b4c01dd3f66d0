import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '../data/world/city-keeper.ts';
import { gazetteerOf } from '../data/world/gazetteer.ts';
import { onePeriodEach } from '../data/world/one-period-each.ts';
import { distanceMeters } from '../engine/geometry/meters.ts';
import type { Candidate } from '../engine/locate/candidate.ts';
import { type LocateOptions, Locator } from '../engine/locate/locator.ts';

/** Of things with several periods it knows those of the moment, and is out of date at the end of one. */
interface KeptLocator {
  readonly locator: Locator;
  readonly untilMs: number;
}

const locators = new WeakMap<Snapshot, KeptLocator>();
// Locators in the making: they go on with every step, whoever asks for them.
const makings = new WeakMap<Snapshot, Iterator<void, KeptLocator>>();
// The one that was made last: what did not change since is taken over from it.
let latest: Locator | null = null;

function* stepsOf(snapshot: Snapshot): Generator<void, KeptLocator> {
  const nowMs = Date.now();
  const locator = yield* Locator.steps(gazetteerOf(snapshot, nowMs, snapshot.extent), latest);
  yield;
  yield* locator.readySteps();
  return { locator, untilMs: onePeriodEach(snapshot, nowMs).untilMs };
}

/** One step on; the locator when it is made. One that cannot be made throws, and is begun anew when it is asked for again. */
function step(snapshot: Snapshot): Locator | null {
  const known = locators.get(snapshot);
  if (known !== undefined && Date.now() < known.untilMs) return known.locator;
  const steps = makings.get(snapshot) ?? stepsOf(snapshot);
  // While it works it is in nobody's hands: a step that throws leaves nothing behind.
  makings.delete(snapshot);
  const { done, value } = steps.next();
  if (!done) {
    makings.set(snapshot, steps);
    return null;
  }
  locators.set(snapshot, value);
  latest = value.locator;
  return value.locator;
}

/**
 * The locator of a snapshot, kept with it. The server makes it in the background (`makeLocator`); what is asked before it is
 * there waits for the rest of the work. Of a snapshot whose layers and classes are those of the last one it is the same.
 */
export function locatorOf(snapshot: Snapshot): Locator {
  for (;;) {
    const made = step(snapshot);
    if (made !== null) return made;
  }
}

/** Whether a locator of it was made that is out of date now. */
export const isOutOfDate = (snapshot: Snapshot): boolean => Date.now() >= (locators.get(snapshot)?.untilMs ?? Infinity);

/** Makes the locator of a snapshot, other work taking its turn between the steps. True when it is made, false when it is not wanted any more. */
export async function makeLocator(snapshot: Snapshot, isWanted: () => boolean): Promise<boolean> {
  while (isWanted()) {
    if (step(snapshot) !== null) return true;
    await setImmediate();
  }
  return false;
}

/** What a text means as one place. */
export type PlaceOfText =
  | { readonly kind: 'place'; readonly candidate: Candidate }
  /** Several places fit alike, or one fits badly. Best first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'unknown' };

const MOST_CANDIDATES = 5;
// Candidates whose scores differ by less fit alike: another name of a street costs 3 %.
const ALIKE = 0.97;
// Below, half of what was said stays unexplained: nobody is sent there unasked.
export const LEAST_SURE_SCORE = 0.6;
// Two points of one building.
const SAME_PLACE_METERS = 50;

// The reach of the other does not count: a short Oak Pl beside a long Oak St is not what whoever says Oak means.
const isWithin = (best: Candidate, other: Candidate): boolean =>
  distanceMeters(best.lonLat, other.lonLat) <= Math.max(SAME_PLACE_METERS, best.accuracyMeters);

/**
 * The one place that a text means, for whoever must act on it unasked (a report, Open311's `address_string`). It is
 * ambiguous if another place, farther away than the best's accuracy, fits within 3 % as well, or if the best fits badly.
 */
export function placeOfText(snapshot: Snapshot, text: string, options: LocateOptions = {}): PlaceOfText {
  const candidates = locatorOf(snapshot).locate(text, { ...options, limit: MOST_CANDIDATES });
  const [best] = candidates;
  if (best === undefined) return { kind: 'unknown' };
  const rivals = candidates.filter((other) => other.score >= ALIKE * best.score && !isWithin(best, other));
  return rivals.length === 0 && best.score >= LEAST_SURE_SCORE
    ? { kind: 'place', candidate: best }
    : { kind: 'ambiguous', candidates };
}
