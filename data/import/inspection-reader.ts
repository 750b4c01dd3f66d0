import { attributesReader, dateReader, Problem, requiredReader } from './column-reader.ts';
import type { InspectionDataset } from './dataset.ts';
import type { MappingContext } from './mapping-context.ts';
import type { ValuesReader } from './placed-readers.ts';

/** Rows of ratings and inspections; where they are is their asset's matter. */
export const inspectionReader = (
  source: InspectionDataset,
  { timeZone }: MappingContext,
  used: Set<string>,
): ValuesReader => {
  const asset = requiredReader('asset', source.asset, used);
  const inspectedAt = dateReader('inspectedAt', source.inspectedAt, timeZone, used);
  const readAttributes = attributesReader(source.attributes, new Set(), used);
  return (row) => {
    const assetId = asset(row.fields);
    const inspectedAtMs = inspectedAt(row.fields);
    if (assetId instanceof Problem) return assetId;
    if (inspectedAtMs instanceof Problem) return inspectedAtMs;
    const attributes = readAttributes(row.fields, row.header);
    return {
      kind: 'inspection',
      dataset: source.dataset,
      class: source.class,
      asset: assetId,
      inspectedAtMs,
      attributes,
    };
  };
};
