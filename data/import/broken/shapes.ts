/** A closed ring around a square of 0.01 degrees, counter-clockwise, with its lower left corner at lon and 43. */
export const ring = (lon: number): [number, number][] => {
  const east = Number((lon + 0.01).toFixed(2));
  return [
    [lon, 43],
    [east, 43],
    [east, 43.01],
    [lon, 43.01],
    [lon, 43],
  ];
};

/** A ring without any area. */
export const FLAT = [
  [-76.19, 43],
  [-76.18, 43],
  [-76.17, 43],
  [-76.19, 43],
];

/** The text of a ward's feature. */
export const ward = (id: string, outer: readonly (readonly number[])[]): string =>
  JSON.stringify({
    type: 'Feature',
    properties: { ID: id, NAME: `Ward ${id}` },
    geometry: { type: 'Polygon', coordinates: [outer] },
  });

/** The text of a FeatureCollection of texts. */
export const geojson = (...features: readonly string[]): string =>
  `{"type":"FeatureCollection","features":[${features.join()}]}`;
