import { beforeAll, describe, expect, it } from 'vitest';
import { realData } from '../testing.ts';
import {
  type Agreement,
  COMPARISONS,
  compare,
  largestProjectionDifferenceMeters,
  type PlacedRequest,
} from './agreement.ts';
import { loadChicago } from './load.ts';

const data = realData('chicago');
const missing = data.kind === 'missing' ? data.reason : '';

// The counts of agreement were also computed with GEOS (shapely), the projection with PROJ: the same figures.
describe.skipIf(data.kind === 'missing')(`Chicago's sanitation requests against its boundaries${missing}`, () => {
  let agreements: readonly Agreement[];
  let requests: readonly PlacedRequest[];
  let withoutPlace: number;

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    const chicago = await loadChicago(data.folder);
    ({ requests, withoutPlace } = chicago);
    agreements = COMPARISONS.map((comparison) => compare(chicago.city, requests, comparison));
  });

  it('are all there, those without coordinates too', () => {
    expect([requests.length, withoutPlace]).toEqual([55_319, 24]);
  });

  it('agree with their columns exactly as often as GEOS says', () => {
    const shares = agreements.map(({ layer, compared, unstated, agree }) => [layer, compared, unstated, agree]);
    expect(shares).toEqual([
      ['community-area', 55_316, 3, 54_253],
      ['ward', 55_316, 3, 53_062],
      ['police-beat', 55_312, 7, 52_968],
    ]);
  });

  it('disagree only near lines, and where a district has no polygon any more', () => {
    for (const { layer, disagree, withoutPolygon, near, farther, farthestMeters } of agreements) {
      const noPolygon = [...withoutPolygon.values()].reduce((sum, count) => sum + count, 0);
      expect(noPolygon + near.reduce((sum, count) => sum + count, 0) + farther).toBe(disagree);
      expect([...withoutPolygon.keys()].sort()).toEqual(layer === 'police-beat' ? ['13', '21', '23'] : []);
      expect(farthestMeters).toBeLessThan(200);
      expect(farther).toBeLessThanOrEqual(3);
    }
  });

  it('have X and Y in EPSG:3435 that are their longitude and latitude to the micrometer', () => {
    expect(largestProjectionDifferenceMeters(requests)).toBeLessThan(1e-6);
  });
});
