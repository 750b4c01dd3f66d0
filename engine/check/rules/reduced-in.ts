import type { Condition } from '../../route/rule.ts';
import type { LocalTime } from '../../time/time-zone.ts';
import { and, type Formula, not, or } from './formula.ts';
import type { Ground } from './ground.ts';
import { holdsInTime } from './moments.ts';
import type { Situation } from './situation.ts';

/** What is left of a condition when the moment and the answers are fixed: a condition on the place. O(size). */
export const reducedIn = (
  condition: Condition,
  local: LocalTime,
  situation: Pick<Situation, 'answers'>,
  ground: Ground,
): Formula => {
  switch (condition.kind) {
    case 'all':
      return and(condition.of.map((child) => reducedIn(child, local, situation, ground)));
    case 'any':
      return or(condition.of.map((child) => reducedIn(child, local, situation, ground)));
    case 'not':
      return not(reducedIn(condition.of, local, situation, ground));
    case 'answer':
      return condition.values.includes(situation.answers[condition.question] as string);
    case 'season':
    case 'hours':
    case 'weekdays':
      return holdsInTime(condition, local);
    case 'inside':
      return ground.inside(condition.layer, ground.filtered(condition.layer, condition.filter));
    case 'outside':
      return not(ground.inside(condition.layer, ground.filtered(condition.layer, condition.filter)));
    case 'nearEdge':
      return ground.nearEdge(condition.layer, condition.withinMeters);
    case 'nearest':
    case 'near':
      return ground.asset(condition.kind, condition.class, condition.withinMeters, ground.passing(condition));
  }
};
