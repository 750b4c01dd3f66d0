/** From when until when changes are asked for: epoch milliseconds, half-open. */
export interface Period {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** RangeError where it ends before it begins. */
export function checkPeriod({ fromMs, untilMs }: Period): void {
  if (!(fromMs < untilMs)) throw new RangeError(`untilMs must be after fromMs ${fromMs}, got ${untilMs}`);
}

/** The last moment at which things are as they were before. */
export const beforeMs = ({ fromMs }: Period): number => fromMs - 1;

/** The last moment of the period: what begins at its end is not in it. */
export const lastMs = ({ untilMs }: Period): number => untilMs - 1;
