import type { ServiceCode } from '../../ids.ts';
import type { City } from '../city.ts';
import type { Experience, ServiceExperience } from './experience.ts';

// What is said less often is not worth a line.
const LEAST_SHARE = 0.01;
const LEAST_FACTOR = 2;

/** What was learned, in words, a sentence a line: services in the city's order; only what differs from what rules say alone. */
export function experienceWords(experience: Experience, city: City): readonly string[] {
  const { learnedFrom, services } = experience;
  if (learnedFrom === null) return ['Nothing was learned yet: there are no past requests whose final owner is known.'];
  const until = new Date(learnedFrom.untilMs).toISOString().slice(0, 10);
  return [
    `Learned from ${learnedFrom.requests} past requests up to ${until}.`,
    ...city.services.flatMap(({ code }) => serviceWords(code, services.get(code), city)),
    ...experience.placeErrors.profiles.map(
      ({ accuracyMeters, rings }) =>
        `Places that say ${accuracyMeters} m: the truth is ${timesOf(rings[0]!)} in the inner third, ${timesOf(rings.at(-1)!)} far out.`,
    ),
  ];
}

function serviceWords(code: ServiceCode, known: ServiceExperience | undefined, city: City): readonly string[] {
  if (known === undefined) return [];
  const nameOf = (other: ServiceCode): string => city.services.find((service) => service.code === other)?.name ?? other;
  const name = nameOf(code);
  const confusions = [...known.meant]
    .filter(([other, share]) => other !== code && share >= LEAST_SHARE)
    .map(([other, share]) => `${percent(share)} of reports of '${name}' mean '${nameOf(other)}'.`);
  const other = [...known.somethingElse.values()].reduce((sum, share) => sum + share, 0);
  const others =
    other < LEAST_SHARE ? [] : [`${percent(other)} of reports of '${name}' turn out to be something else.`];
  const questions = city.services.find((service) => service.code === code)?.questions ?? [];
  const answers = [...known.answers].flatMap(([question, shares]) => {
    const told = [...shares].filter(([value, share]) => value !== '' && share >= LEAST_SHARE);
    const asked = questions.find((each) => each.code === question);
    const label = (value: string): string => asked?.choices.find((each) => each.value === value)?.label ?? value;
    return told.map(
      ([value, share]) => `'${name}': to "${asked?.text ?? question}" ${percent(share)} answer "${label(value)}".`,
    );
  });
  const rules = [...known.assetRuleWeights].flatMap(([assetClass, weights]) =>
    [...weights]
      .filter(([, weight]) => weight >= LEAST_FACTOR)
      .map(
        ([rule, weight]) => `'${name}': at a ${assetClass} rule ${rule} decides ${weight.toFixed(1)} times as often.`,
      ),
  );
  return [...confusions, ...others, ...answers, ...rules];
}

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

const timesOf = (factor: number): string => `${factor.toFixed(1)} times as often as usual`;
