import { UNDECODABLE } from './decode-text.ts';

/** One record of a CSV file, or one line that is none. `line` counts from 1 and is where the record starts. */
export type CsvRecord =
  | { readonly line: number; readonly values: readonly string[] }
  | { readonly line: number; readonly problem: string; readonly text: string };

const NEWLINE = '\n';
const QUOTE = '"';
const EXCERPT_LENGTH = 1_000;
export const ENCODING_HINT = 'not valid UTF-8: state the encoding, for example `encoding: windows-1252`';

type Parsed =
  | { readonly kind: 'record'; readonly values: string[]; readonly end: number }
  | { readonly kind: 'broken'; readonly problem: string }
  | { readonly kind: 'incomplete' };

/**
 * Cuts CSV text into records (RFC 4180: quotes doubled inside quotes, newlines inside quotes), text in by chunks of any
 * size. A quote inside an unquoted value is taken as it stands (`6" main`). A record that breaks the rules costs only the
 * line on which it starts: reading goes on at the next line. Our own for its speed (numbers in the README); csv-parse is the
 * witness in the tests.
 */
export class CsvSplitter {
  private readonly delimiter: string;
  private readonly maxLength: number;
  private buffer = '';
  private at = 0;
  private line: number;
  private nextQuote = 0;
  /** How many characters of an unfinished line are known to hold no quote: a long line is looked through once. */
  private plain = 0;
  /** The record at the end of the buffer needs more text. */
  private unfinished = false;
  /** Inside a line that is too long: nothing is kept until its end. */
  private skipping = false;

  /** `firstLine`: the number of the line that the text begins with. */
  constructor(delimiter: string, maxLength: number, firstLine = 1) {
    this.delimiter = delimiter;
    this.maxLength = maxLength;
    this.line = firstLine;
  }

  /** The records that are complete now; with `isLast` also the one that the text ends in. */
  push(text: string, isLast: boolean): CsvRecord[] {
    if (this.goesOn(text, isLast)) return [];
    this.buffer = this.at < this.buffer.length ? this.buffer.slice(this.at) + text : text;
    this.at = 0;
    this.nextQuote = -2;
    this.unfinished = false;
    const records: CsvRecord[] = [];
    while (this.at < this.buffer.length && this.readOne(records, isLast));
    return records;
  }

  /**
   * Text without line break or quote cannot end the record that the last text broke off in. It is only put by: looking into the
   * joined text would copy all of it for every chunk (a record of 16 MB took 2 s that way).
   */
  private goesOn(text: string, isLast: boolean): boolean {
    const length = this.buffer.length - this.at + text.length;
    const mayGoOn = this.unfinished && !this.skipping && !isLast && length <= this.maxLength;
    if (!mayGoOn || text.includes(NEWLINE) || text.includes(QUOTE)) return false;
    if (this.plain === this.buffer.length - this.at) this.plain += text.length;
    this.buffer += text;
    return true;
  }

  /** Reads one record into `records`; false if more text is needed. */
  private readOne(records: CsvRecord[], isLast: boolean): boolean {
    const newline = this.buffer.indexOf(NEWLINE, this.at + this.plain);
    if (this.skipping) return this.skipLine(newline);
    const lineEnd = newline < 0 ? this.buffer.length : newline;
    if (this.hasQuoteBefore(lineEnd)) return this.readQuoted(records, lineEnd, isLast);
    if (newline < 0 && !isLast) {
      this.plain = this.buffer.length - this.at;
      this.unfinished = true;
      return this.isWithinLimit(records);
    }
    const text = this.buffer.slice(this.at, withoutReturn(this.buffer, this.at, lineEnd));
    if (text !== '') records.push(checked({ line: this.line, values: text.split(this.delimiter) }, text));
    this.advance(lineEnd + 1, 1);
    return true;
  }

  private hasQuoteBefore(end: number): boolean {
    if (this.nextQuote !== -1 && this.nextQuote < this.at)
      this.nextQuote = this.buffer.indexOf(QUOTE, this.at + this.plain);
    return this.nextQuote !== -1 && this.nextQuote < end;
  }

