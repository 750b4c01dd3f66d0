import type { Theme } from '../state/view.ts';
import { inkOf, rgbOf } from './palette.ts';

/** A shape in a box from -1 to 1, y down: one closed ring. The map draws its pixels, the legend its outline. */
export type Ring = readonly (readonly [x: number, y: number])[];

const regular = (corners: number, turn = 0, radius = 1): Ring =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });

const star = (points: number, inner: number): Ring =>
  Array.from({ length: 2 * points }, (_, i) => {
    const angle = (Math.PI * i) / points;
    const radius = i % 2 === 0 ? 1 : inner;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });

const CROSS: Ring = [
  [-0.36, -0.95],
  [0.36, -0.95],
  [0.36, -0.36],
  [0.95, -0.36],
  [0.95, 0.36],
  [0.36, 0.36],
  [0.36, 0.95],
  [-0.36, 0.95],
  [-0.36, 0.36],
  [-0.95, 0.36],
  [-0.95, -0.36],
  [-0.36, -0.36],
];
const SQUARE: Ring = [
  [-0.8, -0.8],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8],
];
const BAR: Ring = [
  [-0.45, -1],
  [0.45, -1],
  [0.45, 1],
  [-0.45, 1],
];
const GRATE: Ring = [
  [-1, -0.55],
  [1, -0.55],
  [1, 0.55],
  [-1, 0.55],
];
const DROP: Ring = [
  [0, -1],
  [0.62, -0.1],
  [0.7, 0.35],
  [0.4, 0.82],
  [0, 0.98],
  [-0.4, 0.82],
  [-0.7, 0.35],
  [-0.62, -0.1],
];

export const SHAPES = {
  star: star(8, 0.55),
  cross: CROSS,
  grate: GRATE,
  circle: regular(24, 0, 0.9),
  bar: BAR,
  diamond: regular(4),
  square: SQUARE,
  triangle: regular(3),
  hexagon: regular(6, Math.PI / 6),
  drop: DROP,
  pentagon: regular(5),
} as const satisfies Record<string, Ring>;
export type Shape = keyof typeof SHAPES;

const KNOWN: readonly (readonly [RegExp, Shape])[] = [
  [/light|lamp/, 'star'],
  [/hydrant/, 'cross'],
  [/basin|inlet|drain|grate/, 'grate'],
  [/(^|_)tree/, 'circle'],
  [/meter/, 'bar'],
  [/signal/, 'hexagon'],
  [/stop|station/, 'square'],
  [/valve|water/, 'drop'],
];
const OTHERS: readonly Shape[] = ['diamond', 'triangle', 'pentagon', 'hexagon', 'square'];

/** The shape of a class of assets: by what it is where we know the word, else by its place in the list. */
export const shapeOf = (assetClass: string, n: number): Shape =>
  KNOWN.find(([word]) => word.test(assetClass))?.[1] ?? OTHERS[n % OTHERS.length]!;

/** The outline for an SVG of viewBox -1 -1 2 2. */
export const pathOf = (shape: Shape): string =>
  `M${SHAPES[shape].map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join('L')}Z`;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row from the top, not premultiplied. */
  readonly data: Uint8ClampedArray;
}

/** The shape as an image: `sizePixels` square, filled with `color`, with a thin halo so that it stands out on anything. */
export function markPixels(shape: Shape, color: string, theme: Theme, sizePixels: number): Pixels {
  const data = new Uint8ClampedArray(4 * sizePixels * sizePixels);
  const fill = rgbOf(color);
  const halo = rgbOf(inkOf(theme));
  const haloPixels = sizePixels / 14;
  // One pixel of air for the soft edge outside the halo.
  const scale = sizePixels / 2 - haloPixels - 1;
  const ring = SHAPES[shape].map(([x, y]) => [x * scale, y * scale] as const);
  for (let row = 0; row < sizePixels; row++)
    for (let column = 0; column < sizePixels; column++) {
      const distance = signedDistance(ring, column + 0.5 - sizePixels / 2, row + 0.5 - sizePixels / 2);
      const inside = coverage(distance);
      const at = 4 * (row * sizePixels + column);
      for (let channel = 0; channel < 3; channel++)
        data[at + channel] = fill[channel]! * inside + halo[channel]! * (1 - inside);
      data[at + 3] = 255 * coverage(distance - haloPixels);
    }
  return { width: sizePixels, height: sizePixels, data };
}

/** How much of a pixel whose middle is that far outside an edge is covered. */
const coverage = (distancePixels: number): number => Math.min(1, Math.max(0, 0.5 - distancePixels));

/** To the edge of the ring; negative inside. */
function signedDistance(ring: Ring, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let isInside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  });
  return isInside ? -nearest : nearest;
}
