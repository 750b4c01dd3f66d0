import { writeFile } from 'node:fs/promises';
import { touchedServices } from '../../engine/route/changes/touched-services.ts';
import { periodAsked } from '../ownership/asked-period.ts';
import { changesGeoJson, changesJson, changesOf } from '../ownership/changes-answer.ts';
import { movedRequests } from '../ownership/moved-requests.ts';
import { changesText } from './changes-text.ts';
import { loadedRouter } from './loaded-router.ts';
import { openCliStore } from './open-store.ts';
import type { RouteChangesOptions } from './route-changes.ts';
import { getJson } from './server-call.ts';

type ChangesAnswer = ReturnType<typeof changesJson>;

// Requests are looked at so many at a time, to the end.
const AT_ONCE = 1_000;

/** Prints what changes, for people or as JSON, and writes the ground where a file is named. */
export async function printChanges(options: RouteChangesOptions): Promise<void> {
  const { json, geojson } = options.url === undefined ? await changesHere(options) : await changesThere(options);
  if (options.geojson !== undefined) await writeFile(options.geojson, `${JSON.stringify(geojson)}\n`);
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : changesText(json));
}

async function changesHere(options: RouteChangesOptions): Promise<{ json: ChangesAnswer; geojson: object }> {
  const store = await openCliStore(options, 'route changes', { hasUrlOption: true });
  try {
    const { router, region } = await loadedRouter(store);
    const period = periodAsked(options, router.city.timeZone);
    const first = await changesOf(store, router, period, { region, after: null, limit: AT_ONCE });
    const services = touchedServices(router, period);
    let { examined, moved, next } = first.requests;
    while (next !== null) {
      const page = await movedRequests(store, router, { region, period, services, after: next, limit: AT_ONCE });
      [examined, moved, next] = [examined + page.examined, [...moved, ...page.moved], page.next];
    }
    const all = { ...first, requests: { examined, moved, next } };
    return { json: changesJson(all, null), geojson: changesGeoJson(all, null) };
  } finally {
    await store.close();
  }
}

/** The first thousand open requests; `next` of the answer leads on. */
async function changesThere({ url, on, from, until, geojson }: RouteChangesOptions) {
  const said = Object.entries({ on, from, until }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = { ...Object.fromEntries(said), limit: String(AT_ONCE) };
  const json = await getJson<ChangesAnswer>(url!, '/v1/route/changes', query);
  const features =
    geojson === undefined ? {} : await getJson<object>(url!, '/v1/route/changes', { ...query, format: 'geojson' });
  return { json, geojson: features };
}
