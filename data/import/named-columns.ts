import { nearSpelling } from '../../engine/route/near-spelling.ts';
import { columnReader, rootsOf } from './column-path.ts';
import { SourceError } from './source-error.ts';
import type { SourceRow } from './source-row.ts';
import { numberOf } from './values.ts';

const MAX_REMEMBERED = 1_000;
const MAX_LISTED = 60;
const NO_HEADER = 'Its first line looks like data: does it lack a line with the names of the columns?';

/**
 * Sees to it that every column that a configuration names is in the file: one clear SourceError, not thousands of rejected
 * rows. With a header that is known at the first row; where records name their own columns, at the end.
 */
export class NamedColumns {
  private readonly unseen: Set<string>;
  private readonly seen = new Set<string>();
  private lastHeader: readonly string[] | null = null;
  private file = '';

  constructor(names: Iterable<string>) {
    this.unseen = new Set(names);
  }

  check({ header, fields, position }: SourceRow): void {
    if (header === undefined) {
      this.file = position.file;
      if (this.unseen.size > 0) this.noteRecord(fields);
    } else if (header !== this.lastHeader) {
      this.file = position.file;
      this.lastHeader = header;
      this.noteHeader(header);
      this.finish();
    }
  }

  /** Call after the last row. Throws if records were read and a named column was in none of them. */
  finish(): void {
    const [missing] = this.unseen;
    if (missing === undefined || this.file === '') return;
    const columns = [...this.seen];
    const headless = this.lastHeader?.some((column) => numberOf(column) !== null) ? `. ${NO_HEADER}` : '';
    const near = nearSpelling(missing, columns);
    const guess = near === null ? '.' : `; did you mean '${near}'?`;
    const more = columns.length > MAX_LISTED ? ` and ${columns.length - MAX_LISTED} more` : '';
    const listed = columns.slice(0, MAX_LISTED).join(', ') || 'no columns';
    throw new SourceError(
      this.file,
      `there is no column '${missing}'${guess} The file has ${listed}${more}${headless}`,
    );
  }

  /** A path into a column is taken on trust where there is a header: what the column holds, each row says. */
  private noteHeader(columns: readonly string[]): void {
    this.note(columns);
    for (const name of this.unseen) if (rootsOf(name).some((root) => columns.includes(root))) this.unseen.delete(name);
  }

  private noteRecord(fields: SourceRow['fields']): void {
    this.note(Object.keys(fields));
    for (const name of this.unseen) {
      if (!name.includes('.')) continue;
      if (columnReader(name)(fields) !== undefined) this.unseen.delete(name);
      else for (const inner of membersOf(name, fields)) this.note([inner]);
    }
  }

  private note(columns: readonly string[]): void {
    for (const column of columns) {
      this.unseen.delete(column);
      if (this.seen.size < MAX_REMEMBERED) this.seen.add(column);
    }
  }
}

/** Paths that there are beside one that there is not: `location.lon` for `location.lng`. */
const membersOf = (name: string, fields: SourceRow['fields']): readonly string[] => {
  const [root = ''] = rootsOf(name);
  const value = fields[root];
  return typeof value === 'object' && value !== null ? Object.keys(value).map((member) => `${root}.${member}`) : [];
};
