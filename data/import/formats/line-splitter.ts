/** One line, or one that is too long to hold; `line` counts from 1. */
export type LineOutcome =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: string };

const RECORD_SEPARATOR = '\x1e';
const NEWLINE = /\n/g;

/**
 * Cuts text into lines, chunk by chunk, holding at most `maxLength` characters of an unfinished line. Blank lines are left
 * out. A text sequence (RFC 8142), which begins with a record separator, is cut at the separators: its texts may have
 * several lines, and count from the line on which they begin.
 */
export class LineSplitter {
  private readonly maxLength: number;
  private separator: string | null = null;
  private rest = '';
  private line = 1;
  private skipping = false;

  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  push(text: string, isLast: boolean): LineOutcome[] {
    if (this.separator === null && text !== '')
      this.separator = text.trimStart().startsWith(RECORD_SEPARATOR) ? RECORD_SEPARATOR : '\n';
    if (
      !isLast &&
      !this.skipping &&
      !text.includes(this.separator ?? '\n') &&
      this.rest.length + text.length <= this.maxLength
    ) {
      // Joined, not cut: a long line is looked through once.
      this.rest += text;
      return [];
    }
    const pieces = (this.rest + text).split(this.separator ?? '\n');
    this.rest = isLast ? '' : pieces.pop()!;
    const lines: LineOutcome[] = [];
    for (const piece of pieces) {
      if (!this.skipping) this.add(piece, lines);
      this.skipping = false;
      this.line += this.separator === RECORD_SEPARATOR ? (piece.match(NEWLINE)?.length ?? 0) : 1;
    }
    if (this.skipping) this.skipRest();
    else if (this.rest.length > this.maxLength) {
      lines.push(this.tooLong());
      this.skipping = true;
      this.skipRest();
    }
    return lines;
  }

  private skipRest(): void {
    if (this.separator === RECORD_SEPARATOR) this.line += this.rest.match(NEWLINE)?.length ?? 0;
    this.rest = '';
  }

  private add(piece: string, lines: LineOutcome[]): void {
    if (piece.length > this.maxLength) lines.push(this.tooLong());
    // A text sequence (RFC 8142) puts a record separator before each text.
    const text = (piece.startsWith(RECORD_SEPARATOR) ? piece.slice(1) : piece).trim();
    if (text !== '' && piece.length <= this.maxLength) lines.push({ line: this.line, text });
  }

  private tooLong(): LineOutcome {
    return {
      line: this.line,
      problem: `the line is longer than ${this.maxLength} characters: it may lack its line breaks`,
    };
  }
}
