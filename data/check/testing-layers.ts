import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { JurisdictionId, LayerId } from '../../engine/ids.ts';
import type { Jurisdiction, Layer } from '../../engine/route/city.ts';

/** For tests: layers straight from files, without a store. */

const jurisdiction = (layer: string, id: string, name: string, geometry: Polygon | MultiPolygon): Jurisdiction => ({
  ...{ layer: layer as LayerId, id: id as JurisdictionId, name, geometry },
  ...{ agency: null, validity: { fromMs: -Infinity, untilMs: Infinity }, attributes: {} },
});

/** Named polygons as a layer. */
export const layerOfAreas = (
  id: string,
  areas: readonly { readonly id: string; readonly name: string; readonly geometry: Polygon | MultiPolygon }[],
): Layer => ({
  id: id as LayerId,
  title: id,
  jurisdictions: areas.map((one) => jurisdiction(id, one.id, one.name, one.geometry)),
});

/** A GeoJSON file, gzipped or not, as a layer; names from a property, ids by position. */
export function layerOfFile(file: string, id: string, name: string): Layer {
  const bytes = readFileSync(file);
  const text = (path.extname(file) === '.gz' ? gunzipSync(bytes) : bytes).toString('utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  return layerOfAreas(
    id,
    features.map(({ geometry, properties }, i) => ({ id: `${i}`, name: String(properties?.[name] ?? i), geometry })),
  );
}

/** The polygons whose first vertex is nearest to that of one of them: a smaller layer that hangs together. */
export function around(layer: Layer, position: number, count: number): Layer {
  const firstOf = ({ geometry }: Jurisdiction) =>
    (geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!)[0]!;
  const [lon, lat] = firstOf(layer.jurisdictions[position]!) as [number, number];
  const distance = (one: Jurisdiction) => Math.hypot(firstOf(one)[0]! - lon, firstOf(one)[1]! - lat);
  return { ...layer, jurisdictions: layer.jurisdictions.toSorted((a, b) => distance(a) - distance(b)).slice(0, count) };
}
