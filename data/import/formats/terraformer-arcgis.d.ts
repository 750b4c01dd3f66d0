/** The package brings no types: what the tests use of it. */
declare module '@terraformer/arcgis' {
  import type { Geometry } from 'geojson';
  export function geojsonToArcGIS(geometry: Geometry): Record<string, unknown>;
}
