import { writeFile } from 'node:fs/promises';
import { parseMoment } from '../../data/import/values.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import {
  DEFAULT_CELL_METERS,
  type OwnershipMap,
  ownershipMap,
} from '../../engine/route/ownership-map/ownership-map.ts';
import type { Router } from '../../engine/route/router.ts';
import { ownershipGeoJson } from '../ownership/map-answer.ts';
import { loadedRouter } from './loaded-router.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import type { RouteMapOptions } from './route-map.ts';

/** Makes the map of the store's city, writes it and prints its legend. */
export async function writeRouteMap(options: RouteMapOptions, service: string, out: string): Promise<void> {
  const store = await openCliStore(options, 'route map', { hasUrlOption: false });
  const { router } = await loadedRouter(store).finally(() => store.close());
  if (!router.serviceByCode.has(service as ServiceCode))
    throw new Error(`the city has no service ${service}; it has ${[...router.serviceByCode.keys()].join(', ')}`);
  const question = {
    service: service as ServiceCode,
    atMs: options.at === undefined ? Date.now() : parseMoment(options.at, router.city.timeZone)!,
    answers: options.answer ?? {},
    cellMeters: options.cellMeters ?? DEFAULT_CELL_METERS,
  };
  const map = madeWithProgress(router, question);
  const text = `${JSON.stringify(ownershipGeoJson(map, question, router))}\n`;
  if (out === '-') process.stdout.write(text);
  else {
    await writeFile(out, text);
    process.stdout.write(legendText(map, router));
  }
}

function madeWithProgress(router: Router, question: Parameters<typeof ownershipMap>[1]): OwnershipMap {
  const bar = progressBar('map');
  try {
    const steps = ownershipMap(router, question);
    // How many steps there are is not known; most maps take some hundred.
    for (let step = steps.next(), count = 1; ; step = steps.next(), count++) {
      if (step.done === true) return step.value;
      bar.update(count, count + 200, '');
    }
  } finally {
    bar.stop();
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** A line for each outcome, largest first, and how sure the map is. */
export function legendText({ areas, areaSquareMeters, ...map }: OwnershipMap, router: Router): string {
  const nameOf = (owner: OwnershipMap['areas'][number]['owner']): string =>
    owner === null ? 'nobody' : (router.agencyById.get(owner)?.name ?? owner);
  const lines = areas.map(({ owner, owners, kind, causes, areaSquareMeters: area }) => {
    const others = owners.filter((each) => each !== owner).map(nameOf);
    const more = kind === 'several' ? ` or ${others.join(' or ')} (${causes.join(', ')})` : '';
    return `${(area / 1e6).toFixed(3).padStart(10)} km² ${percent(area / areaSquareMeters).padStart(9)}  ${nameOf(owner)}${more}\n`;
  });
  const sure =
    map.method === 'exact'
      ? "exact: along the layers' own lines\n"
      : `sampled: wrong on about ${percent(map.errorShare)} of the area, certain but for ${percent(map.undecidedShare)} in cells of ${map.cellMeters.toFixed(0)} m\n`;
  return `${lines.join('')}${sure}`;
}
