/** A location of the files: where cases, controls or people are counted. */
export interface ScanLocation {
  readonly id: string;
  /** Longitude and latitude in degrees, or x and y (and z) in the units of the file. */
  readonly coordinates: readonly number[];
}

/**
 * The points that circles are drawn around and take in: locations at one point are one place, in a circle together
 * or not at all. Places are in the order of their first location's id.
 */
export interface Places {
  readonly count: number;
  /** The ids at each place, ascending. */
  readonly ids: readonly (readonly string[])[];
  /** Place p is at [3p .. 3p+2]: x, y, z in kilometers for longitude and latitude, else in the units of the file. */
  readonly xyz: Float64Array;
  /** As written in the file, for reports. */
  readonly coordinates: readonly (readonly number[])[];
  readonly placeOf: ReadonlyMap<string, number>;
}

// The sphere of SaTScan, so that radii can be compared with its.
const EARTH_RADIUS_KM = 6367;

/** Groups locations by coordinates. `kind` says what the coordinates are. Ids must be unique. O(n log n). */
export function placesOf(locations: readonly ScanLocation[], kind: 'latlon' | 'cartesian'): Places {
  const sorted = [...locations].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const [placeOf, placeAt] = [new Map<string, number>(), new Map<string, number>()];
  const [ids, coordinates]: [string[][], (readonly number[])[]] = [[], []];
  for (const location of sorted) {
    const key = location.coordinates.join(' ');
    const place = placeAt.get(key) ?? ids.length;
    if (place === ids.length) {
      placeAt.set(key, place);
      ids.push([]);
      coordinates.push(location.coordinates);
    }
    ids[place]!.push(location.id);
    placeOf.set(location.id, place);
  }
  const xyz = new Float64Array(ids.length * 3);
  coordinates.forEach((at, place) => {
    xyz.set(kind === 'latlon' ? onSphere(at) : [at[0]!, at[1]!, at[2] ?? 0], place * 3);
  });
  return { count: ids.length, ids, xyz, coordinates, placeOf };
}

/** Kilometers from the center of the sphere; distances are chords through it, which sort as arcs do. */
function onSphere([lon, lat]: readonly number[]): readonly number[] {
  const [lambda, phi] = [(lon! * Math.PI) / 180, (lat! * Math.PI) / 180];
  const ring = EARTH_RADIUS_KM * Math.cos(phi);
  return [ring * Math.cos(lambda), ring * Math.sin(lambda), EARTH_RADIUS_KM * Math.sin(phi)];
}
