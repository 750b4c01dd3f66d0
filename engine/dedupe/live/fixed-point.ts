/**
 * Places and times as the index keeps them, 32 bits each. A step of longitude or latitude is 360 / 2^32 degrees, 9 mm at the
 * equator, so that longitudes wrap around at the antimeridian as 32-bit integers do. Times are whole seconds.
 */
const DEGREES_PER_STEP = 360 / 4_294_967_296;
const STEPS_PER_DEGREE = 4_294_967_296 / 360;

/** Nearest step; 180 and -180 are one. */
export const stepsOf = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) | 0;

export const degreesOf = (steps: number): number => steps * DEGREES_PER_STEP;

// 2^31 s are 68 years: seconds from here reach from 1965 to 2101.
const EPOCH_SECONDS = 2_000_000_000;
const MOST_SECONDS = 2_147_483_647;

/** Whole seconds, rounded down; beyond 1965 to 2101 the end of that range. */
export function secondsOf(ms: number): number {
  const seconds = Math.floor(ms / 1000) - EPOCH_SECONDS;
  return Math.min(Math.max(seconds, -MOST_SECONDS), MOST_SECONDS) | 0;
}

export const msOf = (seconds: number): number => (seconds + EPOCH_SECONDS) * 1000;

/** Throws RangeError unless it is a moment of 1965 to 2101. */
export function checkMoment(name: string, ms: number): void {
  if (!(Math.abs(ms / 1000 - EPOCH_SECONDS) < MOST_SECONDS))
    throw new RangeError(`${name} must be epoch milliseconds between 1965 and 2101, got ${ms}`);
}
