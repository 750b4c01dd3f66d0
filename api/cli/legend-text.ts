import type { AgencyId } from '../../engine/ids.ts';
import type { ownershipGeoJson } from '../ownership/map-answer.ts';

/** A map of who owns a service, as it is written to a file, and what its agencies are called. */
export interface NamedMap {
  readonly map: ReturnType<typeof ownershipGeoJson>;
  readonly nameOf: (agency: AgencyId) => string;
}

/** Why more than one is named, for people. */
const CAUSES = {
  answer: 'by what is answered',
  overlap: 'areas overlap',
  order: 'by the order of the rules only',
} as const;

/** A line for each outcome, largest first, and how sure the map is. */
export function legendText({ map, nameOf }: NamedMap): string {
  const lines = map.legend.map(({ owner, name, kind, owners, causes, areaSquareKilometers, share }) => {
    const others = owners.filter((each) => each !== owner).map((each) => (each === null ? 'nobody' : nameOf(each)));
    const why = causes.map((cause) => CAUSES[cause]).join(', ');
    const more = kind === 'several' ? ` or ${others.join(' or ')} (${why})` : '';
    return `${areaSquareKilometers.toFixed(3).padStart(10)} km² ${percent(share).padStart(9)}  ${name}${more}\n`;
  });
  const sure =
    map.method === 'exact'
      ? "exact: along the layers' own lines\n"
      : `sampled: wrong on about ${percent(map.errorShare ?? 0)} of the area, certain but for ${percent(map.undecidedShare ?? 0)} in cells of ${(map.cellMeters ?? 0).toFixed(0)} m\n`;
  return `${lines.join('')}${sure}`;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
