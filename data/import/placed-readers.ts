import type { Geometry, Point } from 'geojson';
import { rootsOf } from './column-path.ts';
import { attributesReader, dateReader, NoPlace, Problem } from './column-reader.ts';
import type { AssetDataset, LayerDataset, RequestDataset } from './dataset.ts';
import type { EntityValues } from './entity.ts';
import { geometryColumnNames, geometryReader } from './geometry-reader.ts';
import type { MappingContext } from './mapping-context.ts';
import type { SourceRow } from './source-row.ts';

/** Reads a row's values, or why they cannot be. */
export type ValuesReader = (row: SourceRow) => EntityValues | Problem;

/** What the readers of placed datasets share: geometry and attributes without the columns that the geometry is read from. */
export const placedReaders = (
  source: Pick<LayerDataset | AssetDataset | RequestDataset, 'geometry' | 'crs' | 'swap' | 'attributes'>,
  context: MappingContext,
  used: Set<string>,
) => {
  const geometryColumns = geometryColumnNames(source.geometry);
  for (const column of geometryColumns) used.add(column);
  return {
    geometry: geometryReader(source, context.expectedBounds),
    // Where a place is, is no attribute: neither is the object around it.
    attributes: attributesReader(source.attributes, new Set(geometryColumns.flatMap(rootsOf)), used),
  };
};

/** A point, or a multipoint of one, which is one. Null: no place is stated. `what` is what needs it, for whoever reads the reason. */
export const pointOf = (geometry: Geometry | 'none' | Problem, what: string): Point | Problem | null => {
  if (geometry === 'none' || geometry instanceof NoPlace) return null;
  if (geometry instanceof Problem || geometry.type === 'Point') return geometry;
  if (geometry.type === 'MultiPoint' && geometry.coordinates.length === 1) {
    return { type: 'Point', coordinates: geometry.coordinates[0]! };
  }
  return new Problem(`${what} needs a point, this is a ${geometry.type}`);
};

/** `validFrom` and `validUntil`. */
export const validityReaders = (
  source: LayerDataset | AssetDataset,
  { timeZone }: MappingContext,
  used: Set<string>,
) => ({
  from: dateReader('validFrom', source.validFrom, timeZone, used),
  until: dateReader('validUntil', source.validUntil, timeZone, used),
});

/** For a dataset that must be placed and is not, whatever its rows. */
export const NO_GEOMETRY =
  'the file has no geometry: say where it is, for example geometry: { lon: X, lat: Y }, or geometry: { column: LOCATION } for one column';
