import type { TimeZone } from '../../time/time-zone.ts';

/** How the years are cut: meteorological seasons (winter is December to February), calendar quarters, months or years. */
export type PeriodKind = 'season' | 'quarter' | 'month' | 'year';

export const PERIOD_KINDS: readonly PeriodKind[] = ['season', 'quarter', 'month', 'year'];

/** One of the periods that reports are counted by. */
export interface Period {
  /** `spring 2024`, `winter 2024-25`, `2024 Q1`, `2024-03`, `2024`. */
  readonly label: string;
  /** What comes back each year: `spring`, `Q1`, `March`; empty for years. */
  readonly ofYear: string;
  readonly fromMs: number;
  /** Not in it any more. */
  readonly untilMs: number;
}

interface Cut {
  readonly firstMonth: number;
  readonly name: string;
}

const CUTS: Readonly<Record<PeriodKind, readonly Cut[]>> = {
  season: [
    { firstMonth: 3, name: 'spring' },
    { firstMonth: 6, name: 'summer' },
    { firstMonth: 9, name: 'autumn' },
    { firstMonth: 12, name: 'winter' },
  ],
  quarter: [1, 4, 7, 10].map((firstMonth, i) => ({ firstMonth, name: `Q${i + 1}` })),
  month: (
    'January February March April May June July August September October November December'.split(' ') as string[]
  ).map((name, i) => ({ firstMonth: i + 1, name })),
  year: [{ firstMonth: 1, name: '' }],
};

// A record that begins on the second of a month, or a minute after midnight, has that month.
const LEAST_SHARE = 0.95;
const MOST_YEARS = 200;

/**
 * The periods of a stretch of time that lie in it to 95 % at least, in their order: of a part of a season nobody can say
 * whether it had many reports. RangeError where the stretch ends before it begins or is longer than 200 years.
 */
export function periodsOf(kind: PeriodKind, fromMs: number, toMs: number, zone: TimeZone): readonly Period[] {
  if (!(fromMs <= toMs)) throw new RangeError(`toMs must not be before fromMs, got ${fromMs} and ${toMs}`);
  const [first, last] = [zone.localTimeAt(fromMs).year - 1, zone.localTimeAt(toMs).year];
  if (last - first > MOST_YEARS) throw new RangeError(`a record has at most ${MOST_YEARS} years, got ${last - first}`);
  const cuts = CUTS[kind];
  const starts: { readonly year: number; readonly cut: number; readonly ms: number }[] = [];
  for (let year = first; year <= last + 1; year++)
    for (const [cut, { firstMonth }] of cuts.entries())
      starts.push({ year, cut, ms: zone.firstMsOf(year, firstMonth, 1) });
  return starts.slice(0, -1).flatMap(({ year, cut, ms }, i): readonly Period[] => {
    const untilMs = starts[i + 1]!.ms;
    const inside = Math.min(untilMs, toMs) - Math.max(ms, fromMs);
    if (!(inside >= LEAST_SHARE * (untilMs - ms))) return [];
    const { name } = cuts[cut]!;
    return [{ label: labelOf(kind, year, name, cut), ofYear: name, fromMs: ms, untilMs }];
  });
}

function labelOf(kind: PeriodKind, year: number, name: string, cut: number): string {
  switch (kind) {
    case 'season':
      return name === 'winter' ? `winter ${year}-${String((year + 1) % 100).padStart(2, '0')}` : `${name} ${year}`;
    case 'quarter':
      return `${year} ${name}`;
    case 'month':
      return `${year}-${String(cut + 1).padStart(2, '0')}`;
    case 'year':
      return String(year);
  }
}

/** The period of a moment, by its position; -1: in none of them. Periods ascend. O(log n). */
export function periodAt(periods: readonly Period[], atMs: number): number {
  let [low, high] = [0, periods.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (periods[middle]!.untilMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return low < periods.length && periods[low]!.fromMs <= atMs ? low : -1;
}
