import type { Jurisdiction } from './city.ts';
import type { Condition, InsideTest, JurisdictionFilter, OutsideTest } from './rule.ts';
import type { Scene } from './scene.ts';

/** Whether a condition holds for a question. Looks up no more than it needs, in the condition's order. */
export const holds = (condition: Condition, scene: Scene): boolean => {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((child) => holds(child, scene));
    case 'any':
      return condition.of.some((child) => holds(child, scene));
    case 'not':
      return !holds(condition.of, scene);
    case 'answer':
      return condition.values.includes(scene.answer(condition.question) as string);
    case 'season': {
      const { month, day } = scene.localTime();
      return isInCycle(month * 100 + day, condition.from, condition.to + 1);
    }
    case 'hours':
      return isInCycle(scene.localTime().minuteOfDay, condition.fromMinute, condition.toMinute);
    case 'weekdays':
      return condition.days.includes(scene.localTime().weekday);
    case 'inside':
      return admitted(condition, scene).length > 0;
    case 'outside':
      return admitted(condition, scene).length === 0;
    case 'nearEdge': {
      const edge = scene.nearestEdge(condition.layer);
      return edge !== null && edge.distanceMeters <= condition.withinMeters;
    }
    case 'nearest':
    case 'near':
      return scene.matching(condition) !== null;
  }
};

/** Half-open, around the end of the year or the day where it begins after it ends. */
const isInCycle = (value: number, from: number, until: number): boolean =>
  from < until ? from <= value && value < until : from <= value || value < until;

/** Positions, ascending, of the jurisdictions that contain the place and pass the test's filter. */
export const admitted = ({ layer, filter }: InsideTest | OutsideTest, scene: Scene): readonly number[] => {
  const positions = scene.containing(layer);
  if (filter.jurisdictions === null && filter.agencies === null) return positions;
  const { jurisdictions } = scene.layer(layer);
  return positions.filter((position) => passesFilter(jurisdictions[position]!, filter));
};

const passesFilter = ({ id, agency }: Jurisdiction, { jurisdictions, agencies }: JurisdictionFilter): boolean =>
  (jurisdictions === null || jurisdictions.includes(id)) &&
  (agencies === null || (agency !== null && agencies.includes(agency)));
