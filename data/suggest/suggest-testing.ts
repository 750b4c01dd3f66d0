import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCityFile } from '../city/city-file.ts';
import { cityText } from './city-text.ts';
import type { ColumnProfile } from './column-profile.ts';
import { ColumnProfiler, KeyBudget } from './column-profiler.ts';
import type { FileProfile, Pair, Shape } from './file-profile.ts';
import { rulesText } from './rules-text.ts';
import { type SuggestOutcome, suggestFromFiles } from './suggest-files.ts';

/** For tests: the profile of a column with these values, blanks as ''. */
export const columnOf = (name: string, values: readonly string[]): ColumnProfile => {
  const profiler = new ColumnProfiler(name, new KeyBudget());
  const filled = values.filter((value) => value !== '');
  for (const value of filled) profiler.add(value);
  return profiler.finish(values.length, filled);
};

/** The profile of a table; with `shape`, of a file with such geometries at `positions`. */
export const profileOf = (
  file: string,
  columns: Readonly<Record<string, readonly string[]>>,
  own?: { readonly shape: Shape; readonly positions: readonly Pair[]; readonly crs?: string },
): FileProfile => {
  const rows = Object.values(columns)[0]?.length ?? own?.positions.length ?? 0;
  const sampleRows = Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([name, values]) => (values[i] === '' ? [] : [[name, values[i]!]])),
    ),
  );
  const geometry = own && {
    ...{ missing: 0, positions: own.positions, crs: own.crs ?? null },
    shapes: { point: 0, line: 0, polygon: 0, [own.shape]: rows },
  };
  return {
    ...{ file, fileLayer: null, rows, isWhole: true, unread: { rows: 0, reasons: [] }, geometry: geometry ?? null },
    ...{ columns: Object.entries(columns).map(([name, values]) => columnOf(name, values)), sampleRows, encoding: null },
  };
};

export const numbered = (count: number, text: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => text(i));

/** A temporary folder with files, its suggestion written out as the command does, and read as the import does. */
export class SuggestFolder {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-suggest-'));

  async suggest(
    files: Readonly<Record<string, string | Uint8Array>>,
    city = 'calder',
  ): Promise<SuggestOutcome & { readonly yaml: string; readonly rules: string }> {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(this.folder, name), content);
    const inputs = Object.keys(files).map((file) => ({ path: path.join(this.folder, file), file }));
    const outcome = await suggestFromFiles({ files: inputs, folder: city });
    const yaml = cityText(outcome.suggestion, { source: '.', rules: 'rules.yaml' });
    const rules = rulesText(outcome.suggestion.rules);
    writeFileSync(path.join(this.folder, 'city.yaml'), yaml);
    writeFileSync(path.join(this.folder, 'rules.yaml'), rules);
    return { ...outcome, yaml, rules };
  }

  /** What the importer says of the written files. */
  read(): ReturnType<typeof readCityFile> {
    return readCityFile(path.join(this.folder, 'city.yaml'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
