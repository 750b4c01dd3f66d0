/** WGS 84 degrees, longitude first (GeoJSON, RFC 7946). Never latitude first, anywhere in this project. */
export type LonLat = readonly [lon: number, lat: number];

/** Whether both coordinates are finite and within -180..180 and -90..90, ends included. */
export const isLonLat = ([lon, lat]: LonLat): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
