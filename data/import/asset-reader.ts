import { Problem, textReader } from './column-reader.ts';
import type { AssetDataset } from './dataset.ts';
import type { MappingContext } from './mapping-context.ts';
import { NO_GEOMETRY, placedReaders, type ValuesReader, validityReaders } from './placed-readers.ts';

/** Rows of an asset class, of any geometry; a file without any is a RangeError at its first row, unless `geometry: none` says so. */
export const assetReader = (source: AssetDataset, context: MappingContext, used: Set<string>): ValuesReader => {
  const hasNone = source.geometry === 'none';
  const owner = textReader(source.owner, used);
  const validity = validityReaders(source, context, used);
  const placed = placedReaders(source, context, used);
  return (row) => {
    const found = placed.geometry(row);
    if (found === 'none' && !hasNone) throw new RangeError(NO_GEOMETRY);
    if (found instanceof Problem) return found;
    const geometry = found === 'none' ? null : found;
    const ownerId = owner(row.fields);
    const [validFromMs, validUntilMs] = [validity.from(row.fields), validity.until(row.fields)];
    if (ownerId instanceof Problem) return ownerId;
    if (validFromMs instanceof Problem) return validFromMs;
    if (validUntilMs instanceof Problem) return validUntilMs;
    const attributes = placed.attributes(row.fields, row.header);
    return { kind: 'asset', class: source.class, owner: ownerId, validFromMs, validUntilMs, attributes, geometry };
  };
};
