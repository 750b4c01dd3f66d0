import type { Condition, InsideTest, NumberRange, OutsideTest, SeasonTest } from './rule.ts';
import { AS_WRITTEN, answersNotTold, answersTold, spoken, type Words } from './words.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A condition in words, as in "it does not hold that ...". */
export const describeCondition = (condition: Condition, words: Words = AS_WRITTEN): string => {
  const described = (child: Condition): string => describeCondition(child, words);
  switch (condition.kind) {
    case 'all':
      return `(${condition.of.map(described).join(' and ')})`;
    case 'any':
      return `(${condition.of.map(described).join(' or ')})`;
    case 'not':
      return condition.of.kind === 'answer' ? notSo(condition.of, words) : `not ${described(condition.of)}`;
    case 'answer':
      return answersTold(condition.question, condition.values, words);
    case 'season':
      return describeSeason(condition);
    case 'hours':
      return `it is between ${clock(condition.fromMinute)} and ${clock(condition.toMinute)}`;
    case 'weekdays':
      return `it is ${listOf(condition.days.map(dayName), 'or')}`;
    case 'inside':
    case 'outside':
      return describeJurisdiction(condition, words);
    case 'nearEdge':
      return `the place is within ${meters(condition.withinMeters)} of an edge of ${spoken(condition.layer)}`;
    case 'nearest':
    case 'near': {
      const asked = [
        ...condition.where.map(describeAttribute),
        ...(condition.owners ? [ownedBy(condition.owners, words)] : []),
      ];
      const such = asked.length === 0 ? '' : ` with ${listOf(asked, 'and')}`;
      const within = `within ${meters(condition.withinMeters)}`;
      if (condition.kind === 'near') return `there is a ${spoken(condition.class)}${such} ${within}`;
      return `the nearest ${spoken(condition.class)} is ${such === '' ? within : `one${such} ${within}`}`;
    }
  }
};

/** "it does not hold that the place is inside a park"; of an answer, that it is another one or none. */
export const notSo = (condition: Condition, words: Words): string =>
  condition.kind === 'answer' && words.questionOf(condition.question) !== undefined
    ? answersNotTold(condition.question, condition.values, words)
    : `it does not hold that ${describeCondition(condition, words).replace(/^\((.*)\)$/, '$1')}`;

/** "a, b and c". */
/** 0.6 as "60 %"; to a tenth, and never 100 % of what is less. */
export const percentOf = (share: number): string =>
  `${share < 1 ? Math.min(Math.round(share * 1000), 999) / 10 : 100} %`;

export const listOf = (words: readonly string[], conjunction: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;

/** Tenths below 100 m, whole meters from there on. */
export const meters = (distanceMeters: number): string =>
  `${distanceMeters < 99.95 ? Math.round(distanceMeters * 10) / 10 : Math.round(distanceMeters)} m`;

export const quotedBlank = (value: string): string => (value === '' ? 'blank' : value);

export const dayName = (weekday: number): string => DAYS[weekday]!;

const ownedBy = (owners: readonly string[], { agencyName }: Words): string =>
  `owner ${listOf(owners.map(agencyName), 'or')}`;

const describeSeason = ({ from, to }: SeasonTest): string => `it is between ${dayOfYear(from)} and ${dayOfYear(to)}`;

const dayOfYear = (day: number): string => `${day % 100} ${MONTHS[Math.floor(day / 100) - 1]}`;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const describeJurisdiction = ({ kind, layer, filter }: InsideTest | OutsideTest, { agencyName }: Words): string => {
  const { jurisdictions, agencies } = filter;
  const which = jurisdictions === null ? spoken(layer) : `${spoken(layer)} ${listOf(jurisdictions, 'or')}`;
  const governed = agencies === null ? '' : ` of ${listOf(agencies.map(agencyName), 'or')}`;
  return `the place is ${kind} ${which}${governed}`;
};

const describeAttribute = (
  test: { attribute: string } & ({ values: readonly string[] } | { bounds: NumberRange }),
): string => {
  if ('values' in test) return `${test.attribute} ${listOf(test.values.map(quotedBlank), 'or')}`;
  const { atLeast, above, atMost, below } = test.bounds;
  const bounds = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return `${test.attribute} ${listOf(bounds, 'and')}`;
};
