import { describe, expect, it } from 'vitest';
import { IdRegister } from './id-register.ts';

describe('the register of ids', () => {
  it('gives an id to the first that asks and tells a later one who has it and where', () => {
    const register = new IdRegister();
    expect(register.claim('7', 'roads', { file: 'r.csv', line: 2 }, 'h1')).toEqual({ kind: 'first' });
    expect(register.claim('7', 'roads', { file: 'r.csv', line: 9 }, 'h2')).toEqual({
      kind: 'taken',
      reason: 'id "7" was already used at r.csv:2',
      group: 'the id was already used',
    });
    expect(register.claim('7', 'paths', { file: 'p.zip', feature: 1 }, 'h1')).toEqual({
      kind: 'taken',
      reason: 'id "7" is already used by dataset "roads" at r.csv:2',
      group: 'the id is already used by dataset "roads"',
    });
  });

  it('takes the same id with the same content in one dataset for a repeat', () => {
    const register = new IdRegister();
    register.claim('7', 'roads', { file: 'r.zip', feature: 1 }, 'h');
    expect(register.claim('7', 'roads', { file: 'r.zip', feature: 2 }, 'h')).toEqual({ kind: 'repeat' });
  });
});
