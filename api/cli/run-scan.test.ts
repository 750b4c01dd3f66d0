import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { RandomStream } from '../../engine/cluster/scan/random.ts';
import { runScan } from './run-scan.ts';
import type { ScanFlags } from './scan-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const day = (n: number): string => `2024-01-${String(n).padStart(2, '0')}`;

/** Forty places a block apart in degrees, a case each on any day of January, and nine leaks around p12 on the 20th and 21st. */
function leaks(): { cases: string; geo: string } {
  const random = new RandomStream(311, 0);
  const places = Array.from(
    { length: 40 },
    (_, i) => `p${i} ${43 + (i % 8) * 0.001} ${-76 + Math.floor(i / 8) * 0.001}`,
  );
  const chance = places.map((_, i) => `p${i},${day(1 + random.below(31))}`);
  const planted = [12, 12, 12, 13, 13, 11, 11, 4, 20].map((place, i) => `p${place},${day(20 + (i % 2))}`);
  return {
    geo: written('leaks.geo', `${places.join('\n')}\n`),
    cases: written('leaks.csv', `id,date\n${[...chance, ...planted].join('\n')}\n`),
  };
}

async function scan(flags: Partial<ScanFlags>) {
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((part) => {
      printed[name] += part;
      return true;
    });
  try {
    await runScan({
      model: 'space-time-permutation',
      ...leaks(),
      coordinates: 'latlon',
      start: '2024-01-01',
      end: '2024/1/31',
      unit: 'day',
      maxPopulationPercent: 50,
      maxTime: { units: 7 },
      rates: 'high',
      replications: 99,
      seed: 1,
      threads: 1,
      ...flags,
    });
  } finally {
    vi.restoreAllMocks();
  }
  return printed;
}

