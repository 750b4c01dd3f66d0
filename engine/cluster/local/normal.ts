/** What counts as against chance: values that are too large, too small, or either. */
export type Alternative = 'two.sided' | 'greater' | 'less';

// The series of erf loses digits of 1 - erf beyond 2; the continued fraction needs ever more terms below.
const SERIES_UP_TO = 2;

/**
 * The chance that a standard normal is more than z; NaN for NaN. Relative error at most 2e-13 from -5 to 30, measured against
 * the C library's erfc.
 */
export function normalAbove(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const above = x < SERIES_UP_TO ? (1 - erfBySeries(x)) / 2 : erfcByFraction(x) / 2;
  return z < 0 ? 1 - above : above;
}

/** p of a standardized value. */
export function normalP(z: number, alternative: Alternative): number {
  if (alternative === 'two.sided') return 2 * normalAbove(Math.abs(z));
  return alternative === 'greater' ? normalAbove(z) : normalAbove(-z);
}

/** erf by Abramowitz and Stegun 7.1.6: all terms positive, so nothing cancels. */
function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc by its continued fraction (Abramowitz and Stegun 7.1.14), from the far end; 100 levels suffice from 2 upwards. */
function erfcByFraction(x: number): number {
  let fraction = x;
  for (let k = 100; k >= 1; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
