import { expect, it } from 'vitest';
import { MetersFrom } from '../../geometry/meters.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { degreesOf, stepsOf } from './fixed-point.ts';
import { NearMeters } from './near-meters.ts';

it('is the metric of geometry within a billionth up to 20 km, across the antimeridian too', () => {
  const random = seededRandom(311);
  const near = new NearMeters();
  for (let n = 0; n < 5_000; n++) {
    const lat = (random() - 0.5) * 160;
    const reach = 0.17 * 10 ** (-3 * random());
    const [lonSteps, latSteps] = [stepsOf((random() - 0.5) * 360), stepsOf(lat)];
    const east = stepsOf(((random() - 0.5) * reach) / Math.cos((lat * Math.PI) / 180));
    const north = stepsOf((random() - 0.5) * reach);
    near.from(latSteps);
    const other = [degreesOf((lonSteps + east) | 0), degreesOf(latSteps + north)] as const;
    const exact = new MetersFrom(degreesOf(lonSteps), degreesOf(latSteps)).toPoint(...other);
    expect(Math.abs(Math.sqrt(near.square(east, north)) - exact)).toBeLessThanOrEqual(1e-9 * exact);
  }
});
