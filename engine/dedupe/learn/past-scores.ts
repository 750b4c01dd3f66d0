import { confusionLogOdds, type DedupeModel, serviceModelOf } from '../model/dedupe-model.ts';
import { scorePair, sumOfPieces } from '../pair/score-pair.ts';
import type { PastPair } from './past-pairs.ts';
import type { PastReport } from './past-report.ts';

/** Log odds of each pair, calibrated or as the pieces add up. */
export function pairLogOdds(
  model: DedupeModel,
  reports: readonly PastReport[],
  pairs: readonly PastPair[],
  kind: 'calibrated' | 'sum' = 'calibrated',
): Float64Array {
  return Float64Array.from(pairs, ({ report, earlier, numbers }) => {
    const { service } = reports[report]!;
    numbers.confusionLogOdds = confusionLogOdds(model, service, reports[earlier]!.service) ?? 0;
    const limits = serviceModelOf(model, service);
    return kind === 'sum' ? sumOfPieces(model.pieces, limits, numbers) : scorePair(model, limits, numbers);
  });
}

/** Those log odds by report: of the reports from `from` on, one list each, empty for one without a pair. */
export function byReport(
  pairs: readonly PastPair[],
  logOdds: Float64Array,
  from: number,
  to: number,
): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: to - from }, () => []);
  pairs.forEach(({ report }, i) => {
    if (report >= from && report < to) lists[report - from]!.push(logOdds[i]!);
  });
  return lists;
}
