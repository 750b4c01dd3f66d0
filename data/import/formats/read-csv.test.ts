import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from './csv-records.ts';
import { collectContent } from './formats-testing.ts';

const fields = async (content: string | Uint8Array, options = {}) =>
  (await collectContent('rows.csv', content, options)).rows.map((row) => row.fields);

describe('a CSV source', () => {
  it('gives its columns by name with the line of each row, and no geometry', async () => {
    const { rows } = await collectContent('rows.csv', 'id,name\n1,Elm\n2,"Oak, red"\n');
    expect(rows).toEqual([
      { position: { file: 'rows.csv', line: 2 }, fields: { id: '1', name: 'Elm' }, header: ['id', 'name'] },
      { position: { file: 'rows.csv', line: 3 }, fields: { id: '2', name: 'Oak, red' }, header: ['id', 'name'] },
    ]);
  });

  it.each([',', ';', '\t', '|'])('detects the delimiter %j from the header', async (delimiter) => {
    const text = ['id', 'name', 'a'].join(delimiter).concat('\n', ['1', 'x', ''].join(delimiter));
    expect(await fields(text)).toEqual([{ id: '1', name: 'x', a: '' }]);
  });

  it('does not count delimiters inside quoted names', () => {
    expect(detectDelimiter('"a,b,c";d;e')).toBe(';');
  });

  it('reads past a byte order mark, CRLF and the single CR of old Macs', async () => {
    expect(await fields('\ufeffid,name\r\n1,Elm\r\n')).toEqual([{ id: '1', name: 'Elm' }]);
    expect(await fields('id,name\r1,Elm\r2,Oak')).toEqual([
      { id: '1', name: 'Elm' },
      { id: '2', name: 'Oak' },
    ]);
  });

  it('reads UTF-16 by its byte order mark', async () => {
    const utf16 = Buffer.from('\ufeffid,name\n1,Zürich\n', 'utf16le');
    expect(await fields(utf16)).toEqual([{ id: '1', name: 'Zürich' }]);
    expect(await fields(Buffer.from(utf16).swap16())).toEqual([{ id: '1', name: 'Zürich' }]);
  });

  it('reads characters of several bytes across the chunks of the file', async () => {
    const names = Array.from({ length: 30_000 }, (_, i) => `${['a', 'é', '漢', '😀'][i % 4]}${'x'.repeat(i % 3)}`);
    const found = await fields(`name\n${names.join('\n')}\n`);
    expect(found.map((row) => row.name).join()).toBe(names.join());
  });

  it('reads a stated encoding, and says which encodings there are where it is unknown', async () => {
    const latin = Buffer.from('id,name\n1,Caf\xe9\n', 'latin1');
    expect(await fields(latin, { encoding: 'windows-1252' })).toEqual([{ id: '1', name: 'Café' }]);
    const { failure } = await collectContent('rows.csv', latin, { encoding: 'latin-quatre' });
    expect(failure).toContain("unknown encoding 'latin-quatre'");
  });

  it('rejects only the lines that are not UTF-8, with their numbers and the way out', async () => {
    const { rows, rejected } = await collectContent(
      'rows.csv',
      Buffer.from('id,name\n1,Elm\n2,Caf\xe9\n3,Oak\n', 'latin1'),
    );
    expect(rows.map((row) => row.fields.id)).toEqual(['1', '3']);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]!.position).toEqual({ file: 'rows.csv', line: 3 });
    expect(rejected[0]!.reason).toContain('encoding: windows-1252');
  });

  it('rejects rows with too few or too many values, but not trailing blanks', async () => {
    const { rows, rejected } = await collectContent('rows.csv', 'a,b\n1\n1,2,3\n1,2,,\n4,5\n');
    expect(rows.map((row) => row.fields)).toEqual([
      { a: '1', b: '2' },
      { a: '4', b: '5' },
    ]);
    expect(rejected.map(({ position, reason }) => `${position.line}: ${reason}`)).toEqual([
      '2: 1 values, but the header names 2 columns',
      '3: 3 values, but the header names 2 columns',
    ]);
  });

  it('gives blank and repeated column names one of their own', async () => {
    expect(await fields('a,,a\n1,2,3\n')).toEqual([{ a: '1', 'column 2': '2', 'a (2)': '3' }]);
  });

  it('is empty without a failure when it has a header only, and fails clearly when it has not even that', async () => {
    expect(await collectContent('rows.csv', 'id,name\n')).toEqual({ rows: [], rejected: [], failure: null });
    expect((await collectContent('rows.csv', '')).failure).toBe('rows.csv: the file is empty');
  });

  it('gives the rows before the cut of a gzip that is cut off, and then one clear error', async () => {
    const text = `id,name\n${Array.from({ length: 50_000 }, (_, i) => `${i},name ${(i * 7919) % 10_007}`).join('\n')}\n`;
    const whole = gzipSync(text);
    const { rows, failure } = await collectContent('rows.csv.gz', whole.subarray(0, whole.length / 2));
    expect(rows.length).toBeGreaterThan(20_000);
    expect(rows.every((row, i) => row.fields.id === String(i))).toBe(true);
    expect(failure).toBe(
      'rows.csv.gz: the gzip stream is cut off: what came before was read; download or pack it again',
    );
  });

  it('gives the rows before a damaged place of a gzip', async () => {
    const text = `id\n${Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003).join('\n')}\n`;
    const damaged = Buffer.from(gzipSync(text));
    damaged.fill(0xff, damaged.length / 2, damaged.length / 2 + 64);
    const { rows, failure } = await collectContent('rows.csv.gz', damaged);
    expect(rows.length).toBeGreaterThan(10_000);
    expect(failure).toContain('the gzip stream is damaged');
  });

  it('reads several gzip members as one file', async () => {
    const members = Buffer.concat([gzipSync('id\n1\n'), gzipSync('2\n')]);
    expect(await fields(members)).toEqual([{ id: '1' }, { id: '2' }]);
  });
});
