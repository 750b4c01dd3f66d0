import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, CsvSplitter } from './csv-splitter.ts';

const split = (text: string, { delimiter = ',', maxLength = 10_000, chunk = text.length || 1 } = {}): CsvRecord[] => {
  const splitter = new CsvSplitter(delimiter, maxLength);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += chunk) records.push(...splitter.push(text.slice(at, at + chunk), false));
  return [...records, ...splitter.push('', true)];
};
const values = (records: readonly CsvRecord[]) => records.map((record) => ('values' in record ? record.values : null));

/** A small linear congruential generator: the same numbers in every run. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

describe('CsvSplitter', () => {
  it('agrees with csv-parse on random quoted text, whatever the size of the chunks', () => {
    const random = seeded(311);
    const alphabet = ['a', 'b', ',', '"', '\n', '\r\n', ' ', 'é', '😀', ''];
    const pick = () => alphabet[Math.floor(random() * alphabet.length)]!;
    for (let round = 0; round < 400; round += 1) {
      const rows = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        Array.from({ length: 3 }, () => Array.from({ length: Math.floor(random() * 6) }, pick).join('')),
      );
      const newline = random() < 0.5 ? '\n' : '\r\n';
      const text = rows
        .map((row) =>
          row.map((value) => (/[",\r\n]/.test(value) || random() < 0.3 ? `"${value.replaceAll('"', '""')}"` : value)),
        )
        .map((row) => row.join(','))
        .join(newline);
      const expected = parse(text, { relax_column_count: true, skip_empty_lines: true });
      for (const chunk of [1, 2, 3, 7, text.length || 1]) expect(values(split(text, { chunk }))).toEqual(expected);
    }
  });

  it('tells the line on which each record starts, over newlines inside quotes', () => {
    const records = split('a,b\n"x\ny\nz",1\n\nc,d\n');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('takes a quote inside an unquoted value as it stands', () => {
    expect(values(split('6" main,12" main\n'))).toEqual([['6" main', '12" main']]);
  });

  it('loses one line only to a quote that is never closed', () => {
    const records = split('a,b\n"oops,1\nc,d\ne,f\n');
    expect(records).toEqual([
      { line: 1, values: ['a', 'b'] },
      {
        line: 2,
        problem: 'a quote is opened and never closed: close it, or double a quote that belongs to the text',
        text: '"oops,1',
      },
      { line: 3, values: ['c', 'd'] },
      { line: 4, values: ['e', 'f'] },
    ]);
  });

  it('loses one line only where text follows a closing quote', () => {
    const records = split('"a"b,1\nc,d\n');
    expect(records).toEqual([
      {
        line: 1,
        problem: 'text follows the closing quote of a value: double quotes that belong to the text',
        text: '"a"b,1',
      },
      { line: 2, values: ['c', 'd'] },
    ]);
  });

  it.each([1, 5, 1000])('rejects a line that is too long and goes on behind it (chunks of %i)', (chunk) => {
    const records = split(`a,b\n${'x'.repeat(500)}\nc,d\n`, { maxLength: 100, chunk });
    expect(values(records).at(-1)).toEqual(['c', 'd']);
    expect(records.at(-1)!.line).toBe(3);
    if (chunk < 500)
      expect(records[1]).toMatchObject({
        line: 2,
        problem: 'the record is longer than 100 characters: a line break or a closing quote may be missing',
      });
  });

  it('gives up a quoted record that outgrows the limit and reads on at the next line', () => {
    const records = split(`"${'x\n'.repeat(200)}`, { maxLength: 100, chunk: 10 });
    expect(records[0]).toMatchObject({
      line: 1,
      problem: 'the record is longer than 100 characters: a line break or a closing quote may be missing',
    });
    expect(records.slice(1).every((record) => 'values' in record && record.values[0] === 'x')).toBe(true);
    expect(records).toHaveLength(200);
  });
});
