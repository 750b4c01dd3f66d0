import { dateReader, Problem, requiredReader } from './column-reader.ts';
import type { InspectionDataset } from './dataset.ts';
import type { MappingContext } from './mapping-context.ts';
import { placedReaders, pointOf, type ValuesReader } from './placed-readers.ts';

/** Rows of ratings and inspections; where they are is their asset's matter unless `geometry` is mapped. */
export const inspectionReader = (
  source: InspectionDataset,
  context: MappingContext,
  used: Set<string>,
): ValuesReader => {
  const { timeZone } = context;
  const asset = requiredReader('asset', source.asset, used);
  const inspectedAt = dateReader('inspectedAt', source.inspectedAt, timeZone, used);
  // A geometry that the format brings along is not asked for and must not reject a rating.
  const placed = placedReaders({ ...source, geometry: source.geometry ?? 'none' }, context, used);
  return (row) => {
    const assetId = asset(row.fields);
    const inspectedAtMs = inspectedAt(row.fields);
    if (assetId instanceof Problem) return assetId;
    if (inspectedAtMs instanceof Problem) return inspectedAtMs;
    const geometry = pointOf(placed.geometry(row), 'an inspection');
    if (geometry instanceof Problem) return geometry;
    const attributes = placed.attributes(row.fields, row.header);
    return {
      kind: 'inspection',
      dataset: source.dataset,
      class: source.class,
      asset: assetId,
      inspectedAtMs,
      attributes,
      geometry,
    };
  };
};
