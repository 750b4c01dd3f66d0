import { duplicateCandidates } from '../../data/requests/duplicate-candidates.ts';
import { findDuplicates } from '../../engine/dedupe/find-duplicates.ts';
import type { Report } from '../../engine/dedupe/report.ts';
import { defaultWindows, windowOf } from '../../engine/dedupe/windows.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, unknownService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { pointSaid } from '../locate/said-place.ts';
import { questionOf } from '../routing.ts';
import { DEFAULT_DUPLICATES, type DuplicateCheck } from '../schemas/duplicates.ts';
import { momentMs } from '../schemas/moment.ts';
import { readRequest } from './read-request.ts';
import { summaryAnswer } from './request-answer.ts';

// More open requests of one service within a window are a storm, whose nearest ones say enough.
const MOST_CANDIDATES = 500;

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
  const report = { service, place: { lonLat: [lon, lat] as const, accuracyMeters }, reportedAtMs, asset, id: null };
  return duplicatesAnswer(deps, region, report, check.limit);
}

/** What a kept request repeats, as far as could be known when it was reported; nothing for one without a place. */
export async function duplicatesOf(deps: Deps, id: RequestId, limit: number | undefined): Promise<object> {
  const { service, place, reportedAtMs, asset } = await readRequest(deps, id);
  if (place === null) return { duplicates: [] };
  const { region } = await cityContext(deps, service);
  const lonLat = [place.lon, place.lat] as const;
  const report = { service, place: { lonLat, accuracyMeters: place.accuracyMeters }, reportedAtMs, asset, id };
  return duplicatesAnswer(deps, region, report, limit);
}

async function duplicatesAnswer(
  deps: Deps,
  region: string,
  report: Report,
  limit = DEFAULT_DUPLICATES,
): Promise<object> {
  const window = windowOf(defaultWindows, report.service);
  const candidates = await duplicateCandidates(openStoreOf(deps), region, {
    service: report.service,
    lonLat: report.place.lonLat,
    radiusMeters: window.radiusMeters,
    reportedFromMs: report.reportedAtMs - window.maxAgeMs,
    reportedUntilMs: report.reportedAtMs,
    closedFromMs: report.reportedAtMs - window.closedMs,
    except: report.id,
    limit: MOST_CANDIDATES,
  });
  const earlier = candidates.map(({ id, service, place, reportedAtMs, closedAtMs, asset }) => ({
    ...{ id, service, reportedAtMs, closedAtMs, asset },
    place: { lonLat: [place.lon, place.lat] as const, accuracyMeters: place.accuracyMeters },
  }));
  const found = findDuplicates(report, earlier, defaultWindows).slice(0, limit);
  return {
    duplicates: found.map(({ position, distanceMeters, ageMs, score, because }) => {
      const request = summaryAnswer(candidates[position]!);
      return { request, distanceMeters, ageMs, score, because };
    }),
  };
}
