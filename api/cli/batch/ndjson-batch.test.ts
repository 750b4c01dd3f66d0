import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { isNdjsonName, type NdjsonBatch, runNdjsonBatch } from './ndjson-batch.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-ndjson-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFile = join(folder, 'in.ndjson');
const outFile = join(folder, 'out.ndjson');

/** Adds the square of `n` to every object; one whose n is no number is bad. */
async function squares(bytes: string | Uint8Array, options: Partial<NdjsonBatch> = {}) {
  writeFileSync(inFile, bytes);
  const counts = await runNdjsonBatch({
    inFile,
    outFile,
    whenBad: (reason) => ({ square: null, reason }),
    run: (rows) =>
      rows.map(({ n }) =>
        typeof n === 'number' ? { members: { square: n * n } } : { bad: `n is not a number: ${n}` },
      ),
    ...options,
  });
  const objects = readFileSync(outFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { counts, objects };
}

describe('an NDJSON batch', () => {
  it('adds its members, keeps the others and the order of rows, and overwrites its own', async () => {
    const { counts, objects } = await squares('{"id":"a","n":3}\n\n{"n":2,"square":1,"deep":{"x":[1]}}');
    expect(objects).toEqual([
      { id: 'a', n: 3, square: 9 },
      { n: 2, square: 4, deep: { x: [1] } },
    ]);
    expect(counts).toEqual({ rows: 2, bad: 0 });
  });

  it('gives every bad line back with its reason, and goes on', async () => {
    const deep = `${'['.repeat(500)}${']'.repeat(500)}`;
    const { counts, objects } = await squares(`{"n":"x"}\n{"n":\n[1]\n${deep}\n{"n":4}\n`);
    expect(objects).toEqual([
      { n: 'x', square: null, reason: 'n is not a number: x' },
      { line: 2, text: '{"n":', square: null, reason: expect.stringMatching(/^line 2: not valid JSON/) },
      { line: 3, text: '[1]', square: null, reason: 'line 3: not a JSON object' },
      { line: 4, text: deep, square: null, reason: expect.stringMatching(/^line 4: nested more than/) },
      { n: 4, square: 16 },
    ]);
    expect(counts).toEqual({ rows: 5, bad: 4 });
  });

  it('reads gzip, and tells how far it is', async () => {
    const seen: number[] = [];
    const text = Array.from({ length: 30_000 }, (_, n) => `{"n":${n}}\n`).join('');
    const { counts } = await squares(gzipSync(text), { onProgress: (_read, _total, rows) => seen.push(rows) });
    expect(counts.rows).toBe(30_000);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('leaves no half of a file behind', async () => {
    rmSync(outFile, { force: true });
    const broken = squares('{"n":1}\n', { run: () => Promise.reject(new Error('the server went away')) });
    await expect(broken).rejects.toThrow('went away');
    expect([existsSync(outFile), existsSync(`${outFile}.partial`)]).toEqual([false, false]);
  });

  it('is known by the name of the file', () => {
    expect(['a.ndjson', 'a.JSONL', 'a.ndjson.gz', 'a.csv', '-', 'ndjson'].map(isNdjsonName)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
