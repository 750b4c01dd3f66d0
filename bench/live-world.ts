import { degreesOf, stepsOf } from '../engine/dedupe/live/fixed-point.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';

/**
 * Reports of one service, one a second, in a square of 30 km, told by their number in the order of arrival. `live` of them at a
 * time; the places repeat only long after. Places are whole steps of the index (9 mm), so that all rivals hold the same ones.
 */
export interface LiveWorld {
  readonly name: string;
  readonly live: number;
  lon(number: number): number;
  lat(number: number): number;
  atMs(number: number): number;
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

function worldOf(name: string, live: number, place: () => readonly [x: number, y: number]): LiveWorld {
  const count = Math.ceil(1.5 * live);
  const places = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = place();
    places[2 * i] = degreesOf(stepsOf(WEST + x / METERS_PER_DEGREE.lon));
    places[2 * i + 1] = degreesOf(stepsOf(SOUTH + y / METERS_PER_DEGREE.lat));
  }
  return {
    name,
    live,
    lon: (number) => places[2 * (number % count)]!,
    lat: (number) => places[2 * (number % count) + 1]!,
    atMs: (number) => START_MS + number * 1000,
  };
}
