import type { AssetRef, Camera, ClusterQuestion, PickedPlace, RequestFilters, View } from './view.ts';
import {
  CHECK_LISTS,
  CLUSTER_LISTS,
  FIRST_VIEW,
  PANELS,
  REQUEST_LISTS,
  REQUEST_PARTS,
  SEASONS,
  SHEETS,
  SORTS,
} from './view.ts';

/**
 * The view as a query, without what is as at first; `viewOf` reads it back to the same view. Degrees are written to seven
 * digits for a place (1 cm) and five for the camera, lon before lat.
 */
export function queryOf(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | null, first: string | number | null = null): void => {
    if (value !== first && value !== null && value !== '') query.set(name, String(value));
  };
  put('at', view.camera && cameraText(view.camera));
  put('panel', view.panel, FIRST_VIEW.panel);
  if (view.place) {
    put('place', `${round(view.place.lon, 7)},${round(view.place.lat, 7)}`);
    put('accuracy', view.place.accuracyMeters, 0);
  }
  put('asset', view.asset && refText(view.asset));
  put('request', view.request);
  put('list', view.requestList, FIRST_VIEW.requestList);
  put('part', view.requestPart, FIRST_VIEW.requestPart);
  put('join', view.join);
  put('known-as-of', view.knownAsOf);
  put('service', view.service);
  for (const [code, value] of Object.entries(view.answers)) put(`answer.${code}`, value);
  putFilters(put, view.filters);
  put('sort', view.sort, FIRST_VIEW.sort);
  put('show', view.show.join(','));
  put('hide', view.hide.join(','));
  put('clusters', view.clusterList, FIRST_VIEW.clusterList);
  putClusters(put, view.clusters);
  put('cluster', view.cluster);
  put('alert', view.alert);
  put('played-to', view.playedTo);
  put('plan.class', view.planClass);
  put('segment', view.segment && refText(view.segment));
  put('as-of', view.asOf);
  put('owner', view.owner);
  put('check', view.checkList, FIRST_VIEW.checkList);
  put('finding', view.finding);
  put('finding.kind', view.findingKind);
  put('proposal', view.proposal);
  put('theme', view.theme);
  put('sheet', view.sheet, FIRST_VIEW.sheet);
  // Commas and slashes need no escape in a query, and a person may read it.
  return query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
}

type Put = (name: string, value: string | number | null, first?: string | number | null) => void;

function putFilters(put: Put, filters: RequestFilters): void {
  put('filter.service', filters.service);
  put('filter.agency', filters.agency);
  put('filter.status', filters.status, FIRST_VIEW.filters.status);
  put('filter.days', filters.days);
}

function putClusters(put: Put, question: ClusterQuestion): void {
  const first = FIRST_VIEW.clusters;
  put('clusters.service', question.service);
  put('clusters.eps', question.epsMeters, first.epsMeters);
  put('clusters.min', question.minPoints, first.minPoints);
  put('clusters.radius', question.mostRadiusMeters, first.mostRadiusMeters);
  put('clusters.window', question.mostDays, first.mostDays);
  put('clusters.alive', question.isAlive ? 'yes' : null);
  put('clusters.by', question.by, first.by);
  // Null, "ever", is not what it is at first, so it has a word.
  put('clusters.days', question.days ?? 'ever', first.days);
}

