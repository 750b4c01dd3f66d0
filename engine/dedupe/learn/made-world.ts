import type { RequestId, ServiceCode } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { UNSAID } from '../report.ts';
import type { PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2024, 0, 1);
const WORDS = ['deep', 'hole', 'by', 'the', 'curb', 'again', 'near', 'school', 'broken', 'since', 'monday'];

/**
 * For tests: problems at random over a quarter of 1.1 by 1.1 km and a year, a third of them reported again after an exponential delay of
 * two days, 12 m off; closed after ten days. Every report tells an accuracy of 12 m. In no order.
 */
export function madeWorld(seed: number, incidents: number): readonly PastReport[] {
  const random = seededRandom(seed);
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: incidents }, (_, i) => {
    const [east, north] = [random() * 1_100, random() * 1_100];
    const firstMs = START_MS + random() * 365 * DAY_MS;
    const service = (random() < 0.7 ? 'pothole' : 'litter') as ServiceCode;
    const count = random() < 0.33 ? 2 + Math.floor(random() * 2) : 1;
    return Array.from({ length: count }, (__, n): PastReport => {
      const reportedAtMs = Math.round(firstMs + (n === 0 ? 0 : -Math.log(1 - random()) * 2 * DAY_MS));
      const day = Math.floor(reportedAtMs / DAY_MS);
      const lonLat = [-76 + (east + 8.5 * gauss()) / 81_500, 43 + (north + 8.5 * gauss()) / 111_100] as const;
      return {
        ...{ id: `r${i}-${n}` as RequestId, service, reportedAtMs, closedAtMs: firstMs + 10 * DAY_MS },
        ...{ place: { lonLat, accuracyMeters: 12 }, asset: null, ...UNSAID },
        text: Array.from({ length: 4 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' '),
        ...{ dayStartMs: day * DAY_MS, weekday: (day + 4) % 7, isRepeat: n > 0, incident: `i${i}` },
      };
    });
  })
    .flat()
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
