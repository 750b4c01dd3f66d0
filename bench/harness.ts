import { type Cell, markdownTable } from './markdown.ts';

/** One row of a table: a way to do a thing. The first one of a contest is ours, the others are what it is held against. */
export interface Contestant {
  readonly name: string;
  /** Things done by one run, for the rate. May differ: what is slow gets a smaller sample. */
  readonly operations: number;
  /** Before and after each run, not timed. */
  readonly prepare?: () => void | Promise<void>;
  readonly cleanUp?: () => void | Promise<void>;
  /** Returns a number made from its results, so that no engine can leave out work whose result nobody reads. */
  readonly run: () => number | Promise<number>;
}

export interface ContestOptions {
  /** What one operation is, for the headings: "point", "row". */
  readonly unit: string;
  /** Timed runs of each; default 7. */
  readonly rounds?: number;
  /** Runs of each before those, not timed; default 2. */
  readonly warmUps?: number;
  /** Operations a second that ours is expected to reach. */
  readonly floor?: number;
}

/** Milliseconds of each timed run, in the order of the rounds. */
export interface Timing {
  readonly contestant: Contestant;
  readonly timesMs: readonly number[];
}

/** Everything that runs return ends here; printed at the end, so that it is read. */
let sink = 0;
export const sinkValue = (): number => sink;

const timed = async (contestant: Contestant): Promise<number> => {
  await contestant.prepare?.();
  const start = performance.now();
  const result = await contestant.run();
  const elapsedMs = performance.now() - start;
  sink = (sink + result) % 1e9;
  await contestant.cleanUp?.();
  return elapsedMs;
};

/** Runs all of them in turn, A B A B: what slows the machine for a while slows everyone. */
export async function runContest(contestants: readonly Contestant[], options: ContestOptions): Promise<Timing[]> {
  const { rounds = 7, warmUps = 2 } = options;
  const timesMs = contestants.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const elapsedMs = await timed(contestant);
      if (round >= 0) timesMs[i]!.push(elapsedMs);
    }
  }
  return contestants.map((contestant, i) => ({ contestant, timesMs: timesMs[i]! }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]): number =>
  values.length < 2 ? 0 : Math.sqrt(values.reduce((sum, v) => sum + (v - mean(values)) ** 2, 0) / (values.length - 1));

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const perOperation = ({ contestant, timesMs }: Timing): readonly number[] =>
  timesMs.map((timeMs) => timeMs / contestant.operations);

/** How many times as long as ours the other takes for one operation: the median over the rounds, each a pair run back to back. */
export const ratio = (ours: Timing, other: Timing): number => {
  const oursMs = perOperation(ours);
  return median(perOperation(other).map((otherMs, round) => otherMs / oursMs[round]!));
};

/** Operations a second of the best run. */
export const bestRate = (timing: Timing): number => 1000 / Math.min(...perOperation(timing));

/** Three significant figures, thousands apart. */
export const figure = (value: number): string =>
  value === 0 ? '0' : Number(value.toPrecision(3)).toLocaleString('en-US', { maximumSignificantDigits: 3 });

const rowOf = (ours: Timing, timing: Timing, options: ContestOptions): Cell[] => {
  const { contestant, timesMs } = timing;
  const perRunMs = perOperation(timing);
  const microseconds = perRunMs.map((ms) => ms * 1000);
  return [
    contestant.name,
    figure(bestRate(timing)),
    figure(1000 / mean(perRunMs)),
    `${figure(Math.min(...microseconds))}`,
    `${figure(mean(microseconds))} ± ${figure(deviation(microseconds))}`,
    `${timesMs.length} × ${contestant.operations.toLocaleString('en-US')} ${options.unit}s`,
    timing === ours ? '1' : figure(ratio(ours, timing)),
  ];
};

/** Runs the contest and gives its table in Markdown; with a floor, a line that says whether ours reaches it. */
export async function contest(
  title: string,
  contestants: readonly Contestant[],
  options: ContestOptions,
): Promise<string> {
  const timings = await runContest(contestants, options);
  const columns = [
    '',
    `${options.unit}s/s, best`,
    'mean',
    `µs a ${options.unit}, min`,
    'mean ± sd',
    'runs',
    'time ÷ ours',
  ];
  const rows = timings.map((timing) => rowOf(timings[0]!, timing, options));
  const table = markdownTable(title, columns, rows);
  return options.floor === undefined ? table : `${table}\n${floorLine(timings[0]!, options.floor, options.unit)}\n`;
}

const floorLine = (ours: Timing, floor: number, unit: string): string => {
  const rate = 1000 / mean(perOperation(ours));
  const verdict = rate >= floor ? 'met' : 'NOT met';
  return `Floor: ${floor.toLocaleString('en-US')} ${unit}s a second, ${verdict} (mean ${figure(rate)}).`;
};
