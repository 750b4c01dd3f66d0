import type { Condition, InsideTest, NumberRange, OutsideTest, SeasonTest } from './rule.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A condition in words, as in "it does not hold that ...". Ids are the rule file's. */
export const describeCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case 'all':
      return `(${condition.of.map(describeCondition).join(' and ')})`;
    case 'any':
      return `(${condition.of.map(describeCondition).join(' or ')})`;
    case 'not':
      return `not ${describeCondition(condition.of)}`;
    case 'answer':
      return `the answer to ${condition.question} is ${listOf(condition.values.map(quotedBlank), 'or')}`;
    case 'season':
      return describeSeason(condition);
    case 'hours':
      return `it is between ${clock(condition.fromMinute)} and ${clock(condition.toMinute)}`;
    case 'weekdays':
      return `it is ${listOf(condition.days.map(dayName), 'or')}`;
    case 'inside':
    case 'outside':
      return describeJurisdiction(condition);
    case 'nearEdge':
      return `the place is within ${meters(condition.withinMeters)} of an edge of ${condition.layer}`;
    case 'nearest':
    case 'near': {
      const asked = [
        ...condition.where.map(describeAttribute),
        ...(condition.owners ? [ownedBy(condition.owners)] : []),
      ];
      const such = asked.length === 0 ? '' : ` with ${listOf(asked, 'and')}`;
      return condition.kind === 'near'
        ? `there is a ${condition.class}${such} within ${meters(condition.withinMeters)}`
        : `the nearest ${condition.class} is one${such} within ${meters(condition.withinMeters)}`;
    }
  }
};

/** "a, b and c". */
export const listOf = (words: readonly string[], conjunction: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;

/** Tenths below 100 m, whole meters from there on. */
export const meters = (distanceMeters: number): string =>
  `${distanceMeters < 99.95 ? Math.round(distanceMeters * 10) / 10 : Math.round(distanceMeters)} m`;

export const quotedBlank = (value: string): string => (value === '' ? 'blank' : value);

export const dayName = (weekday: number): string => DAYS[weekday]!;

const ownedBy = (owners: readonly string[]): string => `owner ${listOf(owners, 'or')}`;

const describeSeason = ({ from, to }: SeasonTest): string => `it is between ${dayOfYear(from)} and ${dayOfYear(to)}`;

const dayOfYear = (day: number): string => `${day % 100} ${MONTHS[Math.floor(day / 100) - 1]}`;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const describeJurisdiction = ({ kind, layer, filter }: InsideTest | OutsideTest): string => {
  const { jurisdictions, agencies } = filter;
  const which = jurisdictions === null ? layer : `${layer} ${listOf(jurisdictions, 'or')}`;
  const governed = agencies === null ? '' : ` of agency ${listOf(agencies, 'or')}`;
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