/** The view that a query names. What is missing, unknown or out of range is as at first: an old link still opens. */
export function viewOf(search: string): View {
  const query = new URLSearchParams(search);
  return {
    camera: cameraOf(query.get('at')),
    panel: oneOf(PANELS, query.get('panel'), FIRST_VIEW.panel),
    place: placeOf(query),
    asset: refOf(query.get('asset')),
    request: query.get('request') || null,
    requestList: oneOf(REQUEST_LISTS, query.get('list'), FIRST_VIEW.requestList),
    requestPart: oneOf(REQUEST_PARTS, query.get('part'), FIRST_VIEW.requestPart),
    join: query.get('join') || null,
    knownAsOf: dayOf(query.get('known-as-of')),
    service: query.get('service') || null,
    answers: answersOf(query),
    filters: {
      service: query.get('filter.service') || null,
      agency: query.get('filter.agency') || null,
      status: oneOf(['open', 'closed', 'all'] as const, query.get('filter.status'), 'open'),
      days: numberIn(query.get('filter.days'), 1, 36_500),
    },
    show: listOf(query.get('show')),
    hide: listOf(query.get('hide')),
    theme: oneOf(['light', 'dark', null] as const, query.get('theme'), null),
    sort: oneOf(SORTS, query.get('sort'), FIRST_VIEW.sort),
    clusterList: oneOf(CLUSTER_LISTS, query.get('clusters'), FIRST_VIEW.clusterList),
    clusters: clustersOf(query),
    cluster: query.get('cluster') || null,
    alert: query.get('alert') || null,
    playedTo: momentOf(query.get('played-to')),
    planClass: query.get('plan.class') || null,
    segment: refOf(query.get('segment')),
    asOf: dayOf(query.get('as-of')),
    owner: query.get('owner') || null,
    checkList: oneOf(CHECK_LISTS, query.get('check'), FIRST_VIEW.checkList),
    finding: query.get('finding') || null,
    findingKind: query.get('finding.kind') || null,
    proposal: query.get('proposal') || null,
    sheet: oneOf(SHEETS, query.get('sheet'), FIRST_VIEW.sheet),
  };
}

const round = (degrees: number, digits: number): number => Number(degrees.toFixed(digits));
const cameraText = ({ lon, lat, zoom }: Camera): string => `${round(lon, 5)},${round(lat, 5)},${round(zoom, 2)}`;
// The class has no slash; an id of a source may.
const refText = ({ class: assetClass, id }: AssetRef): string => `${assetClass}/${id}`;

function refOf(text: string | null): AssetRef | null {
  const slash = text?.indexOf('/') ?? -1;
  return text === null || slash < 1 || slash === text.length - 1
    ? null
    : { class: text.slice(0, slash), id: text.slice(slash + 1) };
}

function numberIn(text: string | null, low: number, high: number): number | null {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : null;
}

function lonLatOf(text: string | null): { readonly lon: number; readonly lat: number } | null {
  const [lonText, latText] = text?.split(',') ?? [];
  const lon = numberIn(lonText ?? null, -180, 180);
  const lat = numberIn(latText ?? null, -90, 90);
  return lon === null || lat === null ? null : { lon, lat };
}

function cameraOf(text: string | null): Camera | null {
  const center = lonLatOf(text);
  const zoom = numberIn(text?.split(',')[2] ?? null, 0, 24);
  return center === null || zoom === null ? null : { ...center, zoom };
}

function placeOf(query: URLSearchParams): PickedPlace | null {
  const at = lonLatOf(query.get('place'));
  return at && { ...at, accuracyMeters: numberIn(query.get('accuracy'), 0, 100_000) ?? 0 };
}

const answersOf = (query: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...query].flatMap(([name, value]) =>
      name.startsWith('answer.') && value !== '' ? [[name.slice('answer.'.length), value]] : [],
    ),
  );

function clustersOf(query: URLSearchParams): ClusterQuestion {
  const first = FIRST_VIEW.clusters;
  const days = query.get('clusters.days');
  return {
    service: query.get('clusters.service') || null,
    epsMeters: numberIn(query.get('clusters.eps'), 1, 10_000) ?? first.epsMeters,
    minPoints: numberIn(query.get('clusters.min'), 1, 1_000) ?? first.minPoints,
    days: days === 'ever' ? null : (numberIn(days, 1, 36_500) ?? first.days),
    mostRadiusMeters: numberIn(query.get('clusters.radius'), 10, 50_000) ?? first.mostRadiusMeters,
    mostDays: numberIn(query.get('clusters.window'), 1, 3_650) ?? first.mostDays,
    isAlive: query.get('clusters.alive') === 'yes',
    by: oneOf(SEASONS, query.get('clusters.by'), first.by),
  };
}

const dayOf = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

const momentOf = (text: string | null): string | null => {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
};

const listOf = (text: string | null): readonly string[] => (text ? text.split(',').filter(Boolean) : []);

const oneOf = <Value extends string | null>(all: readonly Value[], text: string | null, first: Value): Value =>
  all.find((each) => each === text) ?? first;
