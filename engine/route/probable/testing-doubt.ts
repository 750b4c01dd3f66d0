import type { AgencyId, AssetClass, RuleId, ServiceCode } from '../../ids.ts';
import type { City } from '../city.ts';
import { DEFAULT_EXPERIENCE, type Experience, type ServiceExperience } from '../experience/experience.ts';
import type { Resolution, RouteQuestion } from '../resolution.ts';
import { ask, ownerOf, routerOf, smallCity } from '../testing-city.ts';

/** For tests of uncertain routing in the small city, where 0.00001 degrees are 1.11 m. */

/** A question about a place that is known to so many meters. */
export const about = (
  service: string,
  lon: number,
  lat: number,
  accuracyMeters: number,
  answers: Readonly<Record<string, string>> = {},
): RouteQuestion => {
  const question = ask(service, lon, lat, answers);
  return { ...question, place: { ...question.place, accuracyMeters } };
};

/** Agency (or 'nobody') -> probability. */
export const probabilities = (resolution: Resolution): Readonly<Record<string, number>> =>
  Object.fromEntries([
    [ownerOf(resolution), resolution.confidence],
    ...resolution.alternatives.map(({ agency, probability }) => [agency ?? 'nobody', probability] as const),
  ]);

/** An experience of one service. */
export const learned = (
  service: string,
  known: {
    readonly meant?: Readonly<Record<string, number>>;
    readonly answers?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly ruleWeights?: Readonly<Record<string, number>>;
    readonly assetWeights?: Readonly<Record<string, number>>;
    readonly agencyWeights?: Readonly<Record<string, number>>;
    readonly somethingElse?: Readonly<Record<string, number>>;
  },
  placeErrors: Partial<Experience['placeErrors']> = {},
): Experience => ({
  learnedFrom: { requests: 1, untilMs: 0 },
  services: new Map([[service as ServiceCode, serviceExperience(known)]]),
  placeErrors: { ...DEFAULT_EXPERIENCE.placeErrors, ...placeErrors },
  tellingAttributes: new Map(),
});

type Known = Parameters<typeof learned>[1];

const mapOf = <Key extends string>(record: Readonly<Record<string, number>> = {}): ReadonlyMap<Key, number> =>
  new Map(Object.entries(record) as [Key, number][]);

const serviceExperience = ({ meant, answers = {}, ...weights }: Known): ServiceExperience => ({
  meant: mapOf<ServiceCode>(meant),
  answers: new Map(Object.entries(answers).map(([code, shares]) => [code, mapOf(shares)])),
  ruleWeights: mapOf<RuleId>(weights.ruleWeights),
  assetWeights: mapOf<AssetClass>(weights.assetWeights),
  assetRuleWeights: new Map(),
  kindRuleWeights: new Map(),
  agencyWeights: mapOf<AgencyId>(weights.agencyWeights),
  somethingElse: mapOf<AgencyId>(weights.somethingElse),
});

/** What these rules answer in the small city, changed as told. */
export const resolveIn = (rules: unknown, question: RouteQuestion, change: Partial<City> = {}): Resolution =>
  routerOf({ ...smallCity(rules), ...change }).resolve(question);
