import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { and, atomOf, type Formula, not, or, truthOf } from './formula.ts';
import { possibility } from './possible.ts';
import type { TruthTable } from './truth-table.ts';

const ATOMS = 7;
const free = () => new Int8Array(ATOMS).fill(-1);

const randomFormula = (random: () => number, depth: number): Formula => {
  const kind = Math.floor(random() * (depth === 0 ? 1 : 4));
  const parts = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => randomFormula(random, depth - 1));
  if (kind === 0) return atomOf(Math.floor(random() * ATOMS));
  if (kind === 1) return not(randomFormula(random, depth - 1));
  return kind === 2 ? and(parts()) : or(parts());
};

const randomTable = (random: () => number, atoms: readonly number[]): TruthTable => ({
  atoms,
  rows: Array.from({ length: 3 }, () => Uint8Array.from(atoms, () => Math.floor(random() * 2))),
});

/** Every combination that the tables allow, one by one. */
const isPossible = (formula: Formula, tables: readonly TruthTable[], known: Int8Array): boolean => {
  for (let bits = 0; bits < 2 ** ATOMS; bits++) {
    const truth = Int8Array.from({ length: ATOMS }, (_, atom) => (bits >> atom) & 1);
    const agrees = known.every((value, atom) => value === -1 || value === truth[atom]);
    const isAllowed = tables.every(({ atoms, rows }) =>
      rows.some((row) => atoms.every((atom, k) => truth[atom] === row[k])),
    );
    if (agrees && isAllowed && truthOf(formula, truth) === 1) return true;
  }
  return false;
};

describe('whether a formula can be true', () => {
  it('agrees with trying every combination, over 2,000 random formulas, tables and things known', () => {
    const random = seededRandom(5);
    for (let i = 0; i < 2_000; i++) {
      const formula = randomFormula(random, 3);
      const tables = [randomTable(random, [0, 1, 2]), randomTable(random, [3, 4])];
      const known = free();
      // Known is only what some row of the tables allows, as it is of places that are there.
      if (i % 2 === 0) for (const [k, atom] of [3, 4].entries()) known[atom] = tables[1]!.rows[0]![k]!;
      const expected = isPossible(formula, tables, known) ? 'maybe' : 'never';
      expect(possibility(formula, tables, known)).toBe(expected);
    }
  });

  it('leaves what is known as it was', () => {
    const known = free();
    possibility(and([atomOf(0), not(atomOf(1))]), [{ atoms: [0, 1], rows: [Uint8Array.of(1, 1)] }], known);
    expect(known).toEqual(free());
  });

  it('says so where there is too much to try', () => {
    const size = 40;
    const pairs = Array.from({ length: size / 2 }, (_, i) => [2 * i, 2 * i + 1] as const);
    const tables = pairs.map((atoms): TruthTable => ({ atoms, rows: [Uint8Array.of(0, 1), Uint8Array.of(1, 0)] }));
    // Each pair has exactly one true atom, so the first atoms cannot all be true while the last of some pair is.
    const parity = pairs.map(([a, b]) => or([and([atomOf(a), atomOf(b)]), and([not(atomOf(a)), not(atomOf(b))])]));
    expect(possibility(or(parity), tables, new Int8Array(size).fill(-1))).toBe('not-decided');
  });
});