  private readQuoted(records: CsvRecord[], lineEnd: number, isLast: boolean): boolean {
    const parsed = parseRecord(this.buffer, this.at, this.delimiter, isLast);
    if (parsed.kind === 'record') {
      const text = this.buffer.slice(this.at, parsed.end);
      records.push(checked({ line: this.line, values: parsed.values }, text));
      this.advance(parsed.end, countNewlines(text) || 1);
      return true;
    }
    if (parsed.kind === 'incomplete' && this.buffer.length - this.at <= this.maxLength) {
      this.unfinished = true;
      return false;
    }
    const problem = parsed.kind === 'broken' ? parsed.problem : this.tooLong();
    records.push({ line: this.line, problem, text: this.buffer.slice(this.at, lineEnd).slice(0, EXCERPT_LENGTH) });
    if (lineEnd === this.buffer.length && !isLast) this.skipping = true;
    else this.advance(lineEnd + 1, 1);
    return true;
  }

  private isWithinLimit(records: CsvRecord[]): boolean {
    if (this.buffer.length - this.at <= this.maxLength) return false;
    const text = this.buffer.slice(this.at, this.at + EXCERPT_LENGTH);
    records.push({ line: this.line, problem: this.tooLong(), text });
    this.skipping = true;
    return true;
  }

  private skipLine(newline: number): boolean {
    this.skipping = newline < 0;
    this.advance(newline < 0 ? this.buffer.length : newline + 1, newline < 0 ? 0 : 1);
    return true;
  }

  private advance(to: number, lines: number): void {
    this.at = to;
    this.plain = 0;
    this.line += lines;
  }

  private tooLong = (): string =>
    `the record is longer than ${this.maxLength} characters: a line break or a closing quote may be missing`;
}

/** Parses one record that has a quote somewhere. `end` is the position after its line break. */
const parseRecord = (buffer: string, start: number, delimiter: string, isLast: boolean): Parsed => {
  const values: string[] = [];
  let at = start;
  for (;;) {
    let end: number;
    if (buffer[at] === QUOTE) {
      end = closingQuote(buffer, at + 1);
      if (end < 0 || (end + 1 === buffer.length && !isLast)) {
        return isLast
          ? {
              kind: 'broken',
              problem: 'a quote is opened and never closed: close it, or double a quote that belongs to the text',
            }
          : { kind: 'incomplete' };
      }
      const raw = buffer.slice(at + 1, end);
      values.push(raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw);
      end = skipBlanks(buffer, end + 1, delimiter);
    } else {
      end = valueEnd(buffer, at, delimiter);
      if (end === buffer.length && !isLast) return { kind: 'incomplete' };
      values.push(buffer.slice(at, withoutReturn(buffer, at, end)));
    }
    if (end >= buffer.length) return isLast ? { kind: 'record', values, end } : { kind: 'incomplete' };
    if (buffer[end] === NEWLINE) return { kind: 'record', values, end: end + 1 };
    if (buffer[end] !== delimiter)
      return {
        kind: 'broken',
        problem: 'text follows the closing quote of a value: double quotes that belong to the text',
      };
    at = end + 1;
  }
};

/** Position of the quote that ends a value, passing over doubled ones; -1 if there is none. */
const closingQuote = (buffer: string, start: number): number => {
  let quote = buffer.indexOf(QUOTE, start);
  while (quote >= 0 && buffer[quote + 1] === QUOTE) quote = buffer.indexOf(QUOTE, quote + 2);
  return quote;
};

/** Position of the delimiter or newline that ends an unquoted value, or the end of the buffer. */
const valueEnd = (buffer: string, start: number, delimiter: string): number => {
  const delimiterCode = delimiter.charCodeAt(0);
  let at = start;
  for (; at < buffer.length; at += 1) {
    const code = buffer.charCodeAt(at);
    if (code === delimiterCode || code === 10) break;
  }
  return at;
};

/** Passes over blanks and a carriage return after a closing quote. */
const skipBlanks = (buffer: string, start: number, delimiter: string): number => {
  let at = start;
  while (buffer[at] !== delimiter && (buffer[at] === ' ' || buffer[at] === '\r' || buffer[at] === '\t')) at += 1;
  return at;
};

const withoutReturn = (buffer: string, start: number, end: number): number =>
  end > start && buffer.charCodeAt(end - 1) === 13 ? end - 1 : end;

const countNewlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(NEWLINE); at >= 0; at = text.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
};

const checked = (record: { line: number; values: readonly string[] }, text: string): CsvRecord =>
  text.includes(UNDECODABLE)
    ? { line: record.line, problem: ENCODING_HINT, text: text.replaceAll(UNDECODABLE, '').slice(0, EXCERPT_LENGTH) }
    : record;
