import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../engine/cluster/scan/calendar.ts';
import { findClusters } from '../../engine/cluster/scan/clusters.ts';
import { prepareScan } from '../../engine/cluster/scan/prepare-scan.ts';
import { type RandomSource, replicationsOf } from '../../engine/cluster/scan/replications.ts';
import { reportedClusters } from '../../engine/cluster/scan/reported-clusters.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import { loadScan, type ScanFiles } from './load-scan.ts';

const folder = join(process.env.CITY_DATA_DIR ?? '', 'cluster');
const sample = (name: string): string => join(folder, 'samples', name);

const day = (year: number, month: number, date: number): number => dayNumber(year, month, date)!;

const NEW_MEXICO: ScanSettings = {
  model: 'poisson',
  rates: 'high',
  scope: 'space-time',
  isProspective: false,
  startDay: day(1973, 1, 1),
  endDay: day(1991, 12, 31),
  unit: 'year',
  coordinates: 'latlon',
  maxDistance: Number.POSITIVE_INFINITY,
  maxPopulationPercent: 50,
  maxTime: { percent: 50 },
};
const NEW_MEXICO_FILES = { cases: sample('nm.cas'), geo: sample('nm.geo'), population: sample('nm.pop') };
const HUMBERSIDE: ScanSettings = {
  ...NEW_MEXICO,
  model: 'bernoulli',
  scope: 'spatial',
  coordinates: 'cartesian',
  startDay: day(2001, 11, 1),
  endDay: day(2001, 11, 24),
};
const HUMBERSIDE_FILES = {
  cases: sample('NHumberside.cas'),
  geo: sample('NHumberside.geo'),
  controls: sample('NHumberside.ctl'),
};
const CITY: ScanSettings = {
  ...NEW_MEXICO,
  model: 'space-time-permutation',
  coordinates: 'cartesian',
  unit: 'day',
  startDay: day(2024, 1, 1),
  endDay: day(2024, 12, 30),
  maxDistance: 1000,
  maxTime: { units: 14 },
};
const CITY_FILES = { cases: sample('c5k.cas'), geo: sample('c5k.geo') };

async function scanned(files: ScanFiles, settings: ScanSettings, replicationCount: number, source: RandomSource) {
  const data = await loadScan(files, settings);
  const prepared = prepareScan(settings, data);
  if (prepared.kind !== 'ready') throw new Error(prepared.because);
  const found = findClusters(prepared.problem, prepared.starts, settings.scope === 'temporal' ? null : data.places);
  const replications = replicationsOf(prepared.problem, source);
  const maxima = Array.from({ length: replicationCount }, (_, i) => replications.maximum(i + 1));
  return { found, maxima, reported: reportedClusters(found, maxima, settings.isProspective) };
}

/** A cluster as SaTScan printed it. */
type Printed = Readonly<Record<string, string>> & { readonly 'Location IDs included': readonly string[] };

