import type { Pixels } from './marks.ts';
import { rgbOf } from './palette.ts';

/** Patterns by which overlapping jurisdictions are told apart without color. */
export const HATCHES = ['rising', 'falling', 'dots', 'level', 'upright', 'crossed'] as const;
export type Hatch = (typeof HATCHES)[number];

/** The pattern of the nth layer; after six they come again, then in another color. */
export const hatchOf = (n: number): Hatch => HATCHES[n % HATCHES.length]!;

// Of 24 pixels, drawn at two pixels a point: a line every 12 points.
const SIZE = 24;
const LINE_PIXELS = 2;

const DOT_PIXELS = 2.2;
const isDot = (dx: number, dy: number): boolean => Math.hypot(dx, dy) <= DOT_PIXELS;

const isOn: Readonly<Record<Hatch, (x: number, y: number, linePixels: number) => boolean>> = {
  rising: (x, y, line) => (x + y) % SIZE < line,
  falling: (x, y, line) => (x - y + SIZE) % SIZE < line,
  dots: (x, y) => isDot(x - 6, y - 6) || isDot(x - 18, y - 18),
  level: (_, y, line) => y % SIZE < line,
  upright: (x, _, line) => x % SIZE < line,
  // Twice as many lines, half as thick.
  crossed: (x, y, line) => x % SIZE < line / 2 || y % SIZE < line / 2,
};

/** One tile of the pattern, which repeats without a seam; between the lines it is empty. */
export function hatchPixels(hatch: Hatch, color: string, linePixels = LINE_PIXELS): Pixels {
  const data = new Uint8ClampedArray(4 * SIZE * SIZE);
  const [red, green, blue] = rgbOf(color);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++)
      data.set([red, green, blue, isOn[hatch](x, y, linePixels) ? 255 : 0], 4 * (y * SIZE + x));
  return { width: SIZE, height: SIZE, data };
}
