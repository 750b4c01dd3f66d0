import { loadNetwork } from '../../data/network/load-network.ts';
import { scanConnected } from '../../engine/cluster/network/connected-scan.ts';
import { scanDiscs } from '../../engine/cluster/network/disc-scan.ts';
import type { LinearNetwork } from '../../engine/cluster/network/linear-network.ts';
import { Lixels } from '../../engine/cluster/network/lixels.ts';
import type { NetworkCluster, NetworkCounts, NetworkScanResult } from '../../engine/cluster/network/scan-setup.ts';

/** The options of `bailiwick cluster network-scan`, as read. */
export interface NetworkScanFlags {
  readonly vertices: string;
  readonly segments: string;
  readonly points: string;
  readonly lixel: number;
  readonly maxRadius?: number;
  readonly connected?: number;
  readonly maxShare: number;
  readonly years: number;
  readonly replications: number;
  readonly seed: number;
  readonly maxSide?: number;
  readonly json?: boolean;
}

/** Reads the network, scans its lixels and prints the clusters. */
export async function runNetworkScan(flags: NetworkScanFlags): Promise<void> {
  if ((flags.maxRadius === undefined) === (flags.connected === undefined))
    throw new Error('one of --max-radius (discs) and --connected (sets of any shape) is needed');
  const { network, points, exposures } = await loadNetwork(flags, flags.maxSide);
  const lixels = Lixels.cut(network, flags.lixel);
  const counts = { cases: lixels.countPoints(points), exposures: exposuresOf(lixels, exposures, flags.years) };
  const result = scan(lixels, counts, flags);
  if (result.kind === 'untestable') process.stderr.write(`nothing can be tested: ${result.because}\n`);
  process.stdout.write(flags.json ? `${JSON.stringify(jsonOf(result, lixels))}\n` : textOf(result, lixels));
}

function scan(lixels: Lixels, counts: NetworkCounts, flags: NetworkScanFlags): NetworkScanResult {
  const { maxRadius, connected, maxShare, replications, seed } = flags;
  return maxRadius === undefined
    ? scanConnected(lixels, counts, { maxLixels: connected!, replications, seed })
    : scanDiscs(lixels, counts, { maxRadius, maxShare, replications, seed });
}

/** A segment's exposure by the lengths of its lixels; without a column, km-years of a network in meters. */
function exposuresOf(lixels: Lixels, ofSegments: Float64Array | null, years: number): Float64Array {
  const { lengths } = lixels.network;
  return lixels.lengths.map((length, i) => {
    const segment = lixels.segmentOf[i]!;
    return ofSegments === null ? (length / 1000) * years : (ofSegments[segment]! * length) / lengths[segment]!;
  });
}

/** A stretch of a segment, its row from 1. */
interface Stretch {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** Lixels as stretches, those that follow each other on a segment as one. */
function stretchesOf(lixels: Lixels, members: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  members.forEach((lixel, i) => {
    const segment = lixels.segmentOf[lixel]!;
    const at = (lixel - lixels.firstOf[segment]!) * lixels.lengths[lixel]!;
    const to = at + lixels.lengths[lixel]!;
    const follows = i > 0 && members[i - 1] === lixel - 1 && lixels.segmentOf[lixel - 1] === segment;
    const last = stretches.at(-1);
    if (follows && last !== undefined) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ segment: segment + 1, from: at, to });
  });
  return stretches;
}

function jsonOf(result: NetworkScanResult, lixels: Lixels) {
  if (result.kind === 'untestable') return { clusters: [], simulatedMaxima: [], untestable: result.because };
  const clusters = result.clusters.map((cluster, i) => ({
    rank: i + 1,
    ...placeOf(cluster, lixels),
    radius: cluster.radius,
    cases: cluster.cases,
    exposure: cluster.exposure,
    expected: cluster.expected,
    relativeRisk: cluster.relativeRisk,
    llr: cluster.llr,
    pValue: cluster.pValue,
    gumbelP: cluster.gumbelP,
  }));
  return { clusters, simulatedMaxima: result.simulatedMaxima };
}

function placeOf(cluster: NetworkCluster, lixels: Lixels) {
  const network: LinearNetwork = lixels.network;
  const center = lixels.center(cluster.center);
  const [x, y] = network.place(center);
  return {
    center: { segment: center.segment + 1, along: center.along, x, y },
    stretches: stretchesOf(lixels, cluster.lixels),
  };
}

const MOST_SHOWN = 10;

function textOf(result: NetworkScanResult, lixels: Lixels): string {
  if (result.kind === 'untestable') return '';
  if (result.clusters.length === 0) return 'no place has more cases than its exposure explains\n';
  const lines = result.clusters.slice(0, MOST_SHOWN).map((cluster, i) => {
    const where = stretchesOf(lixels, cluster.lixels)
      .map(({ segment, from, to }) => `${segment}:${from.toFixed(0)}-${to.toFixed(0)}`)
      .join(' ');
    const p = cluster.pValue === null ? 'not simulated' : String(cluster.pValue);
    return `${i + 1}. ${cluster.cases} cases, ${cluster.expected.toFixed(2)} expected; log likelihood ratio ${cluster.llr.toFixed(6)}, p ${p}\n   segment:from-to ${where}\n`;
  });
  return lines.join('');
}
