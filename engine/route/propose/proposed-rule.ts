import type { ServiceCode } from '../../ids.ts';
import type { City } from '../city.ts';
import { describeCondition } from '../describe-condition.ts';
import { parseRules } from '../parse-rules.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { wordsOf } from '../words.ts';
import type { Candidate } from './search.ts';

/** A candidate as it would stand in a rule file: the id says what it is about and is not taken. */
export const ruleOf = (
  { when, target }: Candidate,
  service: ServiceCode,
  city: City,
): Readonly<Record<string, unknown>> => {
  const { owner } = target;
  const titled = `${nameOf(service, city)}: where ${conditionTold(when, service, city)}, it belongs to ${ownerTold(owner, city)}`;
  return { id: freeId(slugOf(service, when), city), title: titled, service, when, owner };
};

/** A condition in words. */
export const conditionTold = (when: unknown, service: ServiceCode, city: City): string => {
  const draft = { id: 'draft', title: 'draft', service, when, owner: { agency: city.agencies[0]!.id } };
  const { rules, problems } = parseRules([draft], vocabularyOf(city));
  const { questions } = city.services.find(({ code }) => code === service)!;
  const words = wordsOf({ questions }, new Map(city.agencies.map((agency) => [agency.id, agency])));
  const condition = rules[0]?.when;
  if (!condition) throw new Error(`a condition that was learned is not valid: ${problems[0]?.message}`);
  return describeCondition(condition, words).replace(/^\((.*)\)$/, '$1');
};

/** An owner form in words. */
export const ownerTold = (owner: Readonly<Record<string, string>>, city: City): string => {
  if (owner.ownerOf !== undefined) return `whoever owns the ${owner.ownerOf.replaceAll('_', ' ')}`;
  if (owner.agencyOf !== undefined) return `the agency of the ${owner.agencyOf.replaceAll('_', ' ')}`;
  return city.agencies.find(({ id }) => id === owner.agency)?.name ?? owner.agency!;
};

export const nameOf = (service: ServiceCode, city: City): string =>
  city.services.find(({ code }) => code === service)?.name ?? service;

const freeId = (slug: string, { rules }: City): string => {
  const taken = new Set((rules as readonly { readonly id: string }[]).map(({ id }) => id));
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
};

/** pavement_cave_in, nearest catch_basin within 12 m -> "pavement-cave-in-catch-basin-12-m". */
const slugOf = (service: ServiceCode, when: unknown): string =>
  `${service}-${partsOf(when).join('-')}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);

const partsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'number') return [`${value}`, 'm'];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return Object.entries(value as object).flatMap(([key, each]) =>
    UNSAID.has(key) ? partsOf(each) : [key, ...partsOf(each)],
  );
};
const UNSAID = new Set([
  'nearest',
  'class',
  'withinMeters',
  'layer',
  'jurisdiction',
  'agency',
  'all',
  'answer',
  'where',
]);
