import type { ClosingRates } from '../model/dedupe-model.ts';
import type { PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;
// A request that has been open for so long says little of how soon a fresh one is closed.
const DAYS_FOLLOWED = 10;
// So many requests' worth of the mean over all weekdays are added to each.
const PRIOR_REQUESTS = 20;

/**
 * By weekday, the share of the open requests that are closed on that day, of the reports' first days; null where fewer than
 * one in twenty has a closing. What is closed at or after `untilMs` counts as open. O(n).
 */
export function closingRates(reports: readonly PastReport[], untilMs: number): ClosingRates | null {
  const counts = [0, 1].map(() => ({ open: new Float64Array(7), closed: new Float64Array(7) }));
  let closings = 0;
  for (const { closedAtMs, dayStartMs, weekday } of reports) {
    if (closedAtMs !== null) closings++;
    const last = Math.min(DAYS_FOLLOWED, Math.floor((untilMs - dayStartMs) / DAY_MS) - 1);
    for (let day = 0; day <= last; day++) {
      const { open, closed } = counts[day === 0 ? 0 : 1]!;
      const on = (weekday + day) % 7;
      open[on]!++;
      // By the length of a common day: where clocks change, an hour near midnight may fall on the day beside it.
      if (closedAtMs === null || closedAtMs >= dayStartMs + (day + 1) * DAY_MS) continue;
      closed[on]!++;
      break;
    }
  }
  if (closings * 20 < reports.length) return null;
  const [sameDay, later] = counts.map(({ open, closed }) => {
    const all = (sum(closed) + 1) / (sum(open) + 2);
    return Array.from(open, (count, i) => rounded((closed[i]! + PRIOR_REQUESTS * all) / (count + PRIOR_REQUESTS)));
  });
  return { sameDay: sameDay!, later: later! };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
