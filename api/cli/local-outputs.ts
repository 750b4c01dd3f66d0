import { standardizedRates } from '../../engine/cluster/local/eb-moran.ts';
import { globalRates, localRates } from '../../engine/cluster/local/empirical-bayes.ts';
import { falseDiscovery } from '../../engine/cluster/local/false-discovery.ts';
import { getisOrd } from '../../engine/cluster/local/getis-ord.ts';
import { localMoran, quadrantsOf } from '../../engine/cluster/local/local-moran.ts';
import { permutedLocalMoran } from '../../engine/cluster/local/local-moran-permutations.ts';
import { neighborsOf, withSelf } from '../../engine/cluster/local/neighbors.ts';
import { probabilityMap } from '../../engine/cluster/local/probability-map.ts';
import { weigh } from '../../engine/cluster/local/weights.ts';
import type { LocalPlaces } from './local-places.ts';
import type { LocalFlags } from './run-cluster-local.ts';

/** The output columns of `cluster local` by name, a text a row; empty where there is no number. */
export type LocalColumns = ReadonlyMap<string, readonly string[]>;

/** What is tested: the values, the rates, or (unless told, where there is a population) the standardized rates. */
export function testedValues({ values, population }: LocalPlaces, flags: LocalFlags): Float64Array {
  if (!population || flags.of === 'value') return values;
  return flags.of === 'rate'
    ? values.map((cases, i) => cases / population[i]!)
    : standardizedRates({ cases: values, population });
}

export function localColumns(places: LocalPlaces, tested: Float64Array, flags: LocalFlags): LocalColumns {
  return new Map([
    ['neighbours', Array.from(places.values, (_, i) => String(neighborsOf(places.neighbors, i).length))],
    ...moranColumns(places, tested, flags),
    ...hotSpotColumns(places, tested, flags),
    ...rateColumns(places),
    ['reason', reasonsOf(places, tested)],
  ]);
}

type Columns = [string, readonly string[]][];

function moranColumns({ neighbors }: LocalPlaces, tested: Float64Array, flags: LocalFlags): Columns {
  const weights = weigh(neighbors, flags.style);
  const sided = flags.alternative ? { alternative: flags.alternative } : {};
  const { index, expected, variance, z, p } = localMoran(tested, weights, sided);
  const columns: Columns = [
    ['quadrant', quadrantsOf(tested, weights).map((quadrant) => quadrant ?? '')],
    ['moran_i', texts(index)],
    ['moran_expected', texts(expected)],
    ['moran_variance', texts(variance)],
    ['moran_z', texts(z)],
    ['moran_p', texts(p)],
    ['moran_q', texts(falseDiscovery(p))],
  ];
  if (flags.permutations === undefined) return columns;
  const { permutations, seed } = flags;
  const permuted = permutedLocalMoran(tested, weights, { permutations, seed, ...sided });
  columns.push(['moran_p_permuted', texts(permuted.p)], ['moran_q_permuted', texts(falseDiscovery(permuted.p))]);
  return columns;
}

function hotSpotColumns({ neighbors }: LocalPlaces, tested: Float64Array, { style, alternative }: LocalFlags): Columns {
  const [g, star] = [neighbors, withSelf(neighbors)].map((near) => getisOrd(tested, weigh(near, style), alternative));
  return (['g', 'gstar'] as const).flatMap((name): Columns => {
    const { z, p } = name === 'g' ? g! : star!;
    return [
      [`${name}_z`, texts(z)],
      [`${name}_p`, texts(p)],
      [`${name}_q`, texts(falseDiscovery(p))],
    ];
  });
}

function rateColumns({ values: cases, population, neighbors }: LocalPlaces): Columns {
  if (!population) return [];
  const counts = { cases, population };
  const map = probabilityMap(counts);
  return [
    ['raw_rate', texts(map.raw)],
    ['eb_rate', texts(globalRates(counts).estimates)],
    ['eb_local_rate', texts(localRates(counts, neighbors).estimates)],
    ['standardized_rate', texts(standardizedRates(counts))],
    ['expected', texts(map.expected)],
    ['relative_risk', texts(map.relativeRisk)],
    ['p_at_most', texts(map.atMost)],
    ['p_at_least', texts(map.atLeast)],
  ];
}

function reasonsOf({ neighbors, values }: LocalPlaces, tested: Float64Array): readonly string[] {
  const otherwise = tested.every((value) => value === tested[0]) ? 'all values are equal' : '';
  return Array.from(values, (_, i) => (neighborsOf(neighbors, i).length === 0 ? 'it has no neighbors' : otherwise));
}

const texts = (values: Float64Array): readonly string[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? String(value) : ''));
