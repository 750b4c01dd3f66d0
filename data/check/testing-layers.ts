import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { JurisdictionId, LayerId } from '../../engine/ids.ts';
import type { Jurisdiction, Layer } from '../../engine/route/city.ts';
import { layGrounds, toJurisdiction } from '../../fixtures/calder-harbor/place/jurisdictions/lay-jurisdictions.ts';

/** For tests: layers of the demo city, and of real ones straight from their files, without a store. */

const jurisdiction = (layer: string, id: string, name: string, geometry: Polygon | MultiPolygon): Jurisdiction => ({
  ...{ layer: layer as LayerId, id: id as JurisdictionId, name, geometry },
  ...{ agency: null, validity: { fromMs: -Infinity, untilMs: Infinity }, attributes: {} },
});

/** All layers of Calder Harbor; they are the same for every seed. */
export function calderHarborLayers(): readonly Layer[] {
  const grounds = layGrounds().map(toJurisdiction);
  return [...new Set(grounds.map(({ layer }) => layer))].map((layer) => ({
    id: layer as unknown as LayerId,
    title: layer,
    jurisdictions: grounds
      .filter((one) => one.layer === layer)
      .map(({ id, name, geometry }) => jurisdiction(layer, id, name, geometry)),
  }));
}

/** A GeoJSON file, gzipped or not, as a layer; names from a property, ids by position. */
export function layerOfFile(file: string, id: string, name: string): Layer {
  const bytes = readFileSync(file);
  const text = (path.extname(file) === '.gz' ? gunzipSync(bytes) : bytes).toString('utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  return {
    id: id as LayerId,
    title: id,
    jurisdictions: features.map(({ geometry, properties }, i) =>
      jurisdiction(id, `${i}`, String(properties?.[name] ?? i), geometry),
    ),
  };
}

/** The polygons whose first vertex is nearest to that of one of them: a smaller layer that hangs together. */
export function around(layer: Layer, position: number, count: number): Layer {
  const firstOf = ({ geometry }: Jurisdiction) =>
    (geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!)[0]!;
  const [lon, lat] = firstOf(layer.jurisdictions[position]!) as [number, number];
  const distance = (one: Jurisdiction) => Math.hypot(firstOf(one)[0]! - lon, firstOf(one)[1]! - lat);
  return { ...layer, jurisdictions: layer.jurisdictions.toSorted((a, b) => distance(a) - distance(b)).slice(0, count) };
}
