import { loadNetwork } from '../../data/network/load-network.ts';
import { type NetworkK, networkK } from '../../engine/cluster/network/network-k.ts';

/** The options of `bailiwick cluster network-k`, as read. */
export interface NetworkKFlags {
  readonly vertices: string;
  readonly segments: string;
  readonly points: string;
  readonly radii: readonly number[];
  readonly maxSide?: number;
  readonly json?: boolean;
}

/** Reads the network and prints its K function. */
export async function runNetworkK(flags: NetworkKFlags): Promise<void> {
  const { network, points, largestSideDistance } = await loadNetwork(flags, flags.maxSide);
  if (points.length < 2) throw new Error(`${flags.points}: nothing can be tested: fewer than 2 points`);
  const k = networkK(network, points, flags.radii);
  const about = {
    points: points.length,
    vertices: network.vertexCount,
    segments: network.segmentCount,
    components: network.componentCount,
    totalLength: network.totalLength,
    largestSideDistance,
  };
  process.stdout.write(flags.json ? `${JSON.stringify({ ...about, k: k.map(jsonOf) })}\n` : textOf(about, k));
}

const jsonOf = ({ radius, corrected, uncorrected }: NetworkK) => ({ radius, k: corrected, uncorrected });

function textOf(about: { readonly points: number; readonly totalLength: number }, k: readonly NetworkK[]): string {
  const lines = k.map(
    ({ radius, corrected, uncorrected }) =>
      `${String(radius).padStart(10)} ${corrected.toFixed(6).padStart(16)} ${uncorrected.toFixed(6).padStart(16)}`,
  );
  return [
    `${about.points} points on ${about.totalLength.toFixed(2)} of network; by chance K is the radius, more is clustered`,
    '    radius                K      uncorrected',
    ...lines,
    '',
  ].join('\n');
}
