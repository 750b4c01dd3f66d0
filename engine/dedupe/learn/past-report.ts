import type { Earlier } from '../report.ts';

/** A report of the past with what was found out about it later. */
export interface PastReport extends Earlier {
  /** When its day began where the city is: a closing of another one on that day or later is not known to it. */
  readonly dayStartMs: number;
  /** 0 Sunday to 6. */
  readonly weekday: number;
  /** Whether it repeats an earlier one. */
  readonly isRepeat: boolean;
  /** Equal for reports of one problem; null: not known. */
  readonly incident: string | null;
}

/** Past reports by (moment, id, row), the order in which they came in. */
export const inOrder = <T extends PastReport>(reports: readonly T[]): readonly T[] =>
  reports
    .map((report, row) => ({ report, row }))
    .sort(
      (a, b) =>
        a.report.reportedAtMs - b.report.reportedAtMs ||
        (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : a.row - b.row),
    )
    .map(({ report }) => report);
