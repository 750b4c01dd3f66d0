/** What a group of atoms can be together; atoms of different tables are independent as far as the tables know. */
export interface TruthTable {
  readonly atoms: readonly number[];
  /** rows[r][k] is 1 or 0: whether atoms[k] holds. No two are equal. */
  readonly rows: readonly Uint8Array[];
}

/** Rows without repetition, in the order of their first appearance. */
export const distinctRows = (rows: Iterable<Uint8Array>): readonly Uint8Array[] => {
  const byText = new Map<string, Uint8Array>();
  for (const row of rows) {
    const text = row.join('');
    if (!byText.has(text)) byText.set(text, row);
  }
  return [...byText.values()];
};

/** The table of some of its atoms. */
export const projected = (table: TruthTable, atoms: ReadonlySet<number>): TruthTable => {
  const kept = table.atoms.flatMap((atom, k) => (atoms.has(atom) ? [k] : []));
  if (kept.length === table.atoms.length) return table;
  return {
    atoms: kept.map((k) => table.atoms[k]!),
    rows: distinctRows(table.rows.map((row) => Uint8Array.from(kept, (k) => row[k]!))),
  };
};
