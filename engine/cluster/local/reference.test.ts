import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { globalRates, localRates } from './empirical-bayes.ts';
import { falseDiscovery } from './false-discovery.ts';
import { getisOrd } from './getis-ord.ts';
import { globalMoran } from './global-moran.ts';
import { localMoran } from './local-moran.ts';
import { type Neighbors, neighborsFromPairs, withSelf } from './neighbors.ts';
import { probabilityMap } from './probability-map.ts';
import { weigh } from './weights.ts';

const folder = process.env.CITY_DATA_DIR;
const missing = folder ? '' : ' (skipped: CITY_DATA_DIR is not set)';

/** The columns of a file of R's spdep by name. */
function columnsOf(file: string): (name: string) => Float64Array {
  const [header, ...rows] = readFileSync(join(folder!, 'cluster', 'eb', file), 'utf8')
    .trimEnd()
    .split('\n');
  const names = header!.split(',');
  return (name) => Float64Array.from(rows, (row) => Number(row.split(',')[names.indexOf(name)]));
}

function neighborsIn(file: string, count: number): Neighbors {
  const column = columnsOf(file);
  const fromOne = (place: number): number => place - 1;
  return neighborsFromPairs(count, column('i').map(fromOne), column('j').map(fromOne));
}

/** Every value within 1e-8 of its reference, of its size where that is above 1. */
function expectEqual(ours: Float64Array, theirs: Float64Array): void {
  expect(ours.length).toBe(theirs.length);
  for (const [i, value] of theirs.entries())
    expect(Math.abs(ours[i]! - value), `row ${i}: ${ours[i]} and ${value}`).toBeLessThan(
      1e-8 * Math.max(1, Math.abs(value)),
    );
}

describe.skipIf(!folder)(`the answers of R's spdep 1.2.7${missing}`, () => {
  for (const [file, value, neighborsFile] of [
    ['columbus_local.csv', 'CRIME', 'columbus_neighbours.csv'],
    ['nc_ft_localmoran_localG.csv', 'ft', 'nc_ncCR85_neighbours.csv'],
  ] as const)
    it(`${file}: local Moran with its moments and p-values, G and G*`, () => {
      const column = columnsOf(file);
      const values = column(value);
      const neighbors = neighborsIn(neighborsFile, values.length);
      const moran = localMoran(values, weigh(neighbors, 'row'));
      expectEqual(moran.index, column('Ii'));
      expectEqual(moran.expected, column('EIi'));
      expectEqual(moran.variance, column('VarIi'));
      expectEqual(moran.z, column('Zi'));
      expectEqual(moran.p, column('p'));
      expectEqual(falseDiscovery(moran.p), column('p_fdr'));
      expectEqual(getisOrd(values, weigh(neighbors, 'row')).z, column('G'));
      expectEqual(getisOrd(values, weigh(withSelf(neighbors), 'row')).z, column('Gstar'));
    });

  it('columbus: global Moran', () => {
    const values = columnsOf('columbus_local.csv')('CRIME');
    const { index, z } = globalMoran(values, weigh(neighborsIn('columbus_neighbours.csv', values.length), 'row'));
    expect(index).toBeCloseTo(0.485770913661773, 12);
    expect(z).toBeCloseTo(5.34271363940803, 10);
  });

  it('North Carolina: rates, local rates and the probability map', () => {
    const column = columnsOf('nc_sids_eb.csv');
    const counts = { cases: column('SID74'), population: column('BIR74') };
    const rates = globalRates(counts);
    expect(rates.variance).toBeCloseTo(7.69293064701465e-7, 17);
    expect(rates.mean).toBeCloseTo(2.02144489365442e-3, 15);
    // Rates are small: 1e-12 here is 1e-9 of a rate.
    for (const [ours, name] of [
      [rates.raw, 'eb_raw'],
      [rates.estimates, 'eb_est'],
      [globalRates(counts, 'binomial').estimates, 'ebbin_est'],
    ] as const)
      expectEqual(scaled(ours), scaled(column(name)));
    const local = localRates(counts, neighborsIn('nc_ncCR85_neighbours.csv', counts.cases.length));
    for (const [ours, name] of [
      [local.estimates, 'ebl_est'],
      [local.variances, 'ebl_a'],
      [local.means, 'ebl_m'],
    ] as const)
      expectEqual(scaled(ours), scaled(column(name)));
    const map = probabilityMap(counts);
    expectEqual(map.expected, column('pm_expCount'));
    expectEqual(map.relativeRisk, column('pm_relRisk'));
    expectEqual(map.atMost, column('pm_pmap'));
    expectEqual(map.folded, column('choy_pmap'));
  });
});

const scaled = (values: Float64Array): Float64Array => values.map((value) => value * 1e4);
