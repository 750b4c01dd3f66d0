import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type RecurringFlags, recurringFile } from './run-cluster-recurring.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-recurring-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const [inFile, outFile, mapFile, trendsFile] = ['in.csv', 'out.csv', 'out.geojson', 'trends.csv'].map((name) =>
  join(folder, name),
) as [string, string, string, string];

/** Two years of a town of 30 corners, one report a quarter at each; floods come back at one of them every spring. */
const FLOODS = [
  'id,reported_at,lon,lat,service,segment',
  ...[2024, 2025].flatMap((year) =>
    ['01', '04', '07', '10'].flatMap((month, q) =>
      Array.from({ length: 30 }, (_, i) => {
        const place = `${0.01 * (i % 6)},${0.01 * Math.floor(i / 6)}`;
        const flooded = q === 1 && i === 8 ? 12 : 1;
        return Array.from(
          { length: flooded },
          (_row, k) =>
            `F${year}${month}-${i}-${k},${year}-${month}-${String(2 + k).padStart(2, '0')},${place},flooding,S${i}`,
        );
      }).flat(),
    ),
  ),
  'X,someday,0,0,flooding,S0',
].join('\n');

async function run(flags: Partial<RecurringFlags>) {
  writeFileSync(inFile, FLOODS);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  const defaults = { by: 'quarter', timeZone: 'UTC', against: 'auto', leastPeriods: 2, leastRatio: 1 } as const;
  await recurringFile({
    in: inFile,
    falseDiscovery: 0.05,
    from: '2024-01-01',
    to: '2026-01-01',
    ...defaults,
    ...flags,
  });
  vi.restoreAllMocks();
  return printed;
}

describe('cluster recurring', () => {
  it('finds the corner that floods every spring, and says so as CSV, GeoJSON and in words', async () => {
    const { stdout, stderr } = await run({ hexagons: 300, out: outFile, geojson: mapFile, trends: trendsFile });
    expect(stderr).toContain('in.csv:264: reported_at is no ISO 8601 date: someday');
    expect(stdout).toContain('flooding: 262 in 8 periods, 2024 Q1 to 2025 Q4; all places have the same share');
    expect(stdout).toContain('every year in Q2, in Q1 0 of 2, Q3 0 of 2, Q4 0 of 2');
    const [header, ...rows] = readFileSync(outFile, 'utf8').trimEnd().split('\n');
    expect(header!.split(',').slice(0, 5)).toEqual(['service', 'id', 'name', 'lon', 'lat']);
    expect(rows).toHaveLength(1);
    const { features } = JSON.parse(readFileSync(mapFile, 'utf8'));
    expect(features).toMatchObject([{ geometry: { type: 'Polygon' }, properties: { comesBackIn: ['Q2'], count: 30 } }]);
    expect(readFileSync(trendsFile, 'utf8')).toContain('service,id,name,count');
  });

  it('takes places from a column or from polygons, and prints JSON', async () => {
    const [byColumn] = JSON.parse((await run({ place: 'segment', json: true })).stdout);
    expect(byColumn.places).toMatchObject([{ id: 'S8', center: null, hotPeriods: ['2024 Q2', '2025 Q2'] }]);
    const square = (i: number) => {
      const [x, y] = [0.01 * (i % 6) - 0.004, 0.01 * Math.floor(i / 6) - 0.004];
      const ring = [
        [x, y],
        [x + 0.008, y],
        [x + 0.008, y + 0.008],
        [x, y + 0.008],
        [x, y],
      ];
      return {
        type: 'Feature',
        properties: { name: `Corner ${i}` },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    };
    const areas = join(folder, 'areas.geojson');
    writeFileSync(
      areas,
      JSON.stringify({ type: 'FeatureCollection', features: Array.from({ length: 29 }, (_, i) => square(i)) }),
    );
    const [byArea] = JSON.parse((await run({ areas, areaId: 'name', json: true })).stdout);
    expect(byArea.places.map(({ id }: { id: string }) => id)).toEqual(['Corner 8']);
    expect(byArea.placeless).toBe(8);
    await expect(run({ areas, exposure: 'people' })).rejects.toThrow('polygon 1 has no number from 0 in "people"');
    await expect(run({ areas, areaId: 'nope' })).rejects.toThrow('polygon 1 has no property "nope"');
    writeFileSync(areas, '{"type":"Point","coordinates":[0,0]}');
    await expect(run({ areas })).rejects.toThrow('areas.geojson: no polygon');
  });

  it('says which services there are, and how long a record must be', async () => {
    await expect(run({ hexagons: 300, service: 'snow' })).rejects.toThrow(
      'no report of the service snow; there are flooding',
    );
    await expect(run({ hexagons: 300, by: 'year', from: '2025-01-01' })).rejects.toThrow('2 at least are needed');
    await expect(run({ place: 'corner' })).rejects.toThrow('no column "corner"');
  });
});
