import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readColumnNames } from './column-names.ts';
import { type CsvBatch, runCsvBatch } from './csv-batch.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFile = join(folder, 'in.csv');
const outFile = join(folder, 'out.csv');

/** Writes `n` squared beside every row; a row whose n is no number is bad. */
async function squares(text: string, options: Partial<CsvBatch> = {}) {
  writeFileSync(inFile, text);
  const counts = await runCsvBatch({
    inFile,
    outFile,
    columnNames: new Map(),
    required: ['n'],
    outputs: ['square', 'reason'],
    reasonColumn: 'reason',
    prepare: (header) => {
      const at = header.position('n');
      return (rows) =>
        rows.map((fields) => {
          const n = Number(fields[at]);
          return Number.isFinite(n) ? [String(n * n), 'it is n times n'] : { bad: `n is not a number: ${fields[at]}` };
        });
    },
    ...options,
  });
  return { counts, lines: readFileSync(outFile, 'utf8').trimEnd().split('\n') };
}

describe('a CSV batch', () => {
  it('appends its columns, passes unknown ones through and keeps the order of rows', async () => {
    const { lines, counts } = await squares('id,n\na,3\nb,2\n');
    expect(lines).toEqual(['id,n,square,reason', 'a,3,9,it is n times n', 'b,2,4,it is n times n']);
    expect(counts).toEqual({ rows: 2, bad: 0 });
  });

  it('overwrites an output column that is already there', async () => {
    const { lines } = await squares('square,n\nold,3\n');
    expect(lines).toEqual(['square,n,reason', '9,3,it is n times n']);
  });

  it('returns a bad row with empty results and its reason, and goes on', async () => {
    const { lines, counts } = await squares('n\nx\n2\n');
    expect(lines).toEqual(['n,square,reason', 'x,,n is not a number: x', '2,4,it is n times n']);
    expect(counts).toEqual({ rows: 2, bad: 1 });
  });

  it('writes into a bad row what was told for one', async () => {
    const { lines } = await squares('n,id\nx,a\n2\n', { whenBad: { square: 'none' } });
    expect(lines.slice(1)).toEqual(['x,a,none,n is not a number: x', '2,,none,"line 3 has 1 fields, the header 2"']);
  });

  it('keeps every field of a row that is too short or too long, and says what is wrong with it', async () => {
    const { lines } = await squares('id,n\na\nb,2,extra\n');
    expect(lines).toEqual([
      'id,n,square,reason',
      'a,,,"line 2 has 1 fields, the header 2"',
      'b,2,,"line 3 has 3 fields, the header 2",extra',
    ]);
  });

  it('quotes fields that need it so that they read back as they were', async () => {
    const { lines } = await squares('id,n\n"a ""quoted"", field",1\n');
    expect(lines[1]).toBe('"a ""quoted"", field",1,1,it is n times n');
  });

  it('reads a byte order mark, Windows line ends and a header in any order', async () => {
    const { lines } = await squares('\ufeffn,id\r\n4,a\r\n');
    expect(lines).toEqual(['n,id,square,reason', '4,a,16,it is n times n']);
  });

  it('finds a column by the name that the columns file gives it', async () => {
    const map = join(folder, 'map.yaml');
    writeFileSync(map, 'n: Their Number\n');
    const { lines } = await squares('Their Number\n5\n', { columnNames: await readColumnNames(map) });
    expect(lines).toEqual(['Their Number,square,reason', '5,25,it is n times n']);
  });

  it('returns a line with a broken quote as it stands, with its line number, and goes on', async () => {
    const { lines, counts } = await squares('id,n\na,1\n"b" c,2\nd,3\n');
    expect(lines[2]).toBe(
      '"""b"" c,2",,,line 3: text follows the closing quote of a value: double quotes that belong to the text',
    );
    expect(lines[3]).toBe('d,3,9,it is n times n');
    expect(counts).toEqual({ rows: 3, bad: 1 });
  });

  it('may write over its own input', async () => {
    writeFileSync(outFile, '');
    const { lines } = await squares('n\n2\n', { outFile: inFile });
    expect(lines).toEqual(['']);
    expect(readFileSync(inFile, 'utf8')).toBe('n,square,reason\n2,4,it is n times n\n');
  });

  it('leaves an earlier output as it was when it fails', async () => {
    writeFileSync(outFile, 'earlier');
    await expect(squares('m\n1\n')).rejects.toThrow('no column');
    expect(readFileSync(outFile, 'utf8')).toBe('earlier');
    expect(existsSync(`${outFile}.partial`)).toBe(false);
  });

  it('reads gzipped files and semicolons', async () => {
    const gzipped = join(folder, 'in.csv.gz');
    writeFileSync(gzipped, gzipSync('id;n\na;3\n'));
    const { lines } = await squares('', { inFile: gzipped });
    expect(lines).toEqual(['id,n,square,reason', 'a,3,9,it is n times n']);
  });

  it('refuses a file without a required column, naming it and those that are there', async () => {
    await expect(squares('id,m\n')).rejects.toThrow('no column "n"; the columns here: id, m');
  });

  it('refuses an empty file and a file that does not exist', async () => {
    await expect(squares('')).rejects.toThrow('the file is empty');
    await expect(squares('n\n', { inFile: join(folder, 'none.csv') })).rejects.toThrow('none.csv');
  });

  it('refuses a columns file that is no list of names', async () => {
    const map = join(folder, 'bad.yaml');
    writeFileSync(map, 'n: [1]\n');
    await expect(readColumnNames(map)).rejects.toThrow('"n" must name a column');
  });
});
