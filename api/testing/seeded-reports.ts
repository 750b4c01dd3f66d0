import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import type { PendingIntake } from './intake-client.ts';

/** The mail address of every seeded reporter ends so: what must appear in no answer and no log. */
export const REPORTER_DOMAIN = 'reporter.example';

// Around the small city (fixtures/small-city.ts), a little wider: some reports find no owner and are kept all the same.
const [WEST, SOUTH, WIDTH, HEIGHT] = [-70.042, 43.598, 0.013, 0.011];
const SERVICES = ['pothole', 'street_light_out', 'tree'];

/** Reports about the small city, each with a contact and a key of its own. The same seed gives the same reports. */
export function seededReports(seed: number, count: number): readonly PendingIntake[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const report = {
      service: SERVICES[Math.floor(random() * SERVICES.length)],
      place: { lon: WEST + random() * WIDTH, lat: SOUTH + random() * HEIGHT, accuracyMeters: 10 },
      description: `report ${i} of seed ${seed}`,
      contact: { name: `Reporter ${i}`, email: `r${seed}-${i}@${REPORTER_DOMAIN}` },
    };
    return { key: `seed-${seed}-report-${i}`, body: JSON.stringify(report) };
  });
}
