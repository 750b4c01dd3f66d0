import { describe, expect, it } from 'vitest';
import { type IdClaim, IdRegister } from './id-register.ts';
import type { SourcePosition } from './source-row.ts';

const claimOf = (
  dataset: string,
  position: SourcePosition,
  contentHash: string,
  rest: Partial<IdClaim> = {},
): IdClaim => ({
  ...{ dataset, position, contentHash, validFromMs: null, validUntilMs: null, supersedes: undefined },
  ...rest,
});

const midnight = (day: string): number => Date.parse(`${day}T05:00:00Z`);

/** A record of 'wards' on that line with its dates in New York; '' is unbounded. */
const dated = (line: number, from: string, until: string, rest: Partial<IdClaim> = {}): IdClaim =>
  claimOf('wards', { file: 'w.csv', line }, `hash ${line}`, {
    validFromMs: from === '' ? null : midnight(from),
    validUntilMs: until === '' ? null : midnight(until),
    ...rest,
  });

const outcomesOf = (...claims: readonly IdClaim[]): readonly string[] => {
  const register = new IdRegister('America/New_York');
  return claims.map((claim) => register.claim('7', claim).kind);
};

describe('the register of ids', () => {
  it('gives an id to the first that asks and tells a later one who has it and where', () => {
    const register = new IdRegister('America/New_York');
    expect(register.claim('7', claimOf('roads', { file: 'r.csv', line: 2 }, 'h1'))).toEqual({ kind: 'first' });
    expect(register.claim('7', claimOf('roads', { file: 'r.csv', line: 9 }, 'h2'))).toEqual({
      kind: 'taken',
      reason: 'id "7" was already used at r.csv:2',
      group: 'the id was already used',
    });
    expect(register.claim('7', claimOf('paths', { file: 'p.zip', feature: 1 }, 'h1'))).toEqual({
      kind: 'taken',
      reason: 'id "7" is already used by dataset "roads" at r.csv:2',
      group: 'the id is already used by dataset "roads"',
    });
  });

  it('takes the same id with the same content in one dataset for a repeat', () => {
    const register = new IdRegister('America/New_York');
    register.claim('7', claimOf('roads', { file: 'r.zip', feature: 1 }, 'h'));
    expect(register.claim('7', claimOf('roads', { file: 'r.zip', feature: 2 }, 'h'))).toEqual({ kind: 'repeat' });
  });

  it('gives an id to as many as hold one after the other, in whatever order they come', () => {
    const december = dated(1, '2026-12-01', '2027-01-01');
    expect(outcomesOf(december, dated(2, '', '2026-12-01'), dated(3, '2027-01-01', ''))).toEqual(
      Array.from({ length: 3 }, () => 'first'),
    );
    expect(outcomesOf(december, dated(2, '', '2026-12-02'))).toEqual(['first', 'taken']);
    expect(outcomesOf(december, dated(2, '2026-12-31', ''))).toEqual(['first', 'taken']);
    expect(outcomesOf(december, dated(2, '2026-12-01', '2026-12-01'))).toEqual(['first', 'taken']);
    expect(outcomesOf(dated(1, '', ''), dated(2, '2026-12-01', ''))).toEqual(['first', 'taken']);
  });

  it('names both places and both periods of two that overlap, by the clock of the city', () => {
    const register = new IdRegister('America/New_York');
    register.claim('7', dated(2, '', ''));
    const late = dated(9, '2026-12-01', '', { dataset: 'next', position: { file: 'n.csv', line: 9 } });
    expect(register.claim('7', late)).toEqual({
      kind: 'taken',
      reason:
        'id "7" (from 2026-12-01) overlaps the one of dataset "wards" at w.csv:2 (always): say validUntil of the earlier, or supersedes: same-ids on the dataset of the later',
      group: 'periods of one id overlap',
    });
  });

  it('lets the later one end the earlier where its dataset says so, whichever is read first', () => {
    const today = dated(1, '', '');
    const next = (supersedes: 'same-ids' | 'all', dataset: string) =>
      dated(2, '2026-12-01', '', { supersedes, dataset });
    for (const [dataset, supersedes, outcome] of [
      ['next', 'same-ids', 'first'],
      ['next', 'all', 'first'],
      ['wards', 'same-ids', 'first'],
      ['wards', 'all', 'taken'],
    ] as const) {
      expect(outcomesOf(today, next(supersedes, dataset))).toEqual(['first', outcome]);
      expect(outcomesOf(next(supersedes, dataset), today)).toEqual(['first', outcome]);
    }
    // Only the one that begins later ends the other.
    expect(outcomesOf(dated(1, '', '', { supersedes: 'same-ids' }), dated(2, '2026-12-01', ''))[1]).toBe('taken');
  });
});
