/** So long after its arrival the automatic linking of a report may still change. */
export const SETTLE_MS = 3_600_000;
