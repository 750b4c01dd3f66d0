import { type MainColumns, mainSchema } from '../../data/import/dataset.ts';
import { installDateMs } from '../../data/plan/install-date.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { lengthMeters } from '../../engine/geometry/length.ts';
import type { AssetClass } from '../../engine/ids.ts';
import type { Segment } from '../../engine/plan/segment.ts';
import type { AssetClassIndex } from '../../engine/route/asset-class-index.ts';
import type { Asset } from '../../engine/route/city.ts';
import { invalidInput, Problem } from '../problem.ts';

/** A class of assets that the configuration calls mains. */
export interface Mains {
  readonly class: AssetClass;
  readonly title: string;
  readonly index: AssetClassIndex;
  /** As planning sees them; positions are those of `index.assets`. */
  readonly segments: readonly Segment[];
  /** The dataset of inspections that are its breaks. */
  readonly breaks: string;
  /** How far a break may lie from the main that it is taken for. */
  readonly snapMeters: number;
}

// As `bailiwick plan rank --snap-meters`.
const DEFAULT_SNAP_METERS = 50;

/** Every class with `main` in the configuration, by id. Segments are measured once for an index. */
export function mainsOf({ router, classSettings }: Snapshot): readonly Mains[] {
  return [...router.surroundings.assetClasses].flatMap(([assetClass, index]) => {
    const main = mainSchema.safeParse(classSettings.get(assetClass)?.main);
    if (!main.success) return [];
    const segments = segmentsOf(index, main.data);
    const { breaks, snapMeters = DEFAULT_SNAP_METERS } = main.data;
    return [{ class: assetClass, title: index.members.title, index, segments, breaks, snapMeters }];
  });
}

/** The mains of one class, or of all; an empty list where the city has none. Throws a 422 that lists the classes where it has no such one. */
export function mainsOfClass(snapshot: Snapshot, wanted: string | undefined): readonly Mains[] {
  const all = mainsOf(snapshot);
  if (wanted === undefined) return all;
  const found = all.filter((mains) => mains.class === wanted);
  if (found.length > 0) return found;
  const classes = all.map((mains) => mains.class).join(', ') || 'none';
  throw invalidInput([{ parameter: 'class', detail: `class: not a class of mains; there are: ${classes}` }]);
}

export const noMains = (): Problem =>
  new Problem(
    'no-mains',
    'No class of assets has `main` in the configuration of this city, or none of them has a main with a place.',
  );

const measured = new WeakMap<AssetClassIndex, { readonly key: string; readonly segments: readonly Segment[] }>();

function segmentsOf(index: AssetClassIndex, columns: MainColumns): readonly Segment[] {
  const key = JSON.stringify(columns);
  const known = measured.get(index);
  if (known?.key === key) return known.segments;
  const segments = index.assets.map((asset) => segmentOf(asset, columns));
  measured.set(index, { key, segments });
  return segments;
}

function segmentOf({ id, attributes, geometry }: Asset, columns: MainColumns): Segment {
  const text = (name: string | undefined): string | null => (name === undefined ? null : attributes[name] || null);
  return {
    id,
    lengthMeters: columns.length === undefined ? geometry && lengthMeters(geometry) : metersOf(text(columns.length)),
    installedMs: installDateMs(attributes[columns.installed]),
    material: text(columns.material),
    diameter: text(columns.diameter),
  };
}

const metersOf = (text: string | null): number | null => {
  const meters = text === null ? Number.NaN : Number(text);
  return Number.isFinite(meters) && meters >= 0 ? meters : null;
};
