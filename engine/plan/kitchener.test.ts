import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { assignBreaks } from './assign-breaks.ts';
import { rankSegments } from './rank-segments.ts';

const folder = process.env.CITY_DATA_DIR;
type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): readonly Row[] =>
  parse(readFileSync(join(folder!, 'kitchener', file)), { bom: true, columns: true }) as Row[];
const dateOf = (text: string | undefined): number | null =>
  text ? Date.parse(`${text.slice(0, 10).replaceAll('/', '-')}T00:00:00Z`) : null;

describe.skipIf(!folder)(`the water mains of Kitchener${folder ? '' : ' (skipped: CITY_DATA_DIR is not set)'}`, () => {
  it('have the breaks, the window and the rank that a look at the files gives them', () => {
    const mains = rowsOf('water_mains.csv').map((row) => ({
      id: row.WATMAINID!,
      lengthMeters: Number(row.Shape__Length),
      installedMs: dateOf(row.INSTALLATION_DATE),
      material: row.MATERIAL!,
      diameter: row.PIPE_SIZE!,
    }));
    const events = rowsOf('water_main_breaks_to_2017.csv').map((row) => ({
      atMs: dateOf(row.INCIDENT_DATE)!,
      segmentId: row.ASSETID || null,
      lonLat: null,
    }));
    const { breaks, byId, unassigned } = assignBreaks(events, mains, { index: null, maxMeters: 0 });
    expect([byId, unassigned.length]).toEqual([1932, 374]);
    const ranking = rankSegments(mains, breaks, { sinceMs: Date.UTC(1997, 0, 1), asOfMs: null });
    expect(ranking).toMatchObject({ countedBreaks: 1597, breaksOutside: 335 });
    expect(ranking.ranked).toHaveLength(13_851);
    expect(ranking.prior.mean).toBeCloseTo(0.1088, 3);
    expect(ranking.prior.shape).toBeGreaterThan(0.2);
    expect(ranking.prior.shape).toBeLessThan(0.25);
    const idsOf = (from: number, to: number) =>
      ranking.ranked.slice(from, to).map(({ position }) => mains[position]!.id);
    // Three meters with six breaks, ten with five, then the 136 m with eleven; and of the 100 first none has one break alone.
    expect(idsOf(0, 3)).toEqual(['15440', '23480', '29200']);
    expect(ranking.ranked.slice(0, 100).every((each) => each.breaks > 1)).toBe(true);
    expect(ranking.ranked[2]).toMatchObject({ breaks: 11 });
    expect(ranking.ranked[2]!.because).toEqual([
      '11 breaks in 136 m over 21 years: 3.8 per km and year',
      expect.stringMatching(/^with the 0\.11 of all segments weighed in: 2\.\d$/),
      'laid 1952, CI, 150',
    ]);
  });
});
