import { describe, expect, it } from 'vitest';
import { isUnavailable } from './errors.ts';

const refusal = (code: string) => Object.assign(new Error('refused'), { severity: 'ERROR', code });

describe('isUnavailable', () => {
  it('holds for a server that may take the statement later: full disk, no memory, no connection left, a standby', () => {
    for (const code of ['53100', '53200', '53300', '25006', '57P01', '08006'])
      expect(isUnavailable(refusal(code))).toBe(true);
  });

  it('does not hold for a refusal of the statement itself', () => {
    for (const code of ['23505', '22P02', '42501', '25001', '57014']) expect(isUnavailable(refusal(code))).toBe(false);
  });
});
