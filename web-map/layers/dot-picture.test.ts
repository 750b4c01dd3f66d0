import { describe, expect, it } from 'vitest';
import { dotPicture, mercatorOf, type PictureFrame, stillShows } from './dot-picture.ts';
import type { RequestColumns } from './requests.ts';

const RED = 0xff0000ff;
const BLUE = 0xffff0000;
const INK = 0xff101010;
const CLEAR = 0x00ff0000;
const frame: PictureFrame = {
  lon: -70.2,
  lat: 43.69,
  zoom: 13,
  widthPixels: 200,
  heightPixels: 100,
  pixelRatio: 1,
  radiusPixels: 5,
  linePixels: 1,
};

function columns(rows: readonly { at: readonly [number, number]; fill: number; line: number }[]): RequestColumns {
  return {
    length: rows.length,
    positions: Float64Array.from(rows.flatMap(({ at }) => [...at])),
    fills: new Uint8ClampedArray(Uint32Array.from(rows.map(({ fill }) => fill)).buffer),
    lines: new Uint8ClampedArray(Uint32Array.from(rows.map(({ line }) => line)).buffer),
  };
}
const paint = (rows: Parameters<typeof columns>[0], at = frame) => {
  const made = columns(rows);
  const picture = dotPicture(made, mercatorOf(made), at);
  const pixels = new Uint32Array(picture.data.buffer);
  const pixel = (x: number, y: number): number =>
    pixels[(picture.heightPixels / 2 + y) * picture.widthPixels + picture.widthPixels / 2 + x]!;
  return { picture, pixel };
};

describe('the picture of many dots', () => {
  it('is the view with half of it on every side, and its corners are where Web Mercator has them', () => {
    const { picture } = paint([]);
    expect([picture.widthPixels, picture.heightPixels]).toEqual([400, 200]);
    const [southWest, , northEast] = picture.corners;
    // 512 * 2^13 pixels around the equator.
    const degrees = (400 / (512 * 2 ** 13)) * 360;
    expect(northEast![0] - southWest![0]).toBeCloseTo(degrees, 9);
    expect((northEast![0] + southWest![0]) / 2).toBeCloseTo(-70.2, 9);
    expect(northEast![1] - southWest![1]).toBeCloseTo((degrees / 2) * Math.cos((43.69 * Math.PI) / 180), 6);
  });
  it('has the color of a dot inside it, the rim around it, and nothing beyond', () => {
    const { pixel } = paint([{ at: [-70.2, 43.69], fill: RED, line: INK }]);
    expect(pixel(0, 0)).toBe(RED);
    expect(pixel(4, 0)).toBe(RED);
    expect(pixel(0, 5)).toBe(INK);
    expect(pixel(8, 0)).toBe(0);
  });
  it('lays later rows over earlier ones', () => {
    const { pixel } = paint([
      { at: [-70.2, 43.69], fill: RED, line: INK },
      { at: [-70.2, 43.69], fill: BLUE, line: INK },
    ]);
    expect(pixel(0, 0)).toBe(BLUE);
  });
  it('leaves closed requests hollow, so that what lies under them is seen', () => {
    const { pixel } = paint([
      { at: [-70.2, 43.69], fill: RED, line: INK },
      { at: [-70.2, 43.69], fill: CLEAR, line: BLUE },
    ]);
    expect(pixel(0, 0)).toBe(RED);
    expect(pixel(5, 0)).toBe(BLUE);
  });
  it('leaves out what lies outside it, and what its edge would cut', () => {
    const { picture } = paint([{ at: [-60, 43.69], fill: RED, line: INK }]);
    expect(picture.data.every((value) => value === 0)).toBe(true);
  });
  it('is as sharp as the screen', () => {
    const { picture, pixel } = paint([{ at: [-70.2, 43.69], fill: RED, line: INK }], { ...frame, pixelRatio: 2 });
    expect(picture.widthPixels).toBe(800);
    expect(pixel(8, 0)).toBe(RED);
    expect(pixel(10, 0)).toBe(INK);
  });
});

describe('whether a picture still shows what a camera sees', () => {
  const degreesOfPixel = 360 / (512 * 2 ** 13);
  it('does while the view stays inside it', () => {
    expect(stillShows(frame, { ...frame, lon: frame.lon + 99 * degreesOfPixel })).toBe(true);
    expect(stillShows(frame, { ...frame, lon: frame.lon + 101 * degreesOfPixel })).toBe(false);
  });
  it('does not after a third of a zoom, or on another screen', () => {
    expect(stillShows(frame, { ...frame, zoom: 13.2 })).toBe(true);
    expect(stillShows(frame, { ...frame, zoom: 13.4 })).toBe(false);
    expect(stillShows(frame, { ...frame, pixelRatio: 2 })).toBe(false);
    expect(stillShows(frame, { ...frame, widthPixels: 300 })).toBe(false);
  });
});
