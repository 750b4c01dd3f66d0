export type Cell = string;

/** A heading and a table in Markdown, the columns padded so that it reads in a terminal too; numbers to the right. */
export function markdownTable(title: string, columns: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const widths = columns.map((name, i) => Math.max(3, name.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return `### ${title}\n\n${[line(columns), rule, ...rows.map(line)].join('\n')}\n`;
}
