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

type Turn = { readonly turn: 'begins' | 'ends' };

/** Things of one kind that begin and end, each as often as it is told: a rule that takes another's place is both. */
export function turnText(turns: readonly Turn[], one: string, many: string): string | null {
  const begins = turns.filter(({ turn }) => turn === 'begins').length;
  const ends = turns.length - begins;
  const said = [
    begins > 0 && `${begins} ${begins === 1 ? one : many} begin${begins === 1 ? 's' : ''}`,
    ends > 0 && `${ends} end${ends === 1 ? 's' : ''}`,
  ];
  return said.some(Boolean) ? said.filter(Boolean).join(', ') : null;
}
