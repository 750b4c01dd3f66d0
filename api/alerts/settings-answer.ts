import { type StoredThresholds, storedThresholds } from '../../data/alerts/thresholds.ts';
import {
  lockWatchSettings,
  type StoredWatchSettings,
  type WatchSettings,
  watchKey,
  watchSettings,
  writeWatchSettings,
} from '../../data/alerts/watch-settings.ts';
import { writeAudit } from '../../data/audit/audit.ts';
import type { EntryToUndo } from '../../data/rules/decide-rules.ts';
import type { Watch } from '../../engine/cluster/live/watch.ts';
import { openStoreOf, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { AlertSettingsBody } from '../schemas/alert-settings.ts';
import type { SaidOfAlert } from './decide-alert.ts';
import { isForWatch } from './watch-run.ts';
import { watchesOf, watchOf } from './watches.ts';

/** The strong ETag of the settings: how often they changed. */
export const watchSettingsTag = ({ version }: Pick<StoredWatchSettings, 'version'>): string => `"alerts-${version}"`;

export interface SettingsNow extends StoredWatchSettings {
  readonly thresholds: ReadonlyMap<string, StoredThresholds>;
}

/** What is set now, and what is known of chance. */
export async function readWatchSettings(deps: Deps): Promise<SettingsNow> {
  const { region } = snapshotOf(deps);
  const store = openStoreOf(deps);
  return { ...(await watchSettings(store, region)), thresholds: await storedThresholds(store, region) };
}

/** GET /v1/alerts/settings: what is watched, whoever said so. */
export function watchSettingsAnswer(deps: Deps, { settings, updatedAtMs, thresholds }: SettingsNow, entry?: string) {
  return {
    isDefault: settings.watches === undefined,
    updatedAt: updatedAtMs === null ? null : new Date(updatedAtMs).toISOString(),
    ...(entry !== undefined && { entry }),
    watches: watchesOf(snapshotOf(deps), settings).map((watch) => watchAnswer(watch, thresholds.get(watchKey(watch)))),
  };
}

function watchAnswer(watch: Watch, known: StoredThresholds | undefined) {
  const { services, mostRadiusMeters, mostHours, baselineDays, falseAlarmsPerMonth } = watch;
  const calibrated = known !== undefined && isForWatch(known.madeFor, watch) ? known : null;
  return {
    ...{ services, mostRadiusMeters, mostHours, baselineDays, falseAlarmsPerMonth },
    calibrated: calibrated && {
      at: new Date(calibrated.madeAtMs).toISOString(),
      reports: calibrated.reports,
      openLlr: calibrated.thresholds.openLlr,
      simulatedDays: calibrated.thresholds.simulatedDays,
    },
    notWatchedBecause:
      calibrated === null
        ? 'what chance makes of it is still being worked out, or there are too few past reports'
        : null,
  };
}

/** PUT /v1/alerts/settings: this is watched from now on, by whichever server watches. */
export async function putWatchSettings(
  deps: Deps,
  { watches, ...said }: AlertSettingsBody,
  ifMatch: string | undefined,
): Promise<{ readonly now: SettingsNow; readonly entry: string }> {
  const snapshot = snapshotOf(deps);
  for (const { services } of watches ?? []) for (const code of services) requireService(snapshot, code);
  const settings = watches === null ? {} : { watches: watches.map(watchOf) };
  const entry = await changed(deps, said, null, (now) => {
    const isMeant =
      ifMatch === undefined || ifMatch.split(',').some((tag) => [watchSettingsTag(now), '*'].includes(tag.trim()));
    if (isMeant) return settings;
    throw new Problem('changed-meanwhile', 'If-Match does not name the settings that are in force now.');
  });
  return { now: await readWatchSettings(deps), entry };
}

/** POST /v1/audit/{id}/undo of a change of settings: they are as before it, if nobody has changed them since. The entry of it. */
export const undoWatchSettings = (
  deps: Deps,
  id: string,
  { before }: EntryToUndo,
  said: SaidOfAlert,
): Promise<string> => {
  const former = before as unknown as { readonly settings: WatchSettings; readonly version: number };
  return changed(deps, said, id, ({ version }) => {
    if (version === former.version) return former.settings;
    throw new Problem('nothing-to-undo', 'The settings were changed again since: say how they are to be.');
  });
};

async function changed(
  deps: Deps,
  {
    reason = null,
    actor = null,
  }: { readonly reason?: string | null | undefined; readonly actor?: string | null | undefined },
  undoes: string | null,
  next: (now: StoredWatchSettings) => WatchSettings,
): Promise<string> {
  const { region } = snapshotOf(deps);
  const [atMs, entry] = [deps.now(), deps.newId()];
  await openStoreOf(deps).transaction(async (session) => {
    const now = await lockWatchSettings(session, region, atMs);
    const settings = next(now);
    const version = await writeWatchSettings(session, region, atMs, settings);
    await writeAudit(session, region, [
      {
        ...{ id: entry, atMs, kind: undoes === null ? 'alert_settings_changed' : 'undone', reason, actor },
        ...{ request: null, subject: 'alerts', from: null, to: null },
        details: { settings: { from: now.settings, to: settings } },
        before: undoes === null ? { settings: now.settings, version } : null,
        undoes,
      },
    ]);
  });
  deps.bells?.requests.ring();
  return entry;
}
