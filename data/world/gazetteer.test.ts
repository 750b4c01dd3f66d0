import { describe, expect, it } from 'vitest';
import { coordinateCandidates } from '../../engine/locate/text/coordinates.ts';
import type { City } from '../../engine/route/city.ts';
import { gazetteerOf } from './gazetteer.ts';

const city: City = {
  id: 'chicago',
  name: 'Chicago',
  timeZone: 'America/Chicago',
  agencies: [],
  services: [],
  layers: [],
  assetClasses: [],
  rules: [],
};
const planeOf = (coordinates: string | null) => gazetteerOf({ city, classSettings: new Map(), coordinates }, 0).plane;

describe('the plane of a city', () => {
  it('puts a pair where the 311 data of Chicago has it', () => {
    const plane = planeOf('EPSG:3435')!;
    const [place] = coordinateCandidates('1165166.52, 1872509.02', [-87.95, 41.64, -87.52, 42.03], { plane });
    // A row of its sanitation complaints has both.
    expect(place!.lonLat[0]).toBeCloseTo(-87.6697567, 5);
    expect(place!.lonLat[1]).toBeCloseTo(41.8057634, 5);
    expect(place!.because[0]).toContain('EPSG:3435');
  });

  it('is none where the city states none, or one that this version does not know', () => {
    expect(planeOf(null)).toBeNull();
    expect(planeOf('EPSG:4326')).toBeNull();
    expect(planeOf('EPSG:99999999')).toBeNull();
  });
});
