import type { Geometry, MultiPolygon, Polygon } from 'geojson';
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
    const found = placed.geometry(row);
    if (found === 'none') throw new RangeError(NO_GEOMETRY);
    const geometry = found instanceof Problem ? found : polygonal(found);
    if (geometry instanceof Problem) return geometry;
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

/** A polygon or polygons, also those of a collection that holds nothing else. */
const polygonal = (geometry: Geometry): Polygon | MultiPolygon | Problem => {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry;
  if (geometry.type !== 'GeometryCollection')
    return new Problem(`a layer needs polygons, this is a ${geometry.type}: points and lines are \`assets\``);
  const parts = geometry.geometries.map(polygonal);
  const bad = parts.find((part) => part instanceof Problem);
  if (bad !== undefined) return new Problem('a layer needs polygons, this is a collection that holds others, too');
  const polygons = (parts as readonly (Polygon | MultiPolygon)[]).map((part) =>
    part.type === 'Polygon' ? [part.coordinates] : part.coordinates,
  );
  return { type: 'MultiPolygon', coordinates: polygons.flat() };
};
