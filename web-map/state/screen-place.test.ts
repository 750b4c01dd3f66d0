import { describe, expect, it } from 'vitest';
import { placeAt } from './screen-place.ts';

const BOUNDS = { west: -70.3, south: 43.6, east: -70.1, north: 43.8 };
const SIZE = { width: 800, height: 600 };

describe('the place under a point of the map', () => {
  it('is the corner in the corner', () => {
    expect(placeAt(BOUNDS, SIZE, { x: 0, y: 0 })).toEqual({ lon: -70.3, lat: 43.8 });
    expect(placeAt(BOUNDS, SIZE, { x: 800, y: 600 })).toEqual({ lon: -70.1, lat: 43.6 });
  });

  it('lies in the middle as Mercator has it: a little north of the mean latitude', () => {
    const { lon, lat } = placeAt(BOUNDS, SIZE, { x: 400, y: 300 });
    expect(lon).toBe(-70.2);
    expect(lat).toBeGreaterThan(43.7);
    expect(lat).toBeLessThan(43.7001);
  });

  it('is the same place on the world map of 512 pixels that MapLibre draws at zoom 0', () => {
    const whole = { west: -180, south: -85.0511287798, east: 180, north: 85.0511287798 };
    const place = placeAt(whole, { width: 512, height: 512 }, { x: 156.16, y: 186.7649389 });
    expect(place.lon).toBeCloseTo(-70.2, 6);
    expect(place.lat).toBeCloseTo(43.7, 6);
  });
});
