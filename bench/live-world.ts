import { seededRandom } from '../engine/spatial/seeded-geometry.ts';

/** Reports of one service, one a second, in a square of 30 km; [3i..]: lon, lat, epoch milliseconds. Endless: i wraps around. */
export interface LiveWorld {
  readonly name: string;
  readonly places: Float64Array;
  atMs(i: number): number;
}

export const RADIUS_METERS = 50;
const SEED = 311;
const WEST = -76;
const SOUTH = 43;
const SIDE_METERS = 30_000;
const METERS_PER_DEGREE = { lon: 81_500, lat: 111_100 };
const START_MS = Date.UTC(2026, 0, 1);
// 450 a spot, two of them within 50 m in 63 of 100 cases: 285 within the radius of one.
const SPOT_REPORTS = 450;
const SPOT_SIGMA_METERS = 25;

/** Anywhere, evenly. */
export const uniformWorld = (count: number): LiveWorld => {
  const random = seededRandom(SEED);
  return worldOf('uniform', count, () => [random() * SIDE_METERS, random() * SIDE_METERS]);
};

/** All of them at spots, as in a storm. */
export const clusteredWorld = (count: number): LiveWorld => {
  const random = seededRandom(SEED + 1);
  const spots = Array.from({ length: Math.ceil(count / SPOT_REPORTS) }, () => [random(), random()] as const);
  return worldOf('clustered', count, () => {
    const [x, y] = spots[Math.floor(random() * spots.length)]!;
    const [off, angle] = [SPOT_SIGMA_METERS * Math.sqrt(-2 * Math.log(1 - random())), 2 * Math.PI * random()];
    return [x * SIDE_METERS + off * Math.cos(angle), y * SIDE_METERS + off * Math.sin(angle)];
  });
};

function worldOf(name: string, count: number, place: () => readonly [x: number, y: number]): LiveWorld {
  const places = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = place();
    places[2 * i] = WEST + x / METERS_PER_DEGREE.lon;
    places[2 * i + 1] = SOUTH + y / METERS_PER_DEGREE.lat;
  }
  return { name, places, atMs: (i) => START_MS + i * 1000 };
}
