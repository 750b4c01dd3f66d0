import type { Geometry, Position } from 'geojson';

/** Well-known binary type codes, OGC Simple Features 06-103r4 table 7; the flags are PostGIS's extension (EWKB). */
const CODES = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;
const SRID_FLAG = 0x20000000;
const WGS84 = 4326;
const START_BYTES = 1024;

/** Grows by doubling and is used again for every geometry: one row's bytes are read out before the next row's. */
let bytes = Buffer.alloc(START_BYTES);
let length = 0;

/**
 * A geometry in lon/lat as EWKB (little-endian, SRID 4326, two dimensions) in hexadecimal, as COPY takes it. An empty point is NaN NaN, as in PostGIS.
 */
export const toHexEwkb = (geometry: Geometry): string => {
  length = 0;
  writeGeometry(geometry, true);
  return bytes.toString('hex', 0, length);
};

const reserve = (more: number): void => {
  if (length + more <= bytes.length) return;
  const grown = Buffer.alloc(Math.max(bytes.length * 2, length + more));
  bytes.copy(grown, 0, 0, length);
  bytes = grown;
};

const writeUint32 = (value: number): void => {
  reserve(4);
  length = bytes.writeUInt32LE(value, length);
};

const writePositions = (positions: readonly Position[], withCount: boolean): void => {
  if (withCount) writeUint32(positions.length);
  reserve(positions.length * 16);
  for (const position of positions) {
    length = bytes.writeDoubleLE(position[0] ?? Number.NaN, length);
    length = bytes.writeDoubleLE(position[1] ?? Number.NaN, length);
  }
};

const writeGeometry = (geometry: Geometry, withSrid: boolean): void => {
  reserve(1);
  length = bytes.writeUInt8(1, length);
  writeUint32(withSrid ? (CODES[geometry.type] | SRID_FLAG) >>> 0 : CODES[geometry.type]);
  if (withSrid) writeUint32(WGS84);
  switch (geometry.type) {
    case 'Point':
      writePositions([geometry.coordinates], false);
      return;
    case 'LineString':
      writePositions(geometry.coordinates, true);
      return;
    case 'Polygon':
      writeUint32(geometry.coordinates.length);
      for (const ring of geometry.coordinates) writePositions(ring, true);
      return;
    case 'MultiPoint':
      writeParts(geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates })));
      return;
    case 'MultiLineString':
      writeParts(geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates })));
      return;
    case 'MultiPolygon':
      writeParts(geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })));
      return;
    case 'GeometryCollection':
      writeParts(geometry.geometries);
      return;
  }
};

const writeParts = (parts: readonly Geometry[]): void => {
  writeUint32(parts.length);
  for (const part of parts) writeGeometry(part, false);
};
