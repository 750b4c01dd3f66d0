import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import type { Extent } from '../../route/extent.ts';
import { atomsOf, type Formula, not, type Truth, truthOf } from './formula.ts';
import { possibility } from './possible.ts';
import type { Probe } from './probe.ts';
import type { TruthTable } from './truth-table.ts';

/** A box in degrees. */
export type Box = Extent;

/** What a search found. Areas in square meters. */
export interface PlaceSearch {
  /** A place where the formula is true; null if none was met. */
  readonly place: LonLat | null;
  /** Boxes all of which it is true of; only when everything was to be measured. */
  readonly boxes: readonly Box[];
  readonly areaSquareMeters: number;
  /** Of boxes that were left open; what their middle says is counted in `areaSquareMeters`. */
  readonly openSquareMeters: number;
  /** How many places were asked. */
  readonly tried: number;
}

export interface PlaceSearchOptions {
  /** Where to look: everything that may make an atom true lies in it. */
  readonly extent: Extent;
  /** Stop at the first place, or measure all. */
  readonly goal: 'first' | 'all';
  /** Boxes at most; the work is this many looks at every atom that is open. */
  readonly maxBoxes: number;
  /** Boxes of a shorter diagonal are not cut any more. */
  readonly leastMeters: number;
}

interface OpenBox {
  readonly box: Box;
  /** What is known over all of it. */
  readonly truth: Truth;
}

/**
 * Where a formula is true, by halving boxes until each is all true or all false: largest first, so that what is cut short is
 * known everywhere at about the same scale. That nothing was found is a proof where `openSquareMeters` is 0. Yields now and
 * then, so that others can have their turn.
 */
export function* searchPlaces(
  formula: Formula,
  probe: Probe,
  tables: readonly TruthTable[],
  options: PlaceSearchOptions,
): Generator<void, PlaceSearch> {
  const atoms = [...atomsOf(formula)];
  const size = 1 + Math.max(-1, ...atoms, ...tables.flatMap((table) => table.atoms));
  const turned = not(formula);
  const open: OpenBox[] = [{ box: options.extent, truth: new Int8Array(size).fill(-1) }];
  const boxes: Box[] = [];
  let [place, areaSquareMeters, openSquareMeters, tried]: [LonLat | null, number, number, number] = [null, 0, 0, 0];
  for (let next = 0; next < open.length; next++) {
    const { box, truth } = open[next]!;
    open[next] = open[0]!; // what was looked at can go
    if (next % 256 === 255) yield;
    tried++;
    const known = look(box, truth, atoms, probe);
    const value = valueIn(formula, turned, tables, known);
    if (value === 0) continue;
    const middle = middleOf(box);
    const isTrueThere = value === 1 || truthOf(formula, probe.over(middle, 0, atoms)) === 1;
    if (isTrueThere && (place === null || value === 1)) {
      place ??= middle;
      if (options.goal === 'first') break;
    }
    if (value === 1) {
      boxes.push(box);
      areaSquareMeters += areaOf(box);
      continue;
    }
    if (tried + open.length - next < options.maxBoxes && 2 * radiusOf(box) > options.leastMeters) {
      for (const half of halvesOf(box)) open.push({ box: half, truth: known });
    } else {
      openSquareMeters += areaOf(box);
      if (isTrueThere) areaSquareMeters += areaOf(box);
      if (isTrueThere && options.goal === 'all') boxes.push(box);
    }
  }
  return { place, boxes, areaSquareMeters, openSquareMeters, tried };
}

/** What was open before, asked of this box. */
const look = (box: Box, before: Truth, atoms: readonly number[], probe: Probe): Truth => {
  const open = atoms.filter((atom) => before[atom] === -1);
  const seen = probe.over(middleOf(box), radiusOf(box), open);
  const known = before.slice();
  for (const atom of open) known[atom] = seen[atom]!;
  return known;
};

/** 1 all of the box, 0 nowhere in it, -1 open: by what can be together, where the values alone do not say. */
const valueIn = (formula: Formula, turned: Formula, tables: readonly TruthTable[], known: Truth): 1 | 0 | -1 => {
  const value = truthOf(formula, known);
  if (value !== -1) return value;
  if (possibility(formula, tables, known) === 'never') return 0;
  return possibility(turned, tables, known) === 'never' ? 1 : -1;
};

export const middleOf = ([west, south, east, north]: Box): LonLat => [(west + east) / 2, (south + north) / 2];

/** Meters per degree in a box: the most that they are anywhere in it. */
const scalesOf = ([, south, , north]: Box): readonly [number, number] => {
  const nearEquator = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  return [metersPerDegree(nearEquator)[0], metersPerDegree(Math.max(Math.abs(south), Math.abs(north)))[1]];
};

/** Half the diagonal. */
const radiusOf = (box: Box): number => {
  const [lonScale, latScale] = scalesOf(box);
  return Math.hypot((box[2] - box[0]) * lonScale, (box[3] - box[1]) * latScale) / 2;
};

export const areaOf = ([west, south, east, north]: Box): number => {
  const [lonScale, latScale] = metersPerDegree((south + north) / 2);
  return (east - west) * lonScale * ((north - south) * latScale);
};

const halvesOf = ([west, south, east, north]: Box): readonly Box[] => {
  const [lonScale, latScale] = metersPerDegree((south + north) / 2);
  const [lon, lat] = middleOf([west, south, east, north]);
  return (east - west) * lonScale > (north - south) * latScale
    ? [
        [west, south, lon, north],
        [lon, south, east, north],
      ]
    : [
        [west, south, east, lat],
        [west, lat, east, north],
      ];
};
