/** Share of successes with the bounds between which the true share lies in 95 of 100 cases. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z_95 = 1.959963984540054;

/** Wilson's score interval: holds for small counts and near 0 and 1 too. No trials: 0 to 1. */
export const wilson = (successes: number, trials: number): Interval => {
  if (trials === 0) return { low: 0, high: 1 };
  const [share, squared] = [successes / trials, Z_95 * Z_95];
  const center = (share + squared / (2 * trials)) / (1 + squared / trials);
  const half =
    (Z_95 / (1 + squared / trials)) * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials * trials));
  return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
};

/**
 * Fisher's exact test, one-sided: how probable it is to draw at least `hits` marked ones when `drawn` are drawn of `all`, of
 * which `marked` are marked. O(drawn).
 */
export const fisherUpperTail = (hits: number, drawn: number, marked: number, all: number): number => {
  const most = Math.min(drawn, marked);
  const whole = logChoose(all, drawn);
  let tail = 0;
  for (let k = hits; k <= most; k++) {
    if (drawn - k > all - marked) continue;
    tail += Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - whole);
  }
  return Math.min(1, tail);
};

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

// Exact sums up to here; beyond, Stirling's series is good to 1e-12.
const EXACT = 256;
const LOG_FACTORIALS: Float64Array = logFactorials();

function logFactorials(): Float64Array {
  const logs = new Float64Array(EXACT + 1);
  for (let n = 1; n <= EXACT; n++) logs[n] = logs[n - 1]! + Math.log(n);
  return logs;
}

const logFactorial = (n: number): number => {
  if (n <= EXACT) return LOG_FACTORIALS[n]!;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
};
