import { nearSpelling } from '../../engine/route/near-spelling.ts';
import { SourceError } from './source-error.ts';
import type { SourceRow } from './source-row.ts';

const MAX_REMEMBERED = 1_000;
const MAX_LISTED = 60;

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
      if (this.unseen.size > 0) this.note(Object.keys(fields));
    } else if (header !== this.lastHeader) {
      this.file = position.file;
      this.lastHeader = header;
      this.note(header);
      this.finish();
    }
  }

  /** Call after the last row. Throws if records were read and a named column was in none of them. */
  finish(): void {
    const [missing] = this.unseen;
    if (missing === undefined || this.file === '') return;
    const columns = [...this.seen];
    const near = nearSpelling(missing, columns);
    const guess = near === null ? '' : `; did you mean '${near}'?`;
    const more = columns.length > MAX_LISTED ? ` and ${columns.length - MAX_LISTED} more` : '';
    const listed = columns.slice(0, MAX_LISTED).join(', ') || 'no columns';
    throw new SourceError(this.file, `there is no column '${missing}'${guess} The file has ${listed}${more}`);
  }

  private note(columns: readonly string[]): void {
    for (const column of columns) {
      this.unseen.delete(column);
      if (this.seen.size < MAX_REMEMBERED) this.seen.add(column);
    }
  }
}