describe.skipIf(!process.env.CITY_DATA_DIR)("SaTScan's samples (skipped without CITY_DATA_DIR)", () => {
  it.each([
    ['nm_st_poisson_mc999', NEW_MEXICO_FILES, NEW_MEXICO],
    ['nm_spatial_poisson', NEW_MEXICO_FILES, { ...NEW_MEXICO, scope: 'spatial' as const }],
    ['nm_temporal_poisson', NEW_MEXICO_FILES, { ...NEW_MEXICO, scope: 'temporal' as const }],
    ['nm_pro_poisson', NEW_MEXICO_FILES, { ...NEW_MEXICO, isProspective: true }],
    ['nm_st_low', NEW_MEXICO_FILES, { ...NEW_MEXICO, rates: 'low' as const }],
    ['nh_bernoulli_mc999', HUMBERSIDE_FILES, HUMBERSIDE],
  ])('%s: every reported cluster as SaTScan 10.3.2 prints it', async (name, files, settings) => {
    const { clusters, simulated_llr: theirMaxima } = JSON.parse(
      readFileSync(join(folder, 'expected', `${name}.json`), 'utf8'),
    ) as { clusters: Printed[]; simulated_llr: number[] };
    const { found, maxima } = await scanned(files, settings, 99, { kind: 'seed', seed: 7 });
    expect(clusters.length).toBeGreaterThan(0);
    // With SaTScan's maxima, printed to six digits (ties are ties): those clusters that it reports, and no others, with its p-values.
    const reported = reportedClusters(found, printed6(theirMaxima), settings.isProspective);
    expect(reported).toHaveLength(clusters.length);
    clusters.forEach((printed, at) => {
      const ours = reported[at]!;
      expect(ours.members).toEqual(printed['Location IDs included']);
      expect(String(ours.cases)).toBe(printed['Number of cases']);
      expect(ours.expected.toFixed(2)).toBe(printed['Expected cases']);
      expect(Number(ours.relativeRisk!.toFixed(2))).toBe(Number(printed['Relative risk']));
      expect(Math.abs(ours.llr - Number(printed['Log likelihood ratio']))).toBeLessThan(1e-6);
      expect(ours.pValue!.toFixed(3)).toBe(printed['P-value']);
      const frame = printed['Time frame']?.split(' to ').map((text) => text.split('/')[0]);
      if (frame !== undefined)
        expect([isoDay(ours.firstDay), isoDay(ours.lastDay)].map((text) => text.slice(0, 4))).toEqual(frame);
      if (settings.isProspective)
        expect(`${ours.recurrenceInterval!.toFixed(1)} years`).toBe(printed['Recurrence interval']);
      const ourP = reportedClusters([found[at]!], maxima, false)[0]!.pValue!;
      const theirs = Number(printed['P-value']);
      const pooled = (theirs * 999 + ourP * 99) / 1098;
      // 3.29 standard deviations: 99.9 %.
      const band = 3.29 * Math.sqrt(pooled * (1 - pooled) * (1 / 1000 + 1 / 100)) + 1 / 100;
      expect(Math.abs(ourP - theirs)).toBeLessThan(band);
    });
  });

  it('finds the planted clusters of the synthetic city, and its simulated maxima to the last digit', async () => {
    const theirs = maximaOf('retrospective');
    const { reported, maxima } = await scanned(CITY_FILES, CITY, theirs.length, { kind: 'satscan' });
    const rows = reported
      .slice(0, 2)
      .map((cluster) => [
        cluster.members[0],
        cluster.members.length,
        isoDay(cluster.firstDay),
        isoDay(cluster.lastDay),
        cluster.cases,
        cluster.expected.toFixed(2),
        cluster.llr.toFixed(6),
      ]);
    expect(rows).toEqual([
      ['p3857', 23, '2024-06-19', '2024-06-22', 20, '0.34', '61.582548'],
      ['p2145', 33, '2024-10-13', '2024-10-16', 20, '0.40', '58.551940'],
    ]);
    expect(maxima.map((maximum) => maximum.toFixed(6))).toEqual(theirs);
  });

  it('does so prospectively, where equal random numbers of replication 361 decide', async () => {
    const theirs = maximaOf('prospective').slice(0, 370);
    const { reported, maxima } = await scanned(CITY_FILES, { ...CITY, isProspective: true }, 370, { kind: 'satscan' });
    expect(reported[0]!.members[0]).toBe('p175');
    expect(reported[0]!.llr.toFixed(6)).toBe('48.776448');
    expect(maxima.map((maximum) => maximum.toFixed(6))).toEqual(theirs);
  });
});

/** Raised by the rounding of their print, so that what ties with our ratios does so still. */
const printed6 = (maxima: readonly number[]): number[] => maxima.map((maximum) => maximum + 6e-7);

const maximaOf = (kind: string): string[] =>
  readFileSync(join(folder, 'expected', `synthetic5k_${kind}_simulated_maxima.txt`), 'utf8')
    .trim()
    .split('\n');
