import { plainOf } from '../../data/suggest/field.ts';
import type { SuggestOutcome } from '../../data/suggest/suggest-files.ts';

type Written = { readonly city: string; readonly rules: string } | null;

/** What each file became, as a table, what was not used, and what to do next. */
export const suggestionText = ({ suggestion, checked }: SuggestOutcome, written: Written): string => {
  const rows = checked.map(({ entry, check }) => [
    entry.profile.fileLayer === null ? entry.profile.file : `${entry.profile.file}, ${entry.profile.fileLayer}`,
    `${entry.section} ${entry.name}`,
    String(check.rows),
    String(check.usable),
  ]);
  const lines = [
    ...(rows.length === 0 ? ['No file could be used.'] : table([['file', 'becomes', 'rows', 'usable'], ...rows])),
    ...suggestion.unused.map(({ file, seen }) => `not used: ${file}: ${seen}`),
    ...(written === null
      ? []
      : [
          `Written: ${written.city} and ${written.rules}. Look for TODO in ${written.city}, then:`,
          `  npx bailiwick import ${written.city} --dry-run`,
        ]),
  ];
  return `${lines.join('\n')}\n`;
};

const NUMBERS_FROM = 2;

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < NUMBERS_FROM ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
};

/** The same for machines: what was found in each file, and the whole suggestion as data. */
export const suggestionJson = (
  { suggestion, checked, profiles, unreadable }: SuggestOutcome,
  written: Written,
): object => ({
  written,
  city: suggestion.head,
  agencies: suggestion.agencies,
  services: suggestion.services,
  entries: checked.map(({ entry, check }) => ({
    section: entry.section,
    name: entry.name,
    entry: plainOf(entry.fields),
    rows: check.rows,
    usable: check.usable,
    reasons: check.reasons.map(([reason, rows]) => ({ reason, rows })),
  })),
  rules: suggestion.rules.map(({ fields }) => plainOf(fields)),
  files: profiles.map(({ file, fileLayer, rows, isWhole, unread, geometry, columns, encoding }) => ({
    ...{ file, fileLayer, rows, isWhole, unread, encoding },
    geometry: geometry === null ? null : { shapes: geometry.shapes, missing: geometry.missing, crs: geometry.crs },
    // Of values only how many there are: they may be somebody's.
    columns: columns.map(({ name, filled, repeats, values, hasAllValues, numbers }) => ({
      ...{ name, filled, repeats, numbers },
      values: hasAllValues ? values.length : null,
    })),
  })),
  unused: suggestion.unused,
  unreadable,
});
