import type { Hit } from '../find/hit.ts';
import type { LabelMatch } from './city-labels.ts';

/** A hit with another score, and why it is one: from the name that what was typed may become. */
export const becoming = (
  hit: Hit,
  { because, changed }: Pick<LabelMatch, 'because' | 'changed'>,
  score: number,
): Hit => ({
  ...hit,
  score,
  make: () => {
    const candidate = hit.make();
    if (candidate === null) return null;
    const reasons = [because, ...candidate.because];
    return { ...candidate, score, because: reasons, changed: [...candidate.changed, ...changed] };
  },
});
