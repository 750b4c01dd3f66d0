import { type Duplicate, findDuplicates } from './find-duplicates.ts';
import { type DedupeModel, serviceModelOf } from './model/dedupe-model.ts';
import type { Earlier } from './report.ts';

/**
 * Looking back: which of some other reports may be about the same problem as this one, whichever of the two came first. Best
 * first, then the one that was reported first, whom the others repeat, then nearest, then by position; `ageMs` is how far apart
 * they came. A pair is scored as the later of the two was when it came in. O(n log n).
 */
export function findRelated(one: Earlier, others: readonly Earlier[], model: DedupeModel): readonly Duplicate[] {
  const before = findDuplicates(one, others, model);
  const after = others.flatMap((other, position) => {
    const ageMs = other.reportedAtMs - one.reportedAtMs;
    if (ageMs < 0 || ageMs > serviceModelOf(model, other.service).maxAgeMs) return [];
    return findDuplicates(other, [one], model).map((found) => ({ ...found, position }));
  });
  return [...before, ...after].sort(
    (a, b) =>
      b.score - a.score ||
      others[a.position]!.reportedAtMs - others[b.position]!.reportedAtMs ||
      a.distanceMeters - b.distanceMeters ||
      a.position - b.position,
  );
}
