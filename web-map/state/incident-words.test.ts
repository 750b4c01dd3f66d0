import { describe, expect, it } from 'vitest';
import { belongsBy, deciderText, laterText } from './incident-words.ts';

describe('an incident in words', () => {
  it('says who decided, and how sure what decided by itself was', () => {
    const by = (decidedBy: 'automatic' | 'dispatcher' | 'reporter', probability: number | null, actor: string | null) =>
      deciderText({ decidedBy, probability, actor });
    expect(by('automatic', 0.971, null)).toBe('by itself, 97 % likely the same');
    expect(by('reporter', null, null)).toBe('by who reported it');
    expect([by('dispatcher', null, 'desk 2'), by('dispatcher', null, null)]).toEqual(['by desk 2', 'by a dispatcher']);
  });

  it('says how much later or earlier a report was, in the largest unit', () => {
    expect([30_000, 60_000, -7_200_000, 3 * 86_400_000].map(laterText)).toEqual([
      'at the same time',
      '1 minute later',
      '2 hours earlier',
      '3 days later',
    ]);
  });

  it('belongs by the likeliest of its own reports, whatever else is likelier', () => {
    const compared = [0.99, 0.4, 0.8].map((score, n) => ({ score, request: { id: `r${n}` } }));
    expect(belongsBy(compared, new Set(['r1', 'r2']))?.request.id).toBe('r2');
    expect(belongsBy(compared, new Set(['x']))).toBeNull();
  });
});
