import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { checkFile } from './run-dedupe-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-dedupe-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('groups the rows of a file that are one problem, in whatever order they stand, and gives a bad one back with its reason', async () => {
  const [inFile, outFile] = [join(folder, 'in.csv'), join(folder, 'out.csv')];
  writeFileSync(
    inFile,
    [
      'nr,reported_at,lon,lat,service',
      'later,2026-03-02T09:00,-70.04000,43.60002,pothole',
      'far,2026-03-02T08:00,-70.05000,43.60002,pothole',
      'bad,yesterday,-70.04,43.6,pothole',
      'first,2026-03-01T09:00,-70.04000,43.60000,pothole',
      'other,2026-03-02T09:00,-70.04000,43.60000,graffiti',
    ].join('\n'),
  );
  const columns = join(folder, 'columns.yaml');
  writeFileSync(columns, 'id: nr\n');
  const printed = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await checkFile({ in: inFile, out: outFile, columns, timeZone: 'America/New_York' });
  expect(printed.mock.calls.at(-1)![0]).toBe(`5 rows, 1 of them bad: 3 incidents of 4 reports: ${outFile}\n`);
  printed.mockRestore();
  const rows = readFileSync(outFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  expect(rows.map((row) => [row[0], row[5], row[6], row[8]])).toEqual([
    ['nr', 'incident', 'report_count', 'reason'],
    ['later', 'first', '2', ''],
    ['far', 'far', '1', ''],
    ['bad', '', '', 'reported_at is no date: yesterday'],
    ['first', 'first', '2', ''],
    ['other', 'other', '1', ''],
  ]);
  expect(Number(rows[1]![7])).toBeGreaterThan(0.8);
  expect(rows[4]![7]).toBe('');
});
