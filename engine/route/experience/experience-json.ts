import type { AssetClass, ServiceCode } from '../../ids.ts';
import {
  DEFAULT_EXPERIENCE,
  type ErrorProfile,
  type Experience,
  type PlaceErrors,
  RINGS,
  type ServiceExperience,
} from './experience.ts';

type Shares = Readonly<Record<string, number>>;

/** An experience as plain JSON: maps are objects, in the same order. */
export interface ExperienceJson {
  readonly learnedFrom: { readonly requests: number; readonly untilMs: number } | null;
  readonly services: Readonly<Record<string, ServiceExperienceJson>>;
  readonly placeErrors: PlaceErrors;
  readonly tellingAttributes: Readonly<Record<string, readonly string[]>>;
}

export interface ServiceExperienceJson {
  readonly meant: Shares;
  readonly answers: Readonly<Record<string, Shares>>;
  readonly ruleWeights: Shares;
  readonly assetWeights: Shares;
  readonly assetRuleWeights: Readonly<Record<string, Shares>>;
  readonly kindRuleWeights: Readonly<Record<string, Readonly<Record<string, Shares>>>>;
  readonly agencyWeights: Shares;
  readonly somethingElse: Shares;
}

// Seven digits are more than any share is known by.
const rounded = (value: number): number => Number(value.toPrecision(7));

const objectOf = (shares: ReadonlyMap<string, number>): Shares =>
  Object.fromEntries([...shares].map(([key, value]) => [key, rounded(value)]));

const nestedObjectOf = (shares: ReadonlyMap<string, ReadonlyMap<string, number>>): Readonly<Record<string, Shares>> =>
  Object.fromEntries([...shares].map(([key, inner]) => [key, objectOf(inner)]));

/** Numbers are rounded to seven digits. */
export const experienceToJson = ({
  learnedFrom,
  services,
  placeErrors,
  tellingAttributes,
}: Experience): ExperienceJson => ({
  learnedFrom,
  services: Object.fromEntries(
    [...services].map(([code, service]) => [
      code,
      {
        meant: objectOf(service.meant),
        answers: nestedObjectOf(service.answers),
        ruleWeights: objectOf(service.ruleWeights),
        assetWeights: objectOf(service.assetWeights),
        assetRuleWeights: nestedObjectOf(service.assetRuleWeights),
        kindRuleWeights: Object.fromEntries(
          [...service.kindRuleWeights].map(([assetClass, kinds]) => [assetClass, nestedObjectOf(kinds)]),
        ),
        agencyWeights: objectOf(service.agencyWeights),
        somethingElse: objectOf(service.somethingElse),
      },
    ]),
  ),
  placeErrors: {
    ...placeErrors,
    profiles: placeErrors.profiles.map(({ accuracyMeters, rings }) => ({ accuracyMeters, rings: rings.map(rounded) })),
  },
  tellingAttributes: Object.fromEntries(tellingAttributes),
});

/** What `experienceToJson` wrote. null: the value is none, as of another version; then there are the defaults. */
export function experienceFromJson(value: unknown): Experience | null {
  if (!isObject(value) || !isObject(value.services) || !isObject(value.placeErrors)) return null;
  const services = new Map<ServiceCode, ServiceExperience>();
  for (const [code, service] of Object.entries(value.services)) {
    const read = serviceFromJson(service);
    if (read === null) return null;
    services.set(code as ServiceCode, read);
  }
  const { scale, grossShare, grossMeters, namedClass, streetClass } = value.placeErrors;
  if (!isNumber(scale) || scale === 0 || !isNumber(grossShare) || grossShare > 1 || !isNumber(grossMeters)) return null;
  const profiles = profilesFromJson(value.placeErrors.profiles);
  if (profiles === null || !isClassOrNull(namedClass) || !isClassOrNull(streetClass)) return null;
  const learnedFrom = learnedFromJson(value.learnedFrom);
  const tellingAttributes = attributesFromJson(value.tellingAttributes);
  return learnedFrom === undefined || tellingAttributes === null
    ? null
    : {
        ...DEFAULT_EXPERIENCE,
        learnedFrom,
        services,
        placeErrors: { scale, grossShare, grossMeters, namedClass, streetClass, profiles },
        tellingAttributes,
      };
}

const isClassOrNull = (value: unknown): value is AssetClass | null => value === null || typeof value === 'string';

function attributesFromJson(value: unknown): Experience['tellingAttributes'] | null {
  if (!isObject(value)) return null;
  const areNames = (each: unknown): each is readonly string[] =>
    Array.isArray(each) && each.every((name) => typeof name === 'string');
  const entries = Object.entries(value);
  return entries.every(([, names]) => areNames(names)) ? new Map(entries as [AssetClass, readonly string[]][]) : null;
}

function learnedFromJson(value: unknown): Experience['learnedFrom'] | undefined {
  if (value === null) return null;
  if (!isObject(value) || !isNumber(value.requests) || typeof value.untilMs !== 'number') return undefined;
  return { requests: value.requests, untilMs: value.untilMs };
}

function profilesFromJson(value: unknown): readonly ErrorProfile[] | null {
  if (!Array.isArray(value)) return null;
  const isProfile = (each: unknown): each is ErrorProfile =>
    isObject(each) &&
    isNumber(each.accuracyMeters) &&
    Array.isArray(each.rings) &&
    each.rings.length === RINGS &&
    each.rings.every(isNumber);
  return value.every(isProfile) ? value : null;
}

function serviceFromJson(value: unknown): ServiceExperience | null {
  if (!isObject(value)) return null;
  const keys = ['meant', 'ruleWeights', 'assetWeights', 'agencyWeights', 'somethingElse'];
  const maps = keys.map((key) => sharesFromJson(value[key] ?? (key === 'somethingElse' ? {} : null)));
  const [answers, assetRuleWeights] = [nestedFromJson(value.answers), nestedFromJson(value.assetRuleWeights)];
  const kindRuleWeights = kindsFromJson(value.kindRuleWeights);
  if (maps.includes(null) || answers === null || assetRuleWeights === null || kindRuleWeights === null) return null;
  // More than all reports cannot be about something else.
  if ([...maps[4]!.values()].reduce((sum, share) => sum + share, 0) > 1) return null;
  const [meant, ruleWeights, assetWeights, agencyWeights, somethingElse] = maps as ReadonlyMap<never, number>[];
  return {
    meant: meant!,
    answers,
    ruleWeights: ruleWeights!,
    assetWeights: assetWeights!,
    assetRuleWeights: assetRuleWeights as ServiceExperience['assetRuleWeights'],
    kindRuleWeights,
    agencyWeights: agencyWeights!,
    somethingElse: somethingElse!,
  };
}

function sharesFromJson(value: unknown): ReadonlyMap<string, number> | null {
  if (!isObject(value) || !Object.values(value).every(isNumber)) return null;
  return new Map(Object.entries(value) as [string, number][]);
}

function nestedFromJson(value: unknown): ReadonlyMap<string, ReadonlyMap<string, number>> | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value).map(([key, shares]) => [key, sharesFromJson(shares)] as const);
  return entries.some(([, shares]) => shares === null)
    ? null
    : new Map(entries as readonly (readonly [string, ReadonlyMap<string, number>])[]);
}

function kindsFromJson(value: unknown): ServiceExperience['kindRuleWeights'] | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value).map(([assetClass, kinds]) => [assetClass, nestedFromJson(kinds)] as const);
  return entries.some(([, kinds]) => kinds === null)
    ? null
    : (new Map(entries as never) as ServiceExperience['kindRuleWeights']);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
