/** With its sign; what rounds to nothing is +0.0. */
export const signed = (logOdds: number): string => `${logOdds <= -0.05 ? '−' : '+'}${Math.abs(logOdds).toFixed(1)}`;

export const meters = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} m`;

const UNITS: readonly (readonly [ms: number, one: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** In its largest whole unit, rounded down: `3 days`. */
export function duration(ms: number): string {
  for (const [unitMs, name] of UNITS) {
    const count = Math.floor(ms / unitMs);
    if (count > 0) return `${count} ${name}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}
