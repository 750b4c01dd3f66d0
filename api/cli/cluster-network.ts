import { Command, InvalidArgumentError } from 'commander';
import { countUpTo, positiveCount } from './options.ts';
import type { NetworkKFlags } from './run-cluster-network-k.ts';
import type { NetworkScanFlags } from './run-cluster-network-scan.ts';

const MOST_RADII = 10_000;

/** Lengths with commas between them. */
function radii(text: string): readonly number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (values.length > MOST_RADII || !values.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('expected lengths of 0 or more with commas, such as 100,200,500.');
  return values;
}

function lengthFromZero(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('expected a number, 0 or more.');
  return value;
}

function aboveZero(text: string): number {
  const value = lengthFromZero(text);
  if (value === 0) throw new InvalidArgumentError('expected a number above 0.');
  return value;
}

function shareUpToHalf(text: string): number {
  const value = aboveZero(text);
  if (value > 0.5) throw new InvalidArgumentError('expected a share above 0 and at most 0.5.');
  return value;
}

/** The files that every question about a network takes. */
const onNetwork = (command: Command): Command =>
  command
    .requiredOption('--vertices <file.csv>', 'vertex,x,y in one unit of length')
    .requiredOption('--segments <file.csv>', 'from,to and, for curved ones, length')
    .requiredOption('--points <file.csv>', 'x,y, or seg,tp: the row of the segment from 1 and the share of its length')
    .option('--max-side <length>', 'a point farther from the network is an error', lengthFromZero);

/** `bailiwick cluster network-k`: whether points on a network are clustered, and how far. */
export const networkKCommand = (): Command =>
  onNetwork(new Command('network-k'))
    .description('The K function by distance along a network, with geometric correction (Ang, Baddeley and Nair 2012).')
    .requiredOption('--radii <lengths>', 'with commas, in the unit of the coordinates', radii)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick cluster network-k --vertices v.csv --segments s.csv --points p.csv --radii 100,200,500 --json',
    )
    .action(async (flags: NetworkKFlags) => (await import('./run-cluster-network-k.ts')).runNetworkK(flags));

const MOST_LIXELS_IN_A_SET = 200;
const MOST_REPLICATIONS = 99_999;

/** `bailiwick cluster network-scan`: where on a network there are more cases than chance explains. */
export const networkScanCommand = (): Command =>
  onNetwork(new Command('network-scan'))
    .description('Poisson scan over a network: discs of network distance, or connected sets of any shape.')
    .requiredOption('--lixel <length>', 'segments are cut into equal pieces at most so long', aboveZero)
    .option('--max-radius <length>', 'discs up to this network distance', lengthFromZero)
    .option(
      '--connected <n>',
      'connected sets of up to n pieces: all of them up to 16, grown greedily above',
      countUpTo(MOST_LIXELS_IN_A_SET),
    )
    .option('--max-share <share>', 'of all exposure that a disc may hold', shareUpToHalf, 0.5)
    .option('--years <n>', 'time under watch: exposure is km-years, unless the segments have that column', aboveZero, 1)
    .option('--replications <n>', 'of chance, for the p-value', countUpTo(MOST_REPLICATIONS), 999)
    .option('--seed <n>', 'of chance: one seed, one answer', positiveCount, 1)
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  bailiwick cluster network-scan --vertices v.csv --segments s.csv --points breaks.csv --lixel 50 --max-radius 500',
    )
    .action(async (flags: NetworkScanFlags) => (await import('./run-cluster-network-scan.ts')).runNetworkScan(flags));
