import { Problem, requiredReader, textReader } from './column-reader.ts';
import type { LayerDataset } from './dataset.ts';
import type { MappingContext } from './mapping-context.ts';
import { NO_GEOMETRY, placedReaders, type ValuesReader, validityReaders } from './placed-readers.ts';

/** Rows of a layer. Needs polygons; a file without any geometry is a RangeError at its first row. */
export const jurisdictionReader = (source: LayerDataset, context: MappingContext, used: Set<string>): ValuesReader => {
  const name = requiredReader('name', source.name, used);
  const agency = textReader(source.agency, used);
  const validity = validityReaders(source, context, used);
  const placed = placedReaders(source, context, used);
  return (row) => {
    const geometry = placed.geometry(row);
    if (geometry === 'none') throw new RangeError(NO_GEOMETRY);
    if (geometry instanceof Problem) return geometry;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
      return new Problem(`a layer needs polygons, this is a ${geometry.type}`);
    }
    const nameText = name(row.fields);
    const agencyId = agency(row.fields);
    const [validFromMs, validUntilMs] = [validity.from(row.fields), validity.until(row.fields)];
    if (nameText instanceof Problem) return nameText;
    if (agencyId instanceof Problem) return agencyId;
    if (validFromMs instanceof Problem) return validFromMs;
    if (validUntilMs instanceof Problem) return validUntilMs;
    const attributes = placed.attributes(row.fields, row.header);
    const { layer } = source;
    return {
      kind: 'jurisdiction',
      layer,
      name: nameText,
      agency: agencyId,
      validFromMs,
      validUntilMs,
      attributes,
      geometry,
    };
  };
};
