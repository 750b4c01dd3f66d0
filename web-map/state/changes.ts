import type { Geometry } from 'geojson';
import type { RouteChanges } from '../client/generated.ts';
import type { AreaOnMap } from '../style/areas.ts';
import { todayIn } from './days.ts';

/** Ground that goes to another owner, with its shape. */
export interface GroundFeature {
  readonly properties: RouteChanges['ground'][number];
  readonly geometry: unknown;
}

/** The days on which anything begins or ends, in the city's time zone, the first first. */
export const daysOf = (
  { jurisdictions, assets, rules }: Pick<RouteChanges, 'jurisdictions' | 'assets' | 'rules'>,
  timeZone: string,
): readonly string[] =>
  [...new Set([...jurisdictions, ...assets, ...rules].map(({ at }) => todayIn(timeZone, Date.parse(at))))].sort();

/** The ground that changes hands on the map, with who has it then in it. */
export const movingAreas = (
  features: readonly GroundFeature[],
  nameOf: (agency: string | null) => string,
): readonly AreaOnMap[] =>
  features.map(({ properties: { to }, geometry }) => ({
    look: 'moves',
    hue: null,
    name: to === null ? 'Nobody' : to.agency === null ? '' : nameOf(to.agency),
    isPale: false,
    geometry: geometry as Geometry,
  }));

type Turn = { readonly turn: 'begins' | 'ends' | 'changes' };

/** Things of one kind that begin, change and end, each as often as it is told: a rule that takes another's place is two. */
export function turnText(turns: readonly Turn[], one: string, many: string): string | null {
  const said = (['begin', 'change', 'end'] as const)
    .map((verb) => ({ verb, count: turns.filter(({ turn }) => turn === `${verb}s`).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ verb, count }, i) => `${count}${i > 0 ? '' : ` ${count === 1 ? one : many}`} ${verb}${count === 1 ? 's' : ''}`,
    );
  return said.length > 0 ? said.join(', ') : null;
}
