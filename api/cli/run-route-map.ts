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
import { legendText, type NamedMap } from './legend-text.ts';
import { loadedRouter } from './loaded-router.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import type { RouteMapOptions } from './route-map.ts';
import { getJson } from './server-call.ts';
import { type Settling, settledAnswer } from './settled-answer.ts';

/** Makes the map of a service, or has a server make it, writes it and prints its legend. */
export async function writeRouteMap(options: RouteMapOptions, service: string, out: string): Promise<void> {
  const { map, nameOf } = await (options.url === undefined
    ? mapHere(options, service)
    : mapThere(options.url, options, service));
  const text = `${JSON.stringify(map)}\n`;
  if (out === '-') process.stdout.write(text);
  else {
    await writeFile(out, text);
    process.stdout.write(legendText({ map, nameOf }));
  }
}

async function mapHere(options: RouteMapOptions, service: string): Promise<NamedMap> {
  const store = await openCliStore(options, 'route map', { hasUrlOption: true });
  const { router } = await loadedRouter(store).finally(() => store.close());
  if (!router.serviceByCode.has(service as ServiceCode))
    throw new Error(`the city has no service ${service}; it has ${[...router.serviceByCode.keys()].join(', ')}`);
  const question = {
    service: service as ServiceCode,
    atMs: options.at === undefined ? Date.now() : parseMoment(options.at, router.city.timeZone)!,
    answers: options.answer ?? {},
    cellMeters: options.cellMeters ?? DEFAULT_CELL_METERS,
  };
  const map = ownershipGeoJson(madeWithProgress(router, question), question, router);
  return { map, nameOf: (id) => router.agencyById.get(id)?.name ?? id };
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

type AnswerOfServer = NamedMap['map'] & Settling & { readonly generation: number };

async function mapThere(
  url: string,
  { at, answer: said, cellMeters }: RouteMapOptions,
  service: string,
): Promise<NamedMap> {
  const query = {
    service,
    ...(at === undefined ? {} : { at }),
    ...(cellMeters === undefined ? {} : { cell_meters: String(cellMeters) }),
    ...Object.fromEntries(Object.entries(said ?? {}).map(([code, value]) => [`answer.${code}`, value])),
  };
  const asked = { label: 'map', query };
  const answer = await settledAnswer<AnswerOfServer>(url, '/v1/route/ownership', asked);
  const { state: _state, generation: _generation, ...map } = answer;
  type Agencies = { readonly agencies: readonly { readonly id: string; readonly name: string }[] };
  const { agencies } = await getJson<Agencies>(url, '/v1/agencies', {});
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return { map, nameOf: (id) => names.get(id) ?? id };
}
