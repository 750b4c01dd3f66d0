import { atomsOf, type Formula, type Truth, truthOf } from './formula.ts';
import { projected, type TruthTable } from './truth-table.ts';

/** Whether a formula can be true: 'never' is proved; 'maybe' where the tables allow it; 'not-decided' where there was too much to try. */
export type Possibility = 'never' | 'maybe' | 'not-decided';

// Steps of the case analysis. Rules of real cities need tens to hundreds.
const MAX_STEPS = 50_000;

/**
 * Tries every combination of the tables' rows that agrees with what is known, and gives up a branch as soon as the formula
 * is false whatever the rest. Atoms in no table are free. `known` is left as it was.
 */
export const possibility = (formula: Formula, tables: readonly TruthTable[], known: Truth): Possibility => {
  const first = truthOf(formula, known);
  if (first !== -1) return first === 1 ? 'maybe' : 'never';
  const atoms = atomsOf(formula);
  const open = tables
    .map((table) => projected(table, atoms))
    .filter((table) => table.atoms.some((atom) => known[atom] === -1))
    .sort((a, b) => a.rows.length - b.rows.length);
  return new CaseAnalysis(formula, open, known.slice()).run();
};

class CaseAnalysis {
  readonly #formula: Formula;
  readonly #tables: readonly TruthTable[];
  readonly #truth: Truth;
  #steps = 0;

  constructor(formula: Formula, tables: readonly TruthTable[], truth: Truth) {
    this.#formula = formula;
    this.#tables = tables;
    this.#truth = truth;
  }

  run(): Possibility {
    const found = this.#from(0);
    if (found) return 'maybe';
    return this.#steps > MAX_STEPS ? 'not-decided' : 'never';
  }

  /** Whether the formula can still be true when the tables before this one are decided. */
  #from(table: number): boolean {
    if (++this.#steps > MAX_STEPS) return false;
    const value = truthOf(this.#formula, this.#truth);
    if (value !== -1) return value === 1;
    if (table === this.#tables.length) return this.#freely();
    const { atoms, rows } = this.#tables[table]!;
    const before = atoms.map((atom) => this.#truth[atom]!);
    let isFound = false;
    for (const row of rows) {
      if (!before.every((known, k) => known === -1 || known === row[k])) continue;
      for (let k = 0; k < atoms.length; k++) this.#truth[atoms[k]!] = row[k]!;
      isFound = this.#from(table + 1);
      if (isFound || this.#steps > MAX_STEPS) break;
    }
    for (let k = 0; k < atoms.length; k++) this.#truth[atoms[k]!] = before[k]!;
    return isFound;
  }

  /** The atoms that no table speaks about, one after the other. */
  #freely(): boolean {
    if (++this.#steps > MAX_STEPS) return false;
    const value = truthOf(this.#formula, this.#truth);
    if (value !== -1) return value === 1;
    for (const atom of atomsOf(this.#formula)) {
      if (this.#truth[atom] !== -1) continue;
      for (const guess of [1, 0]) {
        this.#truth[atom] = guess;
        const isFound = this.#freely();
        this.#truth[atom] = -1;
        if (isFound) return true;
      }
      return false;
    }
    return true;
  }
}
