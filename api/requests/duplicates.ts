import { dedupeSettings } from '../../data/incidents/dedupe-settings.ts';
import type { NearbyReport } from '../../data/incidents/nearby-reports.ts';
import { requestsById } from '../../data/places/requests-at.ts';
import type { RequestSummary } from '../../data/requests/stored-request.ts';
import type { Duplicate } from '../../engine/dedupe/find-duplicates.ts';
import type { Report } from '../../engine/dedupe/report.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, unknownService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { reportsNear, sameProblem } from '../incidents/same-problem.ts';
import { pointSaid } from '../locate/said-place.ts';
import { questionOf } from '../routing.ts';
import { DEFAULT_DUPLICATES, type DuplicateCheck } from '../schemas/duplicates.ts';
import { momentMs } from '../schemas/moment.ts';
import { readRequest } from './read-request.ts';
import { summaryAnswer } from './request-answer.ts';

/** What a report that is not kept yet would repeat. Throws Problem for an unknown service and a place that cannot be found. */
export async function checkDuplicates(deps: Deps, check: DuplicateCheck): Promise<object> {
  const { region, timeZone, serviceKnown } = await cityContext(deps, check.service);
  if (!serviceKnown) throw unknownService(deps.keeper.current()?.city);
  const service = check.service as ServiceCode;
  const reportedAtMs = check.at === undefined ? deps.now() : momentMs(check.at, timeZone);
  const place = pointSaid(deps, check.place);
  const { lon, lat, accuracyMeters } = place;
  const resolved = deps.keeper.current()?.router.resolve(questionOf(service, place, {}, reportedAtMs)).asset;
  const asset = resolved ? { class: resolved.class, id: resolved.id } : null;
  const report: Report = {
    ...{ id: null, service, place: { lonLat: [lon, lat], accuracyMeters }, reportedAtMs, asset },
    ...{ text: check.description ?? null, address: check.address ?? null, segment: null, reporter: null },
  };
  return duplicatesAnswer(deps, region, report, check.limit);
}

/** What a kept request repeats, as far as could be known when it was reported; nothing for one without a place. */
export async function duplicatesOf(deps: Deps, id: RequestId, limit: number | undefined): Promise<object> {
  const { service, place, reportedAtMs, asset, description, address } = await readRequest(deps, id);
  if (place === null) return { duplicates: [] };
  const { region } = await cityContext(deps, service);
  const report: Report = {
    ...{ id, service, reportedAtMs, asset, text: description, address, segment: null, reporter: null },
    place: { lonLat: [place.lon, place.lat], accuracyMeters: place.accuracyMeters },
  };
  return duplicatesAnswer(deps, region, report, limit);
}

async function duplicatesAnswer(
  deps: Deps,
  region: string,
  report: Report,
  limit = DEFAULT_DUPLICATES,
): Promise<object> {
  const store = openStoreOf(deps);
  const dedupe = await dedupeSettings(store, region);
  const nearby = await reportsNear(store, region, dedupe, report);
  const found = sameProblem(dedupe, report, nearby).duplicates.slice(0, limit);
  const reports = found.map(({ position }) => nearby.reports[position]!);
  const requests = await requestsById(
    store,
    region,
    reports.map(({ id }) => id),
  );
  return { duplicates: found.flatMap((one, i) => duplicateAnswer(one, reports[i]!, requests)) };
}

function duplicateAnswer(found: Duplicate, { id }: NearbyReport, requests: readonly RequestSummary[]) {
  const request = requests.find((each) => each.id === id);
  // One that went away between the two questions.
  if (request === undefined) return [];
  const { distanceMeters, ageMs, score, because } = found;
  return [{ request: unwritten(summaryAnswer(request)), distanceMeters, ageMs, score, because }];
}

/** Without what its reporter wrote. */
const unwritten = (answer: ReturnType<typeof summaryAnswer>) => ({
  ...answer,
  ...{ address: null, description: null, answers: {}, overrideReason: null, attributes: {} },
});
