import type { WatchedReport } from '../../engine/cluster/live/watch.ts';
import type { StoreMoment } from '../requests/changes.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';

const sql = sqlFolder(import.meta.url, './sql');

interface Row extends Omit<WatchedReport, 'lonLat'> {
  readonly lon: number;
  readonly lat: number;
}

const reportOf = ({ id, service, lon, lat, accuracyMeters, atMs, problem }: Row): WatchedReport => ({
  ...{ id, service, lonLat: [lon, lat], accuracyMeters, atMs, problem },
});

/** What `changedReports` goes on from. */
export async function momentNow(session: Session): Promise<StoreMoment> {
  const [row] = await session.query<{ readonly moment: StoreMoment }>(sql('moment_now'));
  return row!.moment;
}

/**
 * Placed reports of these services since a moment, oldest first, in pages that each are read by themselves: a store of one
 * connection answers others in between. What changes meanwhile is among what changed since `momentNow` of before.
 */
export async function* watchedReports(
  session: Session,
  region: string,
  services: readonly string[],
  fromMs: number,
  pageRows = 1_000,
): AsyncGenerator<readonly WatchedReport[], void> {
  const from = new Date(fromMs).toISOString();
  for (let after: (Row & { readonly atMicros: string }) | null = null; ; ) {
    const rows: readonly (Row & { readonly atMicros: string })[] = await session.query(sql('watched_reports'), [
      ...[region, services, from, after?.atMicros ?? null, after?.id ?? null, pageRows],
    ]);
    yield rows.map(reportOf);
    if (rows.length < pageRows) return;
    after = rows.at(-1)!;
  }
}

/** A request as it is now, of whatever service. */
export type ChangedReport =
  | { readonly kind: 'shown'; readonly report: WatchedReport }
  /** It has no place any more, or is gone from its source. */
  | { readonly kind: 'hidden'; readonly id: string };

export interface ChangedReports {
  readonly changed: readonly ChangedReport[];
  readonly moment: StoreMoment;
}

/** Requests reported since `fromMs` that were written since a moment, each once as it is now, oldest first, at most `limit`. One round trip. */
export async function changedReports(
  session: Session,
  region: string,
  moment: StoreMoment,
  fromMs: number,
  limit: number,
): Promise<ChangedReports> {
  const rows = await session.query<
    Omit<Row, 'id'> & { readonly id: string | null; readonly isShown: boolean; readonly moment: StoreMoment }
  >(sql('watched_reports_changed_since'), [region, moment, new Date(fromMs).toISOString(), limit]);
  const changed = rows.flatMap(({ id, isShown, ...row }): ChangedReport[] => {
    if (id === null) return [];
    return [isShown ? { kind: 'shown', report: reportOf({ ...row, id }) } : { kind: 'hidden', id }];
  });
  return { changed, moment: rows[0]!.moment };
}
