import { DEFAULT_EXPERIENCE } from '../engine/route/experience/experience.ts';
import { experienceWords } from '../engine/route/experience/experience-words.ts';
import { snapshotOf } from './city.ts';
import type { Deps } from './deps.ts';

/** What routing learned from past requests, as the public answer. */
export function experienceAnswer(deps: Deps): object {
  const { city } = snapshotOf(deps);
  const known = city.experience ?? DEFAULT_EXPERIENCE;
  const nameOf = (code: string): string => city.services.find((service) => service.code === code)?.name ?? code;
  return {
    learnedFrom: known.learnedFrom && {
      requests: known.learnedFrom.requests,
      until: new Date(known.learnedFrom.untilMs).toISOString(),
    },
    services: city.services.flatMap(({ code, name }) => {
      const service = known.services.get(code);
      if (service === undefined) return [];
      const meant = [...service.meant]
        .sort(([a, aShare], [b, bShare]) => bShare - aShare || (a < b ? -1 : 1))
        .map(([other, share]) => ({ service: other, name: nameOf(other), share }));
      const answers = [...service.answers].map(([question, shares]) => ({
        question,
        shares: [...shares].map(([value, share]) => ({ value, share })),
      }));
      return [{ service: code, name, meant, answers }];
    }),
    words: experienceWords(known, city),
  };
}
