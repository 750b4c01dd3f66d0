/** One line, or one that is too long to hold; `line` counts from 1. */
export type LineOutcome =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: string };

const RECORD_SEPARATOR = '\x1e';

/** Cuts text into lines, chunk by chunk, holding at most `maxLength` characters of an unfinished line. Blank lines are left out. */
export class LineSplitter {
  private readonly maxLength: number;
  private rest = '';
  private line = 1;
  private skipping = false;

  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  push(text: string, isLast: boolean): LineOutcome[] {
    const pieces = (this.rest + text).split('\n');
    this.rest = isLast ? '' : pieces.pop()!;
    const lines: LineOutcome[] = [];
    for (const piece of pieces) {
      if (!this.skipping) this.add(piece, lines);
      this.skipping = false;
      this.line += 1;
    }
    if (this.skipping) this.rest = '';
    else if (this.rest.length > this.maxLength) {
      lines.push(this.tooLong());
      this.skipping = true;
      this.rest = '';
    }
    return lines;
  }

  private add(piece: string, lines: LineOutcome[]): void {
    if (piece.length > this.maxLength) lines.push(this.tooLong());
    // A text sequence (RFC 8142) puts a record separator before each text.
    const text = (piece.startsWith(RECORD_SEPARATOR) ? piece.slice(1) : piece).trim();
    if (text !== '' && piece.length <= this.maxLength) lines.push({ line: this.line, text });
  }

  private tooLong(): LineOutcome {
    return { line: this.line, problem: `the line is longer than ${this.maxLength} characters` };
  }
}
