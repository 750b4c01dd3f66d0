import type { Geometry } from 'geojson';
import type { OwnershipMap } from '../client/generated.ts';
import type { AreaOnMap } from '../style/areas.ts';

/** Ground of several possible owners, and of none, as a choice in the legend beside agencies' ids, which have no brackets. */
export const SEVERAL = '(several)';
export const NOBODY = '(nobody)';

type Part = OwnershipMap['legend'][number];

/** A line of the legend: who owns how much when no open question is answered. */
export interface OwnerRow {
  /** The agency's id, or NOBODY. */
  readonly key: string;
  readonly name: string;
  /** Its place among the hues; null: nobody, who is hatched. */
  readonly hue: number | null;
  readonly squareMeters: number;
  readonly share: number;
  /** The part of the city that is its own and may be another's as well. */
  readonly severalShare: number;
}

const keyOf = (owner: string | null): string => owner ?? NOBODY;

/** The legend, most ground first, ties by key; nobody last. Shares of all rows sum to that of the whole city, 1. */
export function ownerRows({ legend }: Pick<OwnershipMap, 'legend'>): readonly OwnerRow[] {
  const sums = new Map<string, { name: string; squareMeters: number; share: number; severalShare: number }>();
  for (const { owner, name, kind, areaSquareKilometers, share } of legend) {
    const sum = sums.get(keyOf(owner)) ?? { name, squareMeters: 0, share: 0, severalShare: 0 };
    sum.squareMeters += areaSquareKilometers * 1e6;
    sum.share += share;
    if (kind === 'several') sum.severalShare += share;
    sums.set(keyOf(owner), sum);
  }
  return [...sums]
    .sort(
      ([a, { share: most }], [b, { share }]) =>
        Number(a === NOBODY) - Number(b === NOBODY) || share - most || (a < b ? -1 : 1),
    )
    .map(([key, sum], hue) => ({ key, ...sum, hue: key === NOBODY ? null : hue }));
}

/** What decides where there are several, with its share of the city, most first. */
export function severalRows({
  legend,
}: Pick<OwnershipMap, 'legend'>): readonly (readonly [text: string, share: number])[] {
  const shares = new Map<string, number>();
  for (const { kind, causes, share } of legend)
    if (kind === 'several')
      for (const cause of causes) shares.set(CAUSES[cause], (shares.get(CAUSES[cause]) ?? 0) + share);
  return [...shares].sort((a, b) => b[1] - a[1]);
}

const CAUSES: Readonly<Record<Part['causes'][number], string>> = {
  answer: 'an answer that nobody has given decides',
  overlap: 'polygons of one layer lie over each other',
  order: 'two rules of equal rank hold, and only their order decides',
};

/** The map's areas: each in its owner's hue, hatched where it is nobody's or may be another's; pale but for the chosen row. */
export function ownerAreas(
  map: Pick<OwnershipMap, 'features' | 'legend'>,
  chosen: string | null,
): readonly AreaOnMap[] {
  const hues = new Map(ownerRows(map).map(({ key, hue }) => [key, hue]));
  return map.features.map(({ properties: { owner, kind, name }, geometry }) => ({
    look: kind,
    hue: hues.get(keyOf(owner)) ?? null,
    name: owner === null ? '' : name,
    isPale: chosen !== null && chosen !== (chosen === SEVERAL && kind === 'several' ? SEVERAL : keyOf(owner)),
    geometry: geometry as unknown as Geometry,
  }));
}
