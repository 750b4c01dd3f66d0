import { Command, InvalidArgumentError } from 'commander';
import type { NetworkKFlags } from './run-cluster-network-k.ts';

const MOST_RADII = 10_000;

/** Lengths with commas between them. */
function radii(text: string): readonly number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (values.length > MOST_RADII || !values.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('expected lengths of 0 or more with commas, such as 100,200,500.');
  return values;
}

function sideDistance(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new InvalidArgumentError('expected a length, 0 or more.');
  return value;
}

/** The files that every question about a network takes. */
const onNetwork = (command: Command): Command =>
  command
    .requiredOption('--vertices <file.csv>', 'vertex,x,y in one unit of length')
    .requiredOption('--segments <file.csv>', 'from,to and, for curved ones, length')
    .requiredOption('--points <file.csv>', 'x,y, or seg,tp: the row of the segment from 1 and the share of its length')
    .option('--max-side <length>', 'a point farther from the network is an error', sideDistance);

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