describe('scan', () => {
  it('prints clusters and simulated maxima as JSON under their agreed names', async () => {
    const { stdout } = await scan({ json: true });
    const { clusters, simulatedMaxima } = JSON.parse(stdout);
    expect(Object.keys(clusters[0])).toEqual([
      'rank',
      'members',
      'start',
      'end',
      'cases',
      'expected',
      'relativeRisk',
      'llr',
      'pValue',
      'gumbelP',
      'recurrenceInterval',
    ]);
    expect(clusters[0].members).toContain('p12');
    expect([clusters[0].start, clusters[0].end]).toEqual(['2024-01-20', '2024-01-21']);
    expect(clusters[0].pValue).toBe(0.01);
    expect(simulatedMaxima).toHaveLength(99);
  });

  it('gives the same with three threads as with one, and with an early stop too', async () => {
    for (const change of [{}, { stopAfter: 5, seed: 4, replications: 60, rates: 'low' as const }]) {
      const one = await scan({ json: true, ...change });
      expect((await scan({ json: true, ...change, threads: 3 })).stdout).toBe(one.stdout);
    }
  });

  it('stops early where a cluster is nothing much', async () => {
    const { stdout } = await scan({ json: true, stopAfter: 3, rates: 'low' });
    const { clusters, simulatedMaxima } = JSON.parse(stdout);
    expect(simulatedMaxima.length).toBeLessThan(99);
    expect((await scan({ stopAfter: 3, rates: 'low' })).stdout).toContain(
      `${simulatedMaxima.length} of 99 replications, enough to tell`,
    );
    expect(simulatedMaxima.filter((maximum: number) => maximum >= clusters[0].llr - 1e-9)).toHaveLength(3);
    expect(clusters[0].pValue).toBe(3 / simulatedMaxima.length);
  });

  it('ends at Ctrl-C with what is known so far: maxima of the first replications, p-values from them, exit code 130', async () => {
    const whole = JSON.parse((await scan({ json: true, replications: 999 })).stdout);
    for (const threads of [1, 2]) {
      let ticks = 0;
      const timer = setInterval(() => {
        if (process.listenerCount('SIGINT') > 0 && ++ticks === 4) process.emit('SIGINT');
      }, 50);
      const { stdout, stderr } = await scan({ json: true, replications: 900_000, threads });
      clearInterval(timer);
      expect(process.exitCode).toBe(130);
      process.exitCode = undefined;
      const { clusters, simulatedMaxima, interruptedOf } = JSON.parse(stdout);
      expect(interruptedOf).toBe(900_000);
      expect(simulatedMaxima.length).toBeGreaterThan(100);
      expect(simulatedMaxima.length).toBeLessThan(900_000);
      expect(simulatedMaxima.slice(0, 100)).toEqual(whole.simulatedMaxima.slice(0, 100));
      const rank = simulatedMaxima.filter((maximum: number) => maximum >= clusters[0].llr - 1e-9).length + 1;
      expect(clusters[0].pValue).toBe(rank / (simulatedMaxima.length + 1));
      expect(stderr).toContain(`interrupted after ${simulatedMaxima.length} of 900000 replications`);
    }
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('writes the report, JSON and GeoJSON in one run', async () => {
    const [report, json, geojson] = ['r.txt', 'r.json', 'r.geojson'].map((name) => join(folder, name));
    const { stdout } = await scan({ report: report!, json: json!, geojson: geojson! });
    expect(readFileSync(report!, 'utf8')).toBe(stdout);
    expect(stdout).toContain('99 replications\n\n1. ');
    const { clusters, simulatedMaxima } = JSON.parse(readFileSync(json!, 'utf8'));
    expect(simulatedMaxima).toHaveLength(99);
    expect(JSON.parse(readFileSync(geojson!, 'utf8')).features).toHaveLength(clusters.length);
    await expect(scan({ coordinates: 'cartesian', geojson: geojson! })).rejects.toThrow('--geojson needs longitude');
  });

  it('adjusts for covariates, the day of the week and the season, and says so', async () => {
    const kinds = written(
      'kinds.csv',
      readFileSync(leaks().cases, 'utf8')
        .replace(/(?<=date|\d)$/gm, ',k')
        .replace('k', 'kind'),
    );
    const adjusted = { cases: kinds, covariates: ['kind'], adjustWeekday: true, adjustSeason: 'month' as const };
    const { stdout } = await scan(adjusted);
    expect(stdout).toContain('adjusted for day of the week and month at each place; 99 replications');
    const clusters = async (flags: Partial<ScanFlags>) =>
      JSON.parse((await scan({ json: true, ...flags })).stdout).clusters;
    // All cases are of one kind and one month: only the day of the week matters.
    expect(await clusters(adjusted)).toEqual(await clusters({ adjustWeekday: true }));
    expect(await clusters(adjusted)).not.toEqual(await clusters({}));
    await expect(scan({ adjustWeekday: true, unit: 'month' })).rejects.toThrow('into days, not into months');
    await expect(scan({ model: 'bernoulli', adjustSeason: 'quarter' })).rejects.toThrow('not for bernoulli');
  });

  it('writes a report for reading, and GeoJSON with the places of the members', async () => {
    const geojson = join(folder, 'clusters.geojson');
    const { stdout } = await scan({ geojson, end: '2024-01-31', prospective: true, maxTime: { percent: 50 } });
    expect(stdout).toContain(
      'space-time-permutation, space-time, prospective, rates high, 2024-01-01 to 2024-01-31 by day; 99 replications',
    );
    expect(stdout).toMatch(
      /1\. .*\n {3}2024-01-\d\d to 2024-01-31\n {3}\d+ cases, [\d.]+ expected\n {3}log likelihood ratio/,
    );
    expect(stdout).toMatch(/by chance once in [\d.]+ days/);
    const { features } = JSON.parse(readFileSync(geojson, 'utf8'));
    expect(features[0].geometry.coordinates[0][0]).toBeCloseTo(-76, 1);
    expect(features[0].properties.end).toBe('2024-01-31');
  });

  it('says that nothing can be tested, and why', async () => {
    const one = written('one.csv', 'id,date\np1,2024-01-05\n');
    const { stdout, stderr } = await scan({ cases: one, json: true });
    expect(JSON.parse(stdout)).toEqual({
      clusters: [],
      simulatedMaxima: [],
      untestable: 'there is one case; a cluster takes two',
    });
    expect(stderr).toBe('nothing can be tested: there is one case; a cluster takes two\n');
    const same = written('same.csv', 'id,date\np1,2024-01-05\np1,2024-01-09\n');
    expect((await scan({ cases: same })).stdout).toContain('Nothing can be tested: all cases are at one point');
  });

  it('names the file and line, or the option, of what is wrong', async () => {
    const late = written('late.csv', 'id,date\np1,2024-01-05\np2,2024-02-05\n');
    await expect(scan({ cases: late })).rejects.toThrow(
      'late.csv:3: location "p2": the date 2024-02-05 is outside the study period',
    );
    await expect(scan({ model: 'poisson' })).rejects.toThrow('needs --population');
    await expect(scan({ model: 'bernoulli', satscanRandom: true })).rejects.toThrow('--satscan-random is for');
    await expect(scan({ spatialOnly: true, temporalOnly: true })).rejects.toThrow('exclude each other');
    await expect(scan({ start: '2025-01-01' })).rejects.toThrow('--end 2024/1/31 is before --start 2025-01-01');
    await expect(scan({ start: 'soon' })).rejects.toThrow('--start soon: not a date');
  });
});
