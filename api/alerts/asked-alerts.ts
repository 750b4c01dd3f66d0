import type { AlertFilter } from '../../data/alerts/alert-store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { requireAgency, requireService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { invalidInput } from '../problem.ts';
import type { AlertsQuery } from '../schemas/alert.ts';

type Which = Pick<AlertsQuery, 'service' | 'agency' | 'bbox' | 'area'>;

/** What is asked for. A jurisdiction that the city does not have is refused: nothing would ever be found there. */
export function askedAlerts(deps: Deps, { service, agency, bbox, area }: Which): AlertFilter {
  const snapshot = deps.keeper.current();
  if (area !== undefined && snapshot !== null) requireArea(snapshot, area);
  return { service, agency, box: bbox, area };
}

/** The same of who listens: with a service or an agency that the city does not have they would wait in vain. */
export function listenedFor(deps: Deps, which: Which): AlertFilter {
  const snapshot = deps.keeper.current();
  if (snapshot !== null && which.service !== undefined) requireService(snapshot, which.service);
  if (snapshot !== null && which.agency !== undefined) requireAgency(snapshot, which.agency);
  return askedAlerts(deps, which);
}

function requireArea({ city }: Snapshot, area: { readonly layer: string; readonly id: string }): void {
  const refused = (detail: string) => invalidInput([{ parameter: 'area', detail }]);
  const layer = city.layers.find(({ id }) => id === area.layer);
  if (layer === undefined)
    throw refused(`area: the city has no such layer; it has ${city.layers.map(({ id }) => id).join(', ') || 'none'}`);
  if (!layer.jurisdictions.some(({ id }) => id === area.id))
    throw refused('area: the layer has no jurisdiction of this id');
}
