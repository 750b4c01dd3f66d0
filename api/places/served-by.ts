import type { Snapshot } from '../../data/world/city-keeper.ts';
import { answerOf } from '../../engine/route/answer.ts';
import type { AskedPlace } from './asked-place.ts';

/** Who owns a problem of each service here, in the city's order, with no question answered. About 20 microseconds a service. */
export const servedBy = ({ city, router }: Snapshot, { lonLat, accuracyMeters, matchType }: AskedPlace, atMs: number) =>
  city.services.map(({ code, name }) => {
    const place = { lonLat, accuracyMeters, source: matchType };
    const { owner, confidence, rule, because } = answerOf(router.resolve({ place, service: code, answers: {}, atMs }));
    return {
      service: code,
      serviceName: name,
      agency: owner?.agency ?? null,
      name: owner?.name ?? null,
      phone: owner?.phone ?? null,
      url: owner?.url ?? null,
      confidence,
      rule,
      because,
    };
  });
