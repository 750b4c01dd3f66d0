import { DEFAULT_EXPERIENCE } from '../engine/route/experience/experience.ts';
import { experienceWords } from '../engine/route/experience/experience-words.ts';
import type { LearnedMap } from '../engine/route/learned-owners/learned-map.ts';
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
    owners: city.services.flatMap(({ code, name }) => {
      const map = city.learnedOwners?.get(code);
      return map === undefined ? [] : [{ service: code, name, ...ownersAnswer(map) }];
    }),
    words: experienceWords(known, city),
  };
}

/** From what a map of owners was learned: never the requests themselves. */
const ownersAnswer = ({ past, owners, learnedAtMs }: LearnedMap): object => {
  const counts = new Map<string, number>(owners.map((owner) => [owner, 0]));
  for (const { owner } of past) counts.set(owner, counts.get(owner)! + 1);
  return {
    requests: past.length,
    until: new Date(past.at(-1)!.reportedAtMs).toISOString(),
    learnedAt: learnedAtMs === undefined ? null : new Date(learnedAtMs).toISOString(),
    agencies: [...counts].map(([agency, requests]) => ({ agency, requests })).sort((a, b) => b.requests - a.requests),
  };
};
